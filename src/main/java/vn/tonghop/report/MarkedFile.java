package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.BookPatch;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.FormerFills;
import vn.tonghop.workbook.Notes;
import vn.tonghop.workbook.PatchRefusedException;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.UnreadableWorkbookException;
import vn.tonghop.workbook.WorkbookReader;

/**
 * A unit's own file with its mistakes marked: the list of points first, the cells filled and annotated, the number of the next return
 * set. What a former slip put into the file is taken off first.
 */
final class MarkedFile {
    private static final String ERROR = "FFC7CE";
    /** Stronger than the pale yellow of cells to fill in. */
    private static final String WARNING = "FFC84D";
    /** Files of this size are pictures and other matter that a slip need not carry. */
    private static final int LARGEST = 5 << 20;

    private static final String SUBMISSION_ROW = "r:BIA/lan-nop";
    private static final String SUBMISSION_COLUMN = "c:BIA/gt";

    private final SlipRequest request;
    private final SlipPoints points;
    private final BookPatch patch;
    private final Book book;
    private final Set<String> sheets;

    private MarkedFile(SlipRequest request, SlipPoints points, BookPatch patch, Book book) {
        this.request = request;
        this.points = points;
        this.patch = patch;
        this.book = book;
        this.sheets = Set.copyOf(patch.sheetNames());
    }

    /** Empty where the file cannot be changed without risk to what else is in it. */
    static Optional<byte[]> of(SlipRequest request, SlipPoints points, byte[] original) {
        if (original.length > LARGEST) {
            return Optional.empty();
        }
        try {
            Optional<BookPatch> patch = BookPatch.open(original, Budget.standard());
            return patch.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MarkedFile(
                                    request, points, patch.get(), WorkbookReader.read(original, Budget.standard()))
                            .marked());
        } catch (PatchRefusedException | UnreadableWorkbookException refused) {
            return Optional.empty();
        }
    }

    private byte[] marked() {
        FormGround ground =
                new FormGround(request.campaign().form(), request.unit().type(), book);
        patch.restoreFills(new FormerFills(Set.of(ERROR, WARNING), ground));
        // What must be corrected stays red where it is asked about as well.
        fill(points.warnings(), WARNING);
        fill(points.errors(), ERROR);
        patch.note(new Notes(FormWords.SLIP, notes()));
        submissionCell()
                .filter(cell -> sheets.contains(cell.sheet()))
                .ifPresent(cell -> patch.setNumber(cell.sheet(), ref(cell), BigDecimal.valueOf(request.submission())));
        patch.insertFirstSheet(new SlipSheet(request, sheets).of(points, formerSlip()));
        return patch.toBytes();
    }

    /** The name of the slip that the file came back with, as the unit left it; a new one takes its place. */
    private String formerSlip() {
        return book.sheets().stream()
                .filter(sheet -> sheet.cells().stream()
                        .map(Cell::raw)
                        .map(AskedPoint::parse)
                        .anyMatch(Optional::isPresent))
                .map(SheetCells::name)
                .findFirst()
                .orElse(FormWords.SLIP);
    }

    /** Where the number of the return stands, by the hidden keys of its row and column: rows and columns may have moved. */
    private Optional<Place> submissionCell() {
        for (SheetCells sheet : book.sheets()) {
            Optional<Cell> row = find(sheet, SUBMISSION_ROW);
            Optional<Cell> column = find(sheet, SUBMISSION_COLUMN);
            if (row.isPresent() && column.isPresent()) {
                return Optional.of(
                        new Place(sheet.name(), row.get().row(), column.get().column()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Cell> find(SheetCells sheet, String key) {
        return sheet.cells().stream().filter(cell -> cell.raw().equals(key)).findFirst();
    }

    private void fill(List<SlipPoints.Point> marked, String colour) {
        for (SlipPoints.Point point : marked) {
            for (Place cell : point.cells()) {
                if (sheets.contains(cell.sheet())) {
                    patch.fill(cell.sheet(), List.of(ref(cell)), colour);
                }
            }
        }
    }

    /** One note a cell, whatever it is asked; the cells that a point names besides are filled only. */
    private Map<String, Map<CellRef, String>> notes() {
        Map<String, Map<CellRef, String>> notes = new LinkedHashMap<>();
        Stream.concat(points.errors().stream(), points.warnings().stream())
                .filter(point -> point.cells().contains(point.place()))
                .filter(point -> sheets.contains(point.place().sheet()))
                .forEach(point -> notes.computeIfAbsent(point.place().sheet(), any -> new LinkedHashMap<>())
                        .merge(ref(point.place()), point.note(), (one, other) -> one + "\n\n" + other));
        return notes;
    }

    private static CellRef ref(Place place) {
        return new CellRef(place.row(), place.column());
    }
}
