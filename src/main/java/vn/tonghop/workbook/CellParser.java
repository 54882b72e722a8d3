package vn.tonghop.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.workbook.Cell.Run;
import vn.tonghop.workbook.Oddity.Kind;

/** Reads one {@code <c>} after the other. Its fields hold the cell in hand: there is no object per empty cell. */
final class CellParser {
    private final Xml xml;
    private final SharedStrings strings;
    private final Meter meter;
    private final SheetLog log;
    private final Map<String, SharedFormula> shared = new HashMap<>();

    private String ref = "";
    private String type = "";
    private int style;
    private String value = "";
    private RichText inline = RichText.EMPTY;
    private boolean hasInline;
    private String formula = "";

    CellParser(Xml xml, SharedStrings strings, Meter meter, SheetLog log) {
        this.xml = xml;
        this.strings = strings;
        this.meter = meter;
        this.log = log;
    }

    /** Takes in the current {@code <c>} and tells its packed place, which is nowhere if the file names none. */
    long read(int row, int nextColumn) {
        attributes();
        long place = place(row, nextColumn);
        value = "";
        inline = RichText.EMPTY;
        hasInline = false;
        formula = "";
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "f" -> formula = formula(place);
                case "is" -> {
                    hasInline = true;
                    inline = RichText.read(xml);
                }
                default -> {}
            }
        }
        if (CellRef.isNowhere(place) && !(value.isEmpty() && inline.isEmpty() && formula.isEmpty())) {
            log.note(Kind.BAD_REF, ref, value.isEmpty() ? inline.text() : value);
        }
        return place;
    }

    private void attributes() {
        ref = "";
        type = "";
        style = 0;
        int count = xml.attributes();
        for (int i = 0; i < count; i++) {
            String name = xml.attributeName(i);
            switch (name.length() == 1 ? name.charAt(0) : ' ') {
                case 'r' -> ref = xml.attribute(i);
                case 't' -> type = xml.attribute(i);
                case 's' -> style = index(xml.attribute(i));
                default -> {}
            }
        }
    }

    private static int index(String text) {
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 8) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private long place(int row, int nextColumn) {
        if (ref.isEmpty()) {
            boolean inside = row < CellRef.ROWS && nextColumn < CellRef.COLUMNS;
            String place = inside ? new CellRef(row, nextColumn).a1() : "";
            log.noteOnce(inside ? Kind.MISSING_REF : Kind.BAD_REF, place, "");
            return CellRef.pack(place);
        }
        long place = CellRef.pack(ref);
        if (!CellRef.isNowhere(place) && CellRef.rowOf(place) != row) {
            log.note(Kind.MISPLACED_REF, ref, "in row " + (row + 1));
        }
        return place;
    }

    private String formula(long place) {
        boolean isShared = xml.attribute("t").equals("shared");
        boolean isTable = xml.attribute("t").equals("dataTable");
        String group = xml.attribute("si");
        String text = EscapedText.decode(xml.text());
        meter.text(text.length());
        if (text.isEmpty() && isTable) {
            return "TABLE()";
        }
        if (!isShared || CellRef.isNowhere(place)) {
            return text;
        }
        int row = CellRef.rowOf(place);
        int column = CellRef.columnOf(place);
        if (!text.isEmpty()) {
            shared.put(group, new SharedFormula(text, row, column));
            return text;
        }
        SharedFormula first = shared.get(group);
        return first == null ? "#REF!" : first.at(row, column);
    }

    /** The cell just read, standing at the given place; null when it holds nothing. */
    @Nullable
    Cell cell(long place) {
        Cell.Type declared = declaredType();
        String raw = raw(declared);
        if (raw.isEmpty() && formula.isEmpty()) {
            return null;
        }
        boolean dangling = type.equals("s") && !value.isBlank() && !hasString();
        int row = CellRef.rowOf(place);
        int column = CellRef.columnOf(place);
        if (dangling) {
            log.note(Kind.BAD_SHARED_STRING, new CellRef(row, column).a1(), value);
        }
        boolean cached = !formula.isEmpty() && !raw.isEmpty();
        Cell.Type actual = dangling ? Cell.Type.ERROR : declared;
        List<Run> runs = actual == Cell.Type.TEXT ? runs() : List.of();
        return new Cell(row, column, actual, raw, formula, cached, style, runs);
    }

    private Cell.Type declaredType() {
        return switch (type) {
            case "", "n" -> hasInline ? Cell.Type.TEXT : Cell.Type.NUMBER;
            case "s", "str", "inlineStr" -> Cell.Type.TEXT;
            case "b" -> Cell.Type.BOOL;
            case "e" -> Cell.Type.ERROR;
            case "d" -> Cell.Type.DATE;
            default -> {
                log.note(Kind.BAD_TYPE, ref, type);
                yield Cell.Type.TEXT;
            }
        };
    }

    private String raw(Cell.Type declared) {
        if (type.equals("s")) {
            return value.isBlank() ? "" : hasString() ? sharedString() : value;
        }
        return switch (declared) {
            case TEXT -> text();
            case BOOL -> value.isBlank() ? "" : Xml.isTrue(value.strip()) ? "1" : "0";
            case NUMBER, ERROR, DATE -> value.isBlank() ? "" : value;
        };
    }

    private String text() {
        RichText whole = hasInline ? inline : new RichText(EscapedText.decode(value), List.of());
        meter.text(whole.text().length());
        int longest = meter.budget().textLength();
        if (whole.text().length() > longest) {
            log.note(Kind.TEXT_CUT, ref, whole.text().length() + " characters");
        }
        inline = whole.cut(longest);
        return inline.text();
    }

    /** Fonts of the text that {@link #raw} gave. */
    private List<Run> runs() {
        return type.equals("s") ? strings.runs(index(value.strip())) : inline.runs();
    }

    private boolean hasString() {
        return strings.has(index(value.strip()));
    }

    private String sharedString() {
        int index = index(value.strip());
        if (strings.isCut(index)) {
            log.note(Kind.TEXT_CUT, ref, "shared string " + index);
        }
        return strings.text(index);
    }
}
