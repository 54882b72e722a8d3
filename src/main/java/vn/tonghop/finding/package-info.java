/** What can be wrong with a return, how grave it is, and the sentence that says so. */
@ApplicationModule(allowedDependencies = {"definition", "answers"})
@NullMarked
package vn.tonghop.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
