/** Decisions a person took about a file, a unit or a finding, which outrank what the program concluded. */
@ApplicationModule(allowedDependencies = {"definition", "answers", "finding", "store"})
@NullMarked
package vn.tonghop.ruling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
