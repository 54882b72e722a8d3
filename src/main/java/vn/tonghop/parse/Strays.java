package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.answers.State;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;

/** What somebody typed on the sheet of a table where no field stands: told, never lost. */
final class Strays {
    private static final NumberTarget ANY_NUMBER = new NumberTarget(false, false, "", OptionalInt.empty());
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final int LONGEST_QUOTE = 60;
    private static final int MOST_QUOTED = 12;

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

    /** Everything typed where no field stands, row by row. */
    List<Cell> find() {
        List<Cell> strays = new ArrayList<>();
        for (int i = 0; i < on.grid().size() && shape != Table.Shape.COVER; i++) {
            Cell cell = on.grid().cell(i);
            if (cell.isFormula() ? isStrayFormula(cell) : isStray(cell)) {
                strays.add(cell);
            }
        }
        return strays;
    }

    /** One finding a sheet, naming the cells. */
    void tell() {
        tell(find());
    }

    void tell(List<Cell> strays) {
        if (!strays.isEmpty()) {
            Place place = on.grid().place(strays.get(0));
            log.warn(
                    Code.PLACE_OUTSIDE,
                    List.of(),
                    place,
                    quote(AsTyped.constant(strays.get(0))),
                    Integer.toString(strays.size()),
                    listed(strays));
        }
    }

    /** The first dozen with what they say, the rest as ranges. */
    private static String listed(List<Cell> strays) {
        String quoted = strays.stream().limit(MOST_QUOTED).map(Strays::quote).collect(Collectors.joining(", "));
        return strays.size() <= MOST_QUOTED
                ? quoted
                : quoted + ", " + CellRanges.of(strays.subList(MOST_QUOTED, strays.size()));
    }

    private boolean isStray(Cell cell) {
        int row = cell.row();
        int column = cell.column();
        boolean keyed = on.rowAt(row).isPresent();
        if (on.isField(row, column)) {
            return false;
        }
        if (shape == Table.Shape.PROMPTS && keyed && on.columnAt(column).isPresent()) {
            // The answer goes on here.
            return false;
        }
        if (cell.type() != Cell.Type.TEXT) {
            return !(keyed && isLabel(column) && isOwnLabel(row, cell));
        }
        if (TypedText.isBlank(cell.raw()) || FormMarks.looksLikeToken(cell.raw())) {
            return false;
        }
        if (shape == Table.Shape.PROMPTS) {
            return isStrayProse(cell, keyed);
        }
        boolean beside = isWithin(row) && shape != Table.Shape.FIGURES && !(keyed && isLabel(column));
        return !on.marks().printed().holds(cell.raw()) && (beside || isFigure(cell.raw()));
    }

    /** A person's own sum beside or below the table; ours stand in fields, above them, or beside prose. */
    private boolean isStrayFormula(Cell cell) {
        return shape != Table.Shape.PROMPTS
                && first >= 0
                && cell.row() >= first
                && !on.isField(cell.row(), cell.column());
    }

    /** A year typed as a number is still the row's name; any other number there is a figure. */
    private boolean isOwnLabel(int row, Cell cell) {
        String digits = AsTyped.constant(cell);
        return on.rowAt(row).stream()
                .flatMap(mark -> mark.labels().stream())
                .anyMatch(label -> NOT_DIGITS.matcher(label).replaceAll("").equals(digits));
    }

    /** Between the first and the last row of the table; anywhere below its keys when none of its rows was found. */
    private boolean isWithin(int row) {
        return first < 0 ? row > on.keyRow() : row >= first && row <= last;
    }

    private boolean isLabel(int column) {
        return on.columnAt(column).filter(ColumnMark::label).isPresent();
    }

    /** Text in the column of answers that is neither an answer nor printed there by the form. */
    private boolean isStrayProse(Cell cell, boolean keyed) {
        return !keyed
                && cell.row() > on.keyRow()
                && on.columnAt(cell.column()).isPresent()
                && !IdentityCode.isAttempted(cell.raw())
                && !on.marks().printed().holds(cell.raw());
    }

    /** A number, or a word that people write instead of one. */
    private static boolean isFigure(String raw) {
        String text = TypedText.folded(raw);
        if (text.isEmpty() || text.length() > LONGEST_QUOTE) {
            return false;
        }
        if (TypedText.isDigit(text.charAt(0)) && text.chars().noneMatch(Character::isLetter)) {
            return true;
        }
        NumberReading number = NumberText.read(text, ANY_NUMBER);
        boolean bounded = number.remark()
                .filter(remark -> remark.code() == Code.CELL_UPPER_BOUND)
                .isPresent();
        return number.isValue() || bounded || YesNoWords.isAsAsked(text) || isWord(text);
    }

    /** A word in place of a figure; marks alone are decoration. */
    private static boolean isWord(String text) {
        return WordReading.of(text)
                .filter(reading -> reading.state() != State.EXCLUDED || Character.isLetter(text.charAt(0)))
                .isPresent();
    }

    private static String quote(Cell cell) {
        return new Place("", cell.row(), cell.column()).cell() + " = " + quote(AsTyped.constant(cell));
    }

    private static String quote(String raw) {
        String line = raw.strip().replace('\n', ' ');
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
