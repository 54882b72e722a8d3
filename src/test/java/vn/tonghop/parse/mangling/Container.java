package vn.tonghop.parse.mangling;

import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.WorkbookReader;

/** The formats that units save in. */
enum Container {
    XLSX,
    XLS,
    ODS;

    /** The desk saved and read back. */
    Book saved(Desk desk) {
        byte[] bytes = switch (this) {
            case XLSX -> XlsxWriter.bytes(desk);
            case XLS -> XlsWriter.bytes(desk);
            case ODS -> OdsWriter.bytes(desk);
        };
        return WorkbookReader.read(bytes, Budget.ofOurOwn());
    }
}
