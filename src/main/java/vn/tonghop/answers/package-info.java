/** A form together with one figure per field: what a unit returned, what a sample invents, or the totals. */
@ApplicationModule(allowedDependencies = "definition")
@NullMarked
package vn.tonghop.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
