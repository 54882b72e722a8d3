package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.definition.Place;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.FileKind;
import vn.tonghop.workbook.NewSheet;
import vn.tonghop.workbook.PatchRefusedException;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.UnreadableWorkbookException;
import vn.tonghop.workbook.WorkbookReader;
import vn.tonghop.workbook.XlsPatch;
import vn.tonghop.workbook.XlsxPatch;

/** A unit's own file with its mistakes marked: the list of points first, the cells filled, the number of the next return set. */
final class MarkedFile {
    private static final String ERROR = "FFC7CE";
    /** Stronger than the pale yellow of cells to fill in. */
    private static final String WARNING = "FFC84D";
    /** Files of this size are pictures and other matter that a slip need not carry. */
    private static final int LARGEST = 5 << 20;

    private static final String SUBMISSION_ROW = "r:BIA/lan-nop";
    private static final String SUBMISSION_COLUMN = "c:BIA/gt";

    private MarkedFile() {}

    /** What the patchers of both file formats can do. */
    private interface Patch {
        List<String> sheetNames();

        void fill(String sheet, CellRef cell, String colour);

        void number(String sheet, CellRef cell, int number);

        void insertFirst(NewSheet sheet);

        byte[] toBytes();
    }

    private record OfXlsx(XlsxPatch patch) implements Patch {
        @Override
        public List<String> sheetNames() {
            return patch.sheetNames();
        }

        @Override
        public void fill(String sheet, CellRef cell, String colour) {
            patch.fill(sheet, List.of(cell), colour);
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

    private record OfXls(XlsPatch patch) implements Patch {
        @Override
        public List<String> sheetNames() {
            return patch.sheetNames();
        }

        @Override
        public void fill(String sheet, CellRef cell, String colour) {
            patch.fill(sheet, List.of(cell), colour);
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

    /** Empty where the file cannot be changed without risk to what else is in it. */
    static Optional<byte[]> of(SlipRequest request, SlipPoints points, byte[] original) {
        if (original.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return patch(original).map(patch -> mark(request, points, patch, original));
        } catch (PatchRefusedException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Patch> patch(byte[] original) {
        return switch (FileKind.of(original)) {
            case XLSX -> Optional.of(new OfXlsx(XlsxPatch.open(original, budget())));
            case XLS_BIFF8 -> Optional.of(new OfXls(XlsPatch.open(original, budget())));
            default -> Optional.empty();
        };
    }

    private static byte[] mark(SlipRequest request, SlipPoints points, Patch patch, byte[] original) {
        Set<String> sheets = Set.copyOf(patch.sheetNames());
        // What must be corrected stays red where it is asked about as well.
        fill(patch, sheets, points.warnings(), WARNING);
        fill(patch, sheets, points.errors(), ERROR);
        submissionCell(original)
                .filter(cell -> sheets.contains(cell.sheet()))
                .ifPresent(cell -> patch.number(cell.sheet(), ref(cell), request.submission()));
        patch.insertFirst(new SlipSheet(request, sheets).of(points));
        return patch.toBytes();
    }

    /** Where the number of the return stands, by the hidden keys of its row and column: rows and columns may have moved. */
    private static Optional<Place> submissionCell(byte[] original) {
        try {
            for (SheetCells sheet : WorkbookReader.read(original, budget()).sheets()) {
                Optional<Cell> row = find(sheet, SUBMISSION_ROW);
                Optional<Cell> column = find(sheet, SUBMISSION_COLUMN);
                if (row.isPresent() && column.isPresent()) {
                    return Optional.of(new Place(
                            sheet.name(), row.get().row(), column.get().column()));
                }
            }
        } catch (UnreadableWorkbookException damaged) {
            // What cannot be read will not be patched either.
        }
        return Optional.empty();
    }

    private static Optional<Cell> find(SheetCells sheet, String key) {
        return sheet.cells().stream().filter(cell -> cell.raw().equals(key)).findFirst();
    }

    private static void fill(Patch patch, Set<String> sheets, List<SlipPoints.Point> points, String colour) {
        for (SlipPoints.Point point : points) {
            for (Place cell : point.cells()) {
                if (sheets.contains(cell.sheet())) {
                    patch.fill(cell.sheet(), ref(cell), colour);
                }
            }
        }
    }

    private static Budget budget() {
        return Budget.standard();
    }

    private static CellRef ref(Place place) {
        return new CellRef(place.row(), place.column());
    }
}
