package vn.tonghop.workbook;

import static vn.tonghop.workbook.Odf.OFFICE;
import static vn.tonghop.workbook.Odf.TABLE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.workbook.Oddity.Kind;

/** Reads one {@code table:table-cell} after the other. Its fields hold the cell in hand. */
final class OdsCell {
    /** How LibreOffice and Excel show a formula that failed; {@code Err:502} is LibreOffice's own. */
    private static final Pattern SHOWN_ERROR =
            Pattern.compile("#(REF!|DIV/0!|N/A|NAME\\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)|Err:\\d{3}");

    private final OdsStyles styles;
    private final boolean date1904;
    private final Meter meter;
    private final SheetLog log;

    private Cell.Type type = Cell.Type.TEXT;
    private String raw = "";
    private String formula = "";
    private List<Cell.Run> runs = List.of();
    private String link = "";
    private int style;

    OdsCell(OdsStyles styles, boolean date1904, Meter meter, SheetLog log) {
        this.styles = styles;
        this.date1904 = date1904;
        this.meter = meter;
        this.log = log;
    }

    /** Takes in the current cell, which stands at that place. */
    void read(Xml xml, String styleName, int row, int column) {
        String valueType = xml.attribute(OFFICE, "value-type");
        String value = value(xml, valueType);
        boolean failed = xml.attribute(Odf.CALC, "value-type").equals("error");
        formula = OdsFormula.asInXlsx(xml.attribute(TABLE, "formula"));
        style = styles.index(styleName, valueType);
        OdsText content = new OdsText(styles, styles.of(style).font());
        content.read(xml);
        link = content.link();
        RichText shown = content.whole();
        runs = List.of();
        if (failed || (!formula.isEmpty() && isZeroOrNothing(value) && isError(shown.text()))) {
            take(Cell.Type.ERROR, shown.isEmpty() ? "#VALUE!" : shown.text());
        } else {
            take(valueType, value, shown, row, column);
        }
        meter.text(raw.length() + formula.length() + link.length());
    }

    private static String value(Xml xml, String valueType) {
        return switch (valueType) {
            case "date" -> xml.attribute(OFFICE, "date-value");
            case "time" -> xml.attribute(OFFICE, "time-value");
            case "boolean" -> xml.attribute(OFFICE, "boolean-value");
            case "string" -> xml.attribute(OFFICE, "string-value");
            default -> xml.attribute(OFFICE, "value");
        };
    }

    /** Older programs store a failed formula as a zero that is shown as the error. */
    private static boolean isZeroOrNothing(String value) {
        return value.isEmpty() || value.equals("0");
    }

    private static boolean isError(String shown) {
        return shown.length() < 9 && SHOWN_ERROR.matcher(shown).matches();
    }

    private void take(Cell.Type declared, String stored) {
        type = declared;
        raw = stored;
    }

    private void take(String valueType, String value, RichText shown, int row, int column) {
        switch (valueType) {
            case "float", "percentage", "currency" -> number(value, shown, row, column);
            case "boolean" -> take(Cell.Type.BOOL, value.isEmpty() ? "" : Xml.isTrue(value) ? "1" : "0");
            case "date", "time" -> {
                Optional<String> serial =
                        valueType.equals("date") ? OdsDates.serial(value, date1904) : OdsDates.fractionOfDay(value);
                take(serial.isPresent() ? Cell.Type.NUMBER : Cell.Type.DATE, serial.orElse(value));
            }
            default -> text(value, shown, row, column);
        }
    }

    /** Some programs declare a number and give only what it looks like. */
    private void number(String value, RichText shown, int row, int column) {
        if (value.isBlank() && !shown.isEmpty()) {
            log.note(Kind.BAD_TYPE, CellRef.columnName(column) + (row + 1), "number without value");
            text("", shown, row, column);
        } else {
            take(Cell.Type.NUMBER, value.isBlank() ? "" : value);
        }
    }

    private void text(String value, RichText shown, int row, int column) {
        RichText whole = value.isEmpty() || value.equals(shown.text()) ? shown : new RichText(value, List.of());
        int longest = meter.budget().textLength();
        if (whole.text().length() > longest) {
            log.note(
                    Kind.TEXT_CUT,
                    CellRef.columnName(column) + (row + 1),
                    whole.text().length() + " characters");
            whole = whole.cut(longest);
        }
        take(Cell.Type.TEXT, whole.text());
        runs = whole.runs();
    }

    boolean holdsSomething() {
        return !raw.isEmpty() || !formula.isEmpty();
    }

    /** The first address outside the file that its text links to; {@code ""} when there is none. */
    String link() {
        return link;
    }

    Cell cell(int row, int column) {
        return new Cell(row, column, type, raw, formula, !formula.isEmpty() && !raw.isEmpty(), style, runs);
    }
}
