/** The ledger and the archive: what arrived, what was read from it, and the bytes themselves. */
@ApplicationModule(allowedDependencies = {"definition", "answers", "finding", "aggregate", "intake"})
@NullMarked
package vn.tonghop.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
