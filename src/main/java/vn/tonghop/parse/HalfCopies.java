package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;

/**
 * Figures that one copy of a row or column has and another leaves empty. A copy that says the same elsewhere may well be empty here;
 * one that says something else is another row under a wrong name, and the figure may be its own.
 */
final class HalfCopies {
    private static final String NOTHING = "–";

    private final TableMarks marks;
    private final StructureLog log;
    private final List<Half> halves = new ArrayList<>();
    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();

    private record Half(RowMark row, ColumnMark column, FieldCell cell) {}

    HalfCopies(TableMarks marks, StructureLog log) {
        this.marks = marks;
        this.log = log;
    }

    /** @param differs whether two copies of the field say different things */
    void see(RowMark row, ColumnMark column, FieldCell cell, boolean half, boolean differs) {
        if (half) {
            halves.add(new Half(row, column, cell));
        }
        if (differs) {
            rows.set(row.index());
            columns.set(column.index());
        }
    }

    /** @param places the sheets that hold the table */
    void tell(List<TableOnGrid> places) {
        List<Integer> ordinals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        Place first = Place.NONE;
        for (Half half : halves) {
            int ordinal = marks.field(half.row(), half.column());
            boolean byRow = rows.get(half.row().index()) && count(places, half.row()) > 1;
            boolean byColumn = columns.get(half.column().index()) && count(places, half.column()) > 1;
            if ((byRow || byColumn) && log.owns(log.form().field(ordinal))) {
                first = first.isNone() ? half.cell().place() : first;
                ordinals.add(ordinal);
                names.add(half.row().name());
                quotes.add(half.cell().place().cell() + " = "
                        + AsTyped.constant(half.cell().cell()) + " | " + NOTHING);
            }
        }
        String said = StructureLog.listed(quotes);
        String rowNames = StructureLog.listed(names.stream().distinct().toList());
        log.doubt(Code.PLACE_TWICE, ordinals, first, said, "differs", rowNames, said);
    }

    private static int count(List<TableOnGrid> places, RowMark row) {
        return places.stream().mapToInt(place -> place.rowsOf(row).size()).sum();
    }

    private static int count(List<TableOnGrid> places, ColumnMark column) {
        return places.stream().mapToInt(place -> place.columnsOf(column).size()).sum();
    }
}
