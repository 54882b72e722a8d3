/** The checks as data in a few shapes, each able to judge answers, to become an Excel formula and to be said in a sentence. */
@ApplicationModule(allowedDependencies = {"definition", "answers", "finding"})
@NullMarked
package vn.tonghop.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
