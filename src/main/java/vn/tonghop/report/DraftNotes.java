package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft showed when we wrote it: the text of each of its content controls, and which answers of units there were. It travels
 * in the document, so that whatever a person does to that we still know what they started from.
 */
final class DraftNotes {
    private static final String SPACE = "urn:tonghop:du-thao";
    private static final String NEXT = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String ID = "{2E1C5D0A-6B3F-4A57-9C41-70D7A3B19E25}";
    private static final String PART = "customXml/item1.xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** @param mark name of the bookmark around the control */
    record Shown(String mark, String key, boolean inCell, String text) {}

    private final List<Shown> shown;
    private final Map<String, List<Shown>> byKey = new LinkedHashMap<>();
    private final Map<String, Shown> byMark = new HashMap<>();
    private final Map<String, String> answers;

    /**
     * @param shown in the order of the document
     * @param answers a check of the text by prompt and unit ({@code DC/p01/gt@DV0001})
     */
    DraftNotes(List<Shown> shown, Map<String, String> answers) {
        this.shown = List.copyOf(shown);
        this.answers = Map.copyOf(answers);
        for (Shown control : shown) {
            byKey.computeIfAbsent(control.key(), none -> new ArrayList<>()).add(control);
            byMark.put(control.mark(), control);
        }
    }

    /** Of a document that carries none, for instance because a program dropped them. */
    static Optional<DraftNotes> in(DocxPackage document) {
        return part(document).map(document::text).map(DraftNotes::parsed);
    }

    /** Marks every control of a document of ours and adds the notes to it. */
    static void add(DocxPackage document, Map<String, String> answers) {
        String xml = document.text(DocxPackage.TEXT);
        StringBuilder marked = new StringBuilder();
        List<Shown> shown = new ArrayList<>();
        int at = 0;
        for (PlacedControl control : PlacedControl.in(xml)) {
            int id = shown.size() + 1;
            String mark = PlacedControl.MARK + id;
            shown.add(new Shown(mark, control.tag(), control.inCell(), control.text()));
            marked.append(xml, at, control.from());
            marked.append("<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + mark + "\"/>");
            marked.append(xml, control.from(), control.to());
            marked.append("<w:bookmarkEnd w:id=\"" + id + "\"/>");
            at = control.to();
        }
        document.put(DocxPackage.TEXT, marked.append(xml, at, xml.length()).toString());
        attach(document);
        new DraftNotes(shown, answers).putInto(document, PART);
    }

    private static void attach(DocxPackage document) {
        document.put(
                "customXml/itemProps1.xml",
                HEAD + "<ds:datastoreItem ds:itemID=\"" + ID + "\" xmlns:ds=\"" + NEXT
                        + "customXml\"><ds:schemaRefs><ds:schemaRef ds:uri=\"" + SPACE
                        + "\"/></ds:schemaRefs></ds:datastoreItem>");
        document.put(
                "customXml/_rels/item1.xml.rels",
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relationship("rId1", "customXmlProps", "itemProps1.xml") + "</Relationships>");
        String links = "word/_rels/document.xml.rels";
        document.put(
                links,
                beforeEnd(
                        document.text(links),
                        "</Relationships>",
                        relationship("rIdDuThao", "customXml", "../" + PART)));
        String types = "[Content_Types].xml";
        document.put(
                types,
                beforeEnd(
                        document.text(types),
                        "</Types>",
                        "<Override PartName=\"/customXml/itemProps1.xml\" ContentType=\""
                                + "application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/>"));
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + NEXT + "relationships/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static String beforeEnd(String xml, String end, String added) {
        int at = xml.lastIndexOf(end);
        return xml.substring(0, at) + added + xml.substring(at);
    }

    /** Takes the place of the notes that a document carries. */
    void replaceIn(DocxPackage document) {
        part(document).ifPresent(part -> putInto(document, part));
    }

    private static Optional<String> part(DocxPackage document) {
        return document.names().stream()
                .filter(name -> name.matches("customXml/item\\d+\\.xml"))
                .filter(name -> document.text(name).contains(SPACE))
                .findFirst();
    }

    private void putInto(DocxPackage document, String part) {
        StringBuilder xml = new StringBuilder(HEAD + "<du-thao xmlns=\"" + SPACE + "\">");
        shown.forEach(control -> xml.append("<c b=\"" + control.mark() + "\" k=\"" + DocxMarkup.escaped(control.key())
                + "\" o=\"" + (control.inCell() ? 1 : 0) + "\" t=\"" + DocxMarkup.escaped(control.text()) + "\"/>"));
        answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> xml.append(
                        "<a k=\"" + DocxMarkup.escaped(answer.getKey()) + "\" h=\"" + answer.getValue() + "\"/>"));
        document.put(part, xml.append("</du-thao>").toString());
    }

    private static DraftNotes parsed(String xml) {
        List<Shown> shown = new ArrayList<>();
        Map<String, String> answers = new HashMap<>();
        DocxMarkup markup = new DocxMarkup(xml);
        while (markup.next()) {
            if (markup.opens("c")) {
                shown.add(new Shown(
                        markup.attribute("b"),
                        markup.attribute("k"),
                        markup.attribute("o").equals("1"),
                        markup.attribute("t")));
            } else if (markup.opens("a")) {
                answers.put(markup.attribute("k"), markup.attribute("h"));
            }
        }
        return new DraftNotes(shown, answers);
    }

    List<Shown> shown() {
        return shown;
    }

    Map<String, String> answers() {
        return answers;
    }

    /** Whose the control is: by its tag, else by the bookmark around it; "" for a control that is none of ours. */
    String key(PlacedControl control) {
        return control.tag().isEmpty()
                ? Optional.ofNullable(byMark.get(control.mark()))
                        .map(Shown::key)
                        .orElse("")
                : control.tag();
    }

    /** What we wrote into this control. */
    Optional<String> text(PlacedControl control) {
        return Optional.ofNullable(byMark.get(control.mark()))
                .filter(noted -> noted.key().equals(key(control)))
                .map(Shown::text)
                .or(() -> text(key(control), control.inCell()));
    }

    /** What a key shows where it stands in a table, or in a sentence; what it shows in the other kind of place when only there. */
    Optional<String> text(String key, boolean inCell) {
        List<Shown> places = byKey.getOrDefault(key, List.of());
        return places.stream()
                .filter(place -> place.inCell() == inCell)
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(Shown::text);
    }

    /** A short sign of a text that changes with it. */
    static String check(String text) {
        return Integer.toHexString(text.hashCode()) + "-" + text.length();
    }
}
