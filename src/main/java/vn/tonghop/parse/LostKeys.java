package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;

/** Finds rows and columns of one sheet whose keys are gone by the labels that people see, where these leave no doubt. */
final class LostKeys {
    /** Column of the questions in the form's own sheet of figures, 0-based. */
    private static final int QUESTIONS = 2;

    private final TableOnGrid place;
    private final TableMarks marks;
    private final StructureLog log;

    LostKeys(TableOnGrid place, StructureLog log) {
        this.place = place;
        this.marks = place.marks();
        this.log = log;
    }

    /** Columns first: rows of a grid are known by what their label columns say. */
    void find() {
        List<String> named = new ArrayList<>();
        HeaderLabels header = new HeaderLabels(place);
        for (ColumnMark column : marks.columns()) {
            if (place.columnsOf(column).isEmpty()) {
                headed(column, header).or(() -> beside(column)).ifPresent(at -> {
                    place.add(column, at);
                    named.add(column.name());
                });
            }
        }
        RowLabels rows = RowLabels.of(place);
        for (RowMark row : marks.rows()) {
            if (place.rowsOf(row).isEmpty()) {
                rows.find(row).ifPresent(at -> {
                    place.add(row, at);
                    named.add(row.name());
                });
            }
        }
        new Continuations(place).follow();
        new SpareRows(place, log).take();
        if (!named.isEmpty() && log.sameForm()) {
            Place sheet = new Place(place.grid().name(), -1, -1);
            log.note(Code.PLACE_MOVED, sheet, "", "by-label", StructureLog.listed(named));
        }
    }

    /** Columns that print the same header are told apart by their order, as long as all of them are there. */
    private Optional<Integer> headed(ColumnMark column, HeaderLabels header) {
        if (column.path().isEmpty()) {
            return Optional.empty();
        }
        List<ColumnMark> alike = marks.columns().stream()
                .filter(other -> other.folded().equals(column.folded()))
                .toList();
        List<ColumnMark> gone =
                alike.stream().filter(other -> place.columnsOf(other).isEmpty()).toList();
        List<Integer> found = header.showing(column.folded());
        boolean all = found.size() == gone.size()
                && (gone.size() == 1 || alike.indexOf(column) + gone.size() == alike.size());
        return all ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A column without a printed header of its own stands as far from its neighbour, or from the row keys, as in the form. */
    private Optional<Integer> beside(ColumnMark column) {
        if (!column.path().isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> neighbour = marks.columns().stream()
                .filter(other -> other.column() == column.column() - 1)
                .flatMap(other -> place.columnsOf(other).stream())
                .findFirst()
                .map(at -> at + 1);
        Optional<Integer> keys =
                place.keyColumn() < 0 ? Optional.empty() : Optional.of(place.keyColumn() + column.column());
        return neighbour
                .or(() -> keys)
                .or(() -> belowHeadings())
                .or(() -> besideQuestions(column))
                .filter(at -> place.columnAt(at).isEmpty());
    }

    /** Figures of the outline stand as far from their questions as in the form. */
    private Optional<Integer> besideQuestions(ColumnMark column) {
        if (marks.table().shape() != Table.Shape.FIGURES) {
            return Optional.empty();
        }
        return IntStream.range(0, place.grid().size())
                .mapToObj(place.grid()::cell)
                .filter(cell -> cell.type() == Cell.Type.TEXT
                        && marks.isQuestion(marks.printed().folded(cell.raw())))
                .map(cell -> cell.column() + column.column() - QUESTIONS)
                .findFirst();
    }

    /** Answers of the outline stand right below their headings. */
    private Optional<Integer> belowHeadings() {
        if (marks.table().shape() != Table.Shape.PROMPTS) {
            return Optional.empty();
        }
        return IntStream.range(0, place.grid().size())
                .mapToObj(place.grid()::cell)
                .filter(cell -> cell.type() == Cell.Type.TEXT
                        && marks.isHeading(marks.printed().folded(cell.raw())))
                .map(Cell::column)
                .findFirst();
    }
}
