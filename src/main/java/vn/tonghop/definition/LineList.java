package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet while it is being laid out, from the top. */
final class LineList {
    private final List<Line> lines = new ArrayList<>();
    private int depth;

    /** The row that the next line takes, 0-based. */
    int next() {
        return lines.size();
    }

    void add(Line.Role role, String text) {
        add(role, text, "", List.of());
    }

    void add(Line.Role role, String text, String token, List<Integer> fields) {
        lines.add(new Line(next(), role, text, token, fields, depth));
    }

    /** Lines added from now on stand so deep. */
    void deepen(int newDepth) {
        depth = newDepth;
    }

    /** A printed text with its reading beneath, nothing for nothing. */
    void addPrinted(Line.Role role, Printed printed) {
        if (printed.isEmpty()) {
            return;
        }
        add(role, printed.text());
        if (!printed.reading().isEmpty()) {
            add(Line.Role.READING, FormWords.reading(printed.reading()));
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
