/** Streams cells out of spreadsheet files and patches sheets in place: the only code that knows raw OOXML, HSSF and ODS. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tonghop.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
