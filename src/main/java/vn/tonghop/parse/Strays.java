package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;

/** What somebody typed on the sheet of a table where no field stands: told, never lost. */
final class Strays {
    private static final NumberTarget ANY_NUMBER = new NumberTarget(false, false, "", OptionalInt.empty());
    private static final int LONGEST_QUOTE = 60;

    private final TableOnGrid on;
    private final StructureLog log;
    private final Table.Shape shape;
    private final int first;
    private final int last;

    Strays(TableOnGrid on, StructureLog log) {
        this.on = on;
        this.log = log;
        this.shape = on.marks().table().shape();
        this.first = on.firstBodyRow();
        this.last = on.lastBodyRow();
    }

    /** One finding a sheet, naming the cells. */
    void tell() {
        if (shape == Table.Shape.COVER) {
            return;
        }
        List<Cell> strays = new ArrayList<>();
        for (int i = 0; i < on.grid().size(); i++) {
            Cell cell = on.grid().cell(i);
            if (!cell.isFormula() && isStray(cell)) {
                strays.add(cell);
            }
        }
        if (!strays.isEmpty()) {
            List<String> quotes = strays.stream().map(Strays::quote).toList();
            Place place = on.grid().place(strays.get(0));
            log.warn(
                    Code.PLACE_OUTSIDE,
                    List.of(),
                    place,
                    quote(AsTyped.constant(strays.get(0))),
                    Integer.toString(strays.size()),
                    StructureLog.listed(quotes));
        }
    }

    private boolean isStray(Cell cell) {
        int row = cell.row();
        int column = cell.column();
        boolean keyed = on.rowAt(row).isPresent();
        if (on.isField(row, column) || column == on.keyColumn() || row == on.keyRow()) {
            return false;
        }
        if (shape == Table.Shape.PROMPTS && keyed && on.columnAt(column).isPresent()) {
            // The answer goes on here.
            return false;
        }
        if (cell.type() != Cell.Type.TEXT) {
            return !(keyed && isLabel(column));
        }
        if (TypedText.isBlank(cell.raw()) || FormMarks.looksLikeToken(cell.raw())) {
            return false;
        }
        if (shape == Table.Shape.PROMPTS) {
            return isStrayProse(cell, keyed);
        }
        boolean beside = row >= first && row <= last && shape != Table.Shape.FIGURES && !(keyed && isLabel(column));
        return (beside || isNumber(cell.raw())) && !on.marks().printed().holds(cell.raw());
    }

    private boolean isLabel(int column) {
        return on.columnAt(column).filter(ColumnMark::label).isPresent();
    }

    /** Text in the column of answers that is neither an answer nor printed there by the form. */
    private boolean isStrayProse(Cell cell, boolean keyed) {
        return !keyed
                && cell.row() > on.keyRow()
                && on.columnAt(cell.column()).isPresent()
                && !on.marks().printed().holds(cell.raw());
    }

    private static boolean isNumber(String raw) {
        String text = raw.strip();
        return TypedText.isDigit(text.charAt(0))
                && NumberText.read(text, ANY_NUMBER).isValue();
    }

    private static String quote(Cell cell) {
        return new Place("", cell.row(), cell.column()).cell() + " = " + quote(AsTyped.constant(cell));
    }

    private static String quote(String raw) {
        String line = raw.strip().replace('\n', ' ');
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
