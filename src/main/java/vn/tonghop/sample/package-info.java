/** A fictitious city: its units and their plausibly filled returns, the same for the same seed. */
@ApplicationModule(allowedDependencies = {"definition", "answers", "finding", "rule"})
@NullMarked
package vn.tonghop.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
