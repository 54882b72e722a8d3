/** The commands, and the composition root that builds everything they need. */
@ApplicationModule(
        allowedDependencies = {
            "pipeline",
            "definition",
            "answers",
            "finding",
            "aggregate",
            "ruling",
            "template",
            "parse",
            "report",
            "rule",
            "sample",
            "web"
        })
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
