/** Adds many units' answers into totals with their coverage, by the kind of each field. */
@ApplicationModule(allowedDependencies = {"definition", "answers", "finding"})
@NullMarked
package vn.tonghop.aggregate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
