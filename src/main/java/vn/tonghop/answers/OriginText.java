package vn.tonghop.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;

/**
 * Where the figures of one unit came from, as texts of cells of the hidden sheet {@code _nguon}: per way through the levels one text
 * {@code PL02 SL|<sha256>|<file>|<sha256>|<file>} (tables, then the files from the board's own down to the unit's), and texts {@code
 * @PL02/2014/c4=B7 Sheet;…} with the places of figures that did not stand where the form has them. {@code \} makes the next
 * character an ordinary one.
 */
final class OriginText {
    private static final char PART = '|';
    private static final char PLACES = '@';
    private static final char END = ';';
    private static final char IS = '=';
    private static final char ESCAPE = '\\';

    private OriginText() {}

    static List<String> encode(UnitRow unit) {
        Map<List<SourceFile>, List<String>> ways = new LinkedHashMap<>();
        for (Table table : unit.answers().form().tables()) {
            List<SourceFile> files = unit.filesOf(table.key());
            if (!files.isEmpty()) {
                ways.computeIfAbsent(files, none -> new ArrayList<>()).add(table.key());
            }
        }
        List<String> texts = new ArrayList<>();
        ways.forEach((files, tables) -> {
            StringBuilder text = new StringBuilder(String.join(" ", tables));
            files.forEach(file -> text.append(PART)
                    .append(escaped(file.sha256()))
                    .append(PART)
                    .append(escaped(file.file())));
            if (text.length() <= FigureText.CELL) {
                texts.add(text.toString());
            }
        });
        texts.addAll(places(unit.answers()));
        return texts;
    }

    private static List<String> places(Answers answers) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Field field : answers.form().fields()) {
            Place place = answers.get(field).place();
            if (answers.get(field).state() != State.BLANK && !place.equals(field.place()) && !place.isNone()) {
                String entry = field.key().toString() + IS + place.cell() + ' ' + escaped(place.sheet());
                if (text.length() + entry.length() + 1 > FigureText.CELL) {
                    texts.add(text.toString());
                    text.setLength(0);
                }
                text.append(text.isEmpty() ? PLACES : END).append(entry);
            }
        }
        if (!text.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }

    /**
     * Reads what {@link #encode} wrote: files into {@code files}, places onto the figures of {@code answers}.
     *
     * @throws IllegalArgumentException when the text is not what this form writes
     */
    static void decode(Form form, String text, Map<String, List<SourceFile>> files, Answers.Builder answers) {
        if (text.charAt(0) == PLACES) {
            split(text.substring(1), END).forEach(entry -> place(form, entry, answers));
            return;
        }
        List<String> parts = split(text, PART);
        if (parts.size() % 2 == 0) {
            throw new IllegalArgumentException("A file without its sum: " + text);
        }
        List<SourceFile> way = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            way.add(new SourceFile(unescaped(parts.get(i + 1)), unescaped(parts.get(i))));
        }
        for (String table : parts.get(0).split(" ", -1)) {
            files.put(form.table(table).key(), List.copyOf(way));
        }
    }

    private static void place(Form form, String entry, Answers.Builder answers) {
        int is = entry.indexOf(IS);
        int space = entry.indexOf(' ', is + 1);
        if (is < 0 || space < 0) {
            throw new IllegalArgumentException("No place: " + entry);
        }
        Place place = Place.of(unescaped(entry.substring(space + 1)), entry.substring(is + 1, space));
        Field field = form.field(entry.substring(0, is));
        answers.change(
                field.ordinal(),
                figure -> new Figure(figure.state(), figure.value(), figure.qualifier(), figure.asTyped(), place));
    }

    private static List<String> split(String text, char by) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ESCAPE) {
                i++;
            } else if (text.charAt(i) == by) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String escaped(String plain) {
        StringBuilder text = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == PART || c == END || c == ESCAPE) {
                text.append(ESCAPE);
            }
            text.append(c);
        }
        return text.toString();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ESCAPE && i + 1 < text.length()) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
