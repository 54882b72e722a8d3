package vn.tonghop.workbook;

/** Rows of a sheet that come into being only while the file is being written. */
@FunctionalInterface
public interface SheetRows {
    /** Called once each time the workbook is written. */
    void writeTo(RowStream rows);
}
