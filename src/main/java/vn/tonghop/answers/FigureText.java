package vn.tonghop.answers;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;

/**
 * The figures of one table as one line of text, as the hidden sheet {@code _nguon} carries them: {@code 3V12;5V~100|khoảng
 * 100;6N|không;9M|chưa có số liệu}. Each entry is the field's distance from the table's first field, the state (V value, N none,
 * M missing, X excluded), the qualifier (~ about, > at least), the value, and behind a bar what was typed when it is not the
 * value itself. Blank fields have no entry. Readable only with the very form that wrote it.
 */
public final class FigureText {
    /** The longest text that one cell of a spreadsheet holds. */
    public static final int CELL = 32_767;

    private static final char END = ';';
    private static final char TYPED = '|';
    private static final char ESCAPE = '\\';
    private static final char ABOUT = '~';
    private static final char AT_LEAST = '>';

    private FigureText() {}

    /** Texts for as many cells as are needed; one empty text when every field is blank. */
    public static List<String> encode(Table table, Answers answers) {
        StringBuilder text = new StringBuilder();
        for (Field field : answers.form().fieldsOf(table)) {
            Figure figure = answers.get(field);
            if (figure.state() != State.BLANK) {
                append(text, field.ordinal() - table.first(), figure);
            }
        }
        return cut(text.toString());
    }

    /**
     * Sets the figures that {@link #encode} wrote, each at its form's own place.
     *
     * @throws IllegalArgumentException when the texts are not what this form writes
     */
    public static void decode(Form form, Table table, List<String> cells, Answers.Builder into) {
        String text = String.join("", cells);
        int at = 0;
        while (at < text.length()) {
            int end = unescaped(text, END, at, text.length());
            Field field = field(form, table, text, at, end);
            into.set(field.ordinal(), figure(text, state(text, at, end), end, field));
            at = end + 1;
        }
    }

    private static void append(StringBuilder text, int distance, Figure figure) {
        if (text.length() > 0) {
            text.append(END);
        }
        text.append(distance).append(letter(figure.state()));
        if (figure.qualifier() != Qualifier.EXACT) {
            text.append(figure.qualifier() == Qualifier.ABOUT ? ABOUT : AT_LEAST);
        }
        if (figure.state() == State.VALUE) {
            escape(text, figure.value());
        }
        if (!figure.asTyped().equals(figure.value())) {
            text.append(TYPED);
            escape(text, figure.asTyped());
        }
    }

    private static Field field(Form form, Table table, String text, int at, int end) {
        int state = state(text, at, end);
        int ordinal = table.first() + Integer.parseInt(text.substring(at, state));
        if (ordinal > table.last()) {
            throw malformed(text, at);
        }
        return form.field(ordinal);
    }

    private static int state(String text, int at, int end) {
        int digits = at;
        while (digits < end && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == at || digits - at > 6 || digits == end) {
            throw malformed(text, at);
        }
        return digits;
    }

    private static Figure figure(String text, int at, int end, Field field) {
        State state = state(text, at);
        Qualifier qualifier = at + 1 < end ? qualifier(text.charAt(at + 1)) : Qualifier.EXACT;
        int from = qualifier == Qualifier.EXACT ? at + 1 : at + 2;
        int bar = unescaped(text, TYPED, from, end);
        String written = unescape(text, from, bar);
        String value = state == State.NONE ? "0" : written;
        String typed = bar < end ? unescape(text, bar + 1, end) : value;
        return new Figure(state, value, qualifier, typed, field.place());
    }

    private static char letter(State state) {
        return switch (state) {
            case VALUE -> 'V';
            case NONE -> 'N';
            case MISSING -> 'M';
            case EXCLUDED -> 'X';
            case BLANK -> throw new IllegalArgumentException("A blank field has no entry");
        };
    }

    private static State state(String text, int at) {
        return switch (text.charAt(at)) {
            case 'V' -> State.VALUE;
            case 'N' -> State.NONE;
            case 'M' -> State.MISSING;
            case 'X' -> State.EXCLUDED;
            default -> throw malformed(text, at);
        };
    }

    private static Qualifier qualifier(char sign) {
        return switch (sign) {
            case ABOUT -> Qualifier.ABOUT;
            case AT_LEAST -> Qualifier.AT_LEAST;
            default -> Qualifier.EXACT;
        };
    }

    private static List<String> cut(String text) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        do {
            int end = Math.min(text.length(), at + CELL);
            // A pair of surrogates is one character and must not be torn apart.
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            cells.add(text.substring(at, end));
            at = end;
        } while (at < text.length());
        return cells;
    }

    private static int unescaped(String text, char wanted, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != wanted) {
            at += text.charAt(at) == ESCAPE ? 2 : 1;
        }
        return Math.min(at, end);
    }

    private static void escape(StringBuilder text, String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\n') {
                text.append(ESCAPE).append('n');
            } else if (c == END || c == TYPED || c == ESCAPE || (i == 0 && (c == ABOUT || c == AT_LEAST || c == ' '))) {
                text.append(ESCAPE).append(c);
            } else {
                text.append(c);
            }
        }
    }

    private static String unescape(String text, int from, int end) {
        StringBuilder plain = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ESCAPE && i + 1 < end) {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static IllegalArgumentException malformed(String text, int at) {
        return new IllegalArgumentException(
                "No figure at " + at + ": " + text.substring(at, Math.min(text.length(), at + 20)));
    }
}
