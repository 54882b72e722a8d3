package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.List;

/** One list of a style sheet (fonts, fills, borders, formats) that grows at its end. */
final class StyleList {
    private final XmlTag start;
    private final List<String> added = new ArrayList<>();
    private int children;
    private int end = -1;

    StyleList(XmlTag start) {
        this.start = start;
    }

    void child() {
        children++;
    }

    void close(int offset) {
        end = offset;
    }

    /** An empty list has nothing that others could be told apart from. */
    boolean isMissing() {
        return start.isEmpty() || end < 0 || children == 0;
    }

    /** Index of the element, the same for the same element. */
    int add(String element) {
        int at = added.indexOf(element);
        if (at < 0) {
            at = added.size();
            added.add(element);
        }
        return children + at;
    }

    void write(Edits edits) {
        if (added.isEmpty()) {
            return;
        }
        edits.insert(end, String.join("", added));
        if (!start.value("count").isEmpty()) {
            edits.attribute(start, "count", Integer.toString(children + added.size()));
        }
    }
}
