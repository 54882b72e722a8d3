/** Finds settled files in the inbox, unpacks what is packed and claims each one once, by the hash of its bytes. */
@ApplicationModule(allowedDependencies = {"workbook", "definition", "finding"})
@NullMarked
package vn.tonghop.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
