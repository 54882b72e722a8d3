/** The order of work, from the inbox to the outbox: the only place that knows it. */
@ApplicationModule(
        allowedDependencies = {
            "definition",
            "answers",
            "finding",
            "rule",
            "aggregate",
            "workbook",
            "template",
            "parse",
            "report",
            "intake",
            "store",
            "ruling"
        })
@NullMarked
package vn.tonghop.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
