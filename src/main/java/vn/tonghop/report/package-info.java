/** Renders answers for people: consolidated workbook, return slips, narrative documents, reminders and figures as CSV. */
@ApplicationModule(
        allowedDependencies = {"definition", "answers", "finding", "rule", "aggregate", "workbook", "template"})
@NullMarked
package vn.tonghop.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
