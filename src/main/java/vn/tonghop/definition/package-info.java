/** What a campaign asks: its definition read from YAML and compiled once into a form that fixes every field's key, type, owner and cell. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tonghop.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
