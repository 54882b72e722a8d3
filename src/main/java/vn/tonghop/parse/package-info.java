/** Reads a returned file into answers, recognising the unit, moved columns and Vietnamese ways of writing numbers and dates. */
@ApplicationModule(allowedDependencies = {"definition", "answers", "finding", "rule", "workbook"})
@NullMarked
package vn.tonghop.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
