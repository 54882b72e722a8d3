package vn.tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to the bytes of a part, collected while it is scanned. What no change names stays byte for byte. */
final class Edits {
    private final byte[] original;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String xml) {}

    Edits(byte[] original) {
        this.original = original;
    }

    /** Insertions at one place come out in the order they were asked for. */
    void insert(int at, String xml) {
        replace(at, at, xml);
    }

    void replace(int start, int end, String xml) {
        edits.add(new Edit(start, end, xml));
    }

    /** Sets an attribute of a tag to a value that needs no escaping. */
    void attribute(XmlTag tag, String name, String value) {
        for (XmlTag.Attribute attribute : tag.attributes()) {
            if (attribute.name().equals(name)) {
                replace(attribute.valueStart(), attribute.valueEnd(), value);
                return;
            }
        }
        insert(tag.attributesEnd(), " " + name + "=\"" + value + "\"");
    }

    void removeAttribute(XmlTag tag, String name) {
        for (XmlTag.Attribute attribute : tag.attributes()) {
            if (attribute.name().equals(name)) {
                replace(attribute.start(), attribute.end(), "");
            }
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    byte[] apply() {
        if (edits.isEmpty()) {
            return original;
        }
        edits.sort(Comparator.comparingInt(Edit::start));
        ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 4096);
        int from = 0;
        for (Edit edit : edits) {
            if (edit.start() < from) {
                throw new IllegalStateException("Two changes overlap at " + edit.start());
            }
            out.write(original, from, edit.start() - from);
            out.writeBytes(edit.xml().getBytes(StandardCharsets.UTF_8));
            from = edit.end();
        }
        out.write(original, from, original.length - from);
        return out.toByteArray();
    }
}
