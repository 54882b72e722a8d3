/** The page and the commands offered on the loopback port while the program serves. */
@ApplicationModule(
        allowedDependencies = {"pipeline", "definition", "answers", "finding", "aggregate", "ruling", "template"})
@NullMarked
package vn.tonghop.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
