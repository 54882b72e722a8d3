/** Tổng Hợp: blank workbooks out to many units, their returns in, one report made of them. */
@NullMarked
package vn.tonghop;

import org.jspecify.annotations.NullMarked;
