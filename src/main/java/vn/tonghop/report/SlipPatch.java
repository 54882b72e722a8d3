package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.FileKind;
import vn.tonghop.workbook.FormerFills;
import vn.tonghop.workbook.NewSheet;
import vn.tonghop.workbook.Notes;
import vn.tonghop.workbook.XlsPatch;
import vn.tonghop.workbook.XlsxPatch;

/** What the patchers of both file formats can do for a slip. */
interface SlipPatch {
    /** Empty for a file of a kind that nobody can patch. */
    static Optional<SlipPatch> open(byte[] original) {
        return switch (FileKind.of(original)) {
            case XLSX -> Optional.of(new OfXlsx(XlsxPatch.open(original, Budget.standard())));
            case XLS_BIFF8 -> Optional.of(new OfXls(XlsPatch.open(original, Budget.standard())));
            default -> Optional.empty();
        };
    }

    List<String> sheetNames();

    /** First of all changes. */
    void restoreFills(FormerFills former);

    void fill(String sheet, CellRef cell, String colour);

    void note(Notes notes);

    void number(String sheet, CellRef cell, int number);

    void insertFirst(NewSheet sheet);

    byte[] toBytes();

    /** {@code .xlsx}. */
    record OfXlsx(XlsxPatch patch) implements SlipPatch {
        @Override
        public List<String> sheetNames() {
            return patch.sheetNames();
        }

        @Override
        public void restoreFills(FormerFills former) {
            patch.restoreFills(former);
        }

        @Override
        public void fill(String sheet, CellRef cell, String colour) {
            patch.fill(sheet, List.of(cell), colour);
        }

        @Override
        public void note(Notes notes) {
            patch.note(notes);
        }

        @Override
        public void number(String sheet, CellRef cell, int number) {
            patch.setNumber(sheet, cell, BigDecimal.valueOf(number));
        }

        @Override
        public void insertFirst(NewSheet sheet) {
            patch.insertFirstSheet(sheet);
        }

        @Override
        public byte[] toBytes() {
            return patch.toBytes();
        }
    }

    /** {@code .xls}. */
    record OfXls(XlsPatch patch) implements SlipPatch {
        @Override
        public List<String> sheetNames() {
            return patch.sheetNames();
        }

        @Override
        public void restoreFills(FormerFills former) {
            patch.restoreFills(former);
        }

        @Override
        public void fill(String sheet, CellRef cell, String colour) {
            patch.fill(sheet, List.of(cell), colour);
        }

        @Override
        public void note(Notes notes) {
            patch.note(notes);
        }

        @Override
        public void number(String sheet, CellRef cell, int number) {
            patch.setNumber(sheet, cell, BigDecimal.valueOf(number));
        }

        @Override
        public void insertFirst(NewSheet sheet) {
            patch.insertFirstSheet(sheet);
        }

        @Override
        public byte[] toBytes() {
            return patch.toBytes();
        }
    }
}
