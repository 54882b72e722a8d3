/** Writes a form as a blank workbook, or as one already filled with answers. */
@ApplicationModule(allowedDependencies = {"definition", "answers", "finding", "rule", "workbook"})
@NullMarked
package vn.tonghop.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
