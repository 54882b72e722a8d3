package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Adds and removes entries of the two lists every package keeps: content types and relationships. */
final class ListPatch {
    private static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final Edits edits;
    private final XmlScan scan;
    private final StringBuilder added = new StringBuilder();

    private ListPatch(byte[] xml) {
        this.edits = new Edits(xml);
        this.scan = new XmlScan(xml);
    }

    /** @param removed names of parts no longer there */
    static byte[] contentTypes(byte[] xml, Iterable<String> worksheets, Iterable<String> removed) {
        ListPatch list = new ListPatch(xml);
        worksheets.forEach(part -> list.added.append("<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
                .formatted(list.scan.prefix(), EscapedText.encode(part), WORKSHEET)));
        return list.apply("Override", "PartName", removed);
    }

    /** The types of new parts with notes, and of the drawings that go with them. */
    static byte[] commentTypes(byte[] xml, Iterable<String> comments) {
        ListPatch list = new ListPatch(xml);
        String prefix = list.scan.prefix();
        if (!new String(xml, StandardCharsets.UTF_8).contains("\"" + VML + "\"")) {
            list.added.append("<%sDefault Extension=\"vml\" ContentType=\"%s\"/>".formatted(prefix, VML));
        }
        comments.forEach(part -> list.added.append("<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
                .formatted(prefix, EscapedText.encode(part), COMMENTS)));
        return list.apply("Override", "PartName", List.of());
    }

    /**
     * @param targets id to target
     * @param type    type of all of them
     * @param removed ids no longer there
     */
    static byte[] relationships(byte[] xml, Map<String, String> targets, String type, Iterable<String> removed) {
        ListPatch list = new ListPatch(xml);
        targets.forEach((id, target) -> list.added.append("<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
                .formatted(list.scan.prefix(), id, type, EscapedText.encode(target))));
        return list.apply("Relationship", "Id", removed);
    }

    private byte[] apply(String element, String attribute, Iterable<String> removed) {
        int start = -1;
        while (scan.next()) {
            XmlTag tag = scan.tag();
            if (scan.opens(2, element)) {
                start = isAmong(tag.value(attribute), removed) ? tag.start() : -1;
            }
            if (scan.closes(2, element) && start >= 0) {
                edits.replace(start, tag.end(), "");
            }
            if (scan.depth() == 1 && !tag.opens()) {
                edits.insert(tag.start(), added.toString());
            }
        }
        return edits.apply();
    }

    private static boolean isAmong(String value, Iterable<String> names) {
        String plain = value.startsWith("/") ? value.substring(1) : value;
        for (String name : names) {
            if (name.equalsIgnoreCase(plain)) {
                return true;
            }
        }
        return false;
    }
}
