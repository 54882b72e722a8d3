package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Place;

/** Answers that go on in the rows beneath them. A copy of the sheet, or of a row, must say the same or nothing. */
final class LongAnswers {
    private final TableMarks marks;
    private final List<TableOnGrid> places;
    private final StructureLog log;

    LongAnswers(TableMarks marks, List<TableOnGrid> places, StructureLog log) {
        this.marks = marks;
        this.places = places;
        this.log = log;
    }

    void locate(FieldCells cells) {
        List<RowMark> rest = new ArrayList<>();
        for (int i = marks.rows().size() - 1; i >= 0; i--) {
            RowMark row = marks.rows().get(i);
            if (row.line().role() == Line.Role.CONTINUATION) {
                rest.add(0, row);
            } else {
                locate(row, rest, cells);
                rest.clear();
            }
        }
    }

    private void locate(RowMark answer, List<RowMark> rest, FieldCells cells) {
        for (ColumnMark column : marks.columns()) {
            if (!rest.isEmpty() && marks.field(answer, column) != TableMarks.NO_FIELD) {
                locate(answer, column, rest, cells);
            }
        }
    }

    private void locate(RowMark answer, ColumnMark column, List<RowMark> rest, FieldCells cells) {
        int ordinal = marks.field(answer, column);
        List<FieldCell> found = new ArrayList<>();
        for (RowMark row : rest) {
            List<FieldCell> copies = copies(row, column);
            if (!copies.isEmpty()) {
                found.add(copies.get(0));
                Twins twins = new Twins(answer);
                twins.compare(log.form().field(ordinal), copies);
                twins.tell(log);
            }
        }
        if (!found.isEmpty()) {
            cells.setContinued(ordinal, new FieldCells.Continued(first(answer, column, found), found));
        }
    }

    /** Where the answer begins, whether or not anything stands there; in the sheet that goes on with it. */
    private Place first(RowMark answer, ColumnMark column, List<FieldCell> found) {
        FieldCell one = found.get(0);
        return places.stream()
                .filter(place -> place.grid() == one.grid())
                .filter(place -> !place.rowsOf(answer).isEmpty()
                        && !place.columnsOf(column).isEmpty())
                .findFirst()
                .map(place -> new Place(
                        place.grid().name(),
                        place.rowsOf(answer).get(0),
                        place.columnsOf(column).get(0)))
                .orElse(one.place());
    }

    private List<FieldCell> copies(RowMark row, ColumnMark column) {
        return places.stream()
                .flatMap(place -> place.cells(row, column).stream())
                .toList();
    }
}
