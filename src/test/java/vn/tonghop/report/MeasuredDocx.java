package vn.tonghop.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Sizes and looks of a Word document, worked out from its XML as a word processor does: what a run says, else its style, else the style that is based on. */
final class MeasuredDocx {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /**
     * A paragraph that shows text.
     *
     * @param style its name
     * @param size of its first letters in points
     * @param align left, center, right or both
     * @param cell whether it stands in a table
     */
    record Line(String style, String text, double size, String look, String align, boolean cell) {}

    private final Map<String, Document> parts = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();

    MeasuredDocx(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/") && entry.getName().endsWith(".xml")) {
                    parts.put(entry.getName().substring("word/".length()), parsed(zip.readAllBytes()));
                }
            }
        }
        all(part("styles.xml"), "style").forEach(style -> styles.put(style.getAttributeNS(W, "styleId"), style));
    }

    private static Document parsed(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    Element part(String name) {
        return Objects.requireNonNull(parts.get(name), name).getDocumentElement();
    }

    List<String> partNames() {
        return List.copyOf(parts.keySet());
    }

    List<Element> sections() {
        return all(part("document.xml"), "sectPr");
    }

    /** Every paragraph of the text that is not empty, in order. */
    List<Line> lines() {
        return all(part("document.xml"), "p").stream()
                .map(this::line)
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    private Line line(Element paragraph) {
        Optional<Element> run = all(paragraph, "r").stream()
                .filter(one -> !all(one, "t").isEmpty())
                .findFirst();
        String look = Stream.of("b", "i", "u")
                .filter(mark -> ofRun(paragraph, run, mark).isPresent())
                .reduce("", String::concat);
        double size = Integer.parseInt(value(ofRun(paragraph, run, "sz").orElseThrow())) / 2.0;
        String align = ofParagraph(paragraph, "jc").map(MeasuredDocx::value).orElse("left");
        return new Line(styleName(paragraph), text(paragraph), size, look, align, within(paragraph, "tc"));
    }

    /** What holds for the letters of a run: its own word, its character style's, its paragraph style's, the document's. */
    private Optional<Element> ofRun(Element paragraph, Optional<Element> run, String name) {
        Optional<Element> own = run.flatMap(one -> child(one, "rPr"));
        Optional<Element> said = own.flatMap(properties -> child(properties, name));
        if (said.isEmpty()) {
            said = own.flatMap(properties -> child(properties, "rStyle"))
                    .flatMap(style -> inherited(value(style), "rPr", name));
        }
        return said.or(() -> inherited(style(paragraph), "rPr", name))
                .or(() -> child(part("styles.xml"), "docDefaults")
                        .flatMap(defaults -> child(defaults, "rPrDefault"))
                        .flatMap(defaults -> child(defaults, "rPr"))
                        .flatMap(defaults -> child(defaults, name)));
    }

    /** What holds for a paragraph: its own word or its style's. */
    Optional<Element> ofParagraph(Element paragraph, String name) {
        return child(paragraph, "pPr")
                .flatMap(properties -> child(properties, name))
                .or(() -> inherited(style(paragraph), "pPr", name));
    }

    private Optional<Element> inherited(String style, String properties, String name) {
        Optional<Element> found = Optional.ofNullable(styles.get(style));
        Optional<Element> said = found.flatMap(one -> child(one, properties)).flatMap(one -> child(one, name));
        return said.or(() ->
                found.flatMap(one -> child(one, "basedOn")).flatMap(base -> inherited(value(base), properties, name)));
    }

    private static String style(Element paragraph) {
        return child(paragraph, "pPr")
                .flatMap(properties -> child(properties, "pStyle"))
                .map(MeasuredDocx::value)
                .orElse("Normal");
    }

    private String styleName(Element paragraph) {
        Element style = Objects.requireNonNull(styles.get(style(paragraph)), style(paragraph));
        return value(child(style, "name").orElseThrow());
    }

    static boolean within(Node node, String name) {
        return node instanceof Element element && name.equals(element.getLocalName())
                || node.getParentNode() != null && within(node.getParentNode(), name);
    }

    static Optional<Element> child(Element of, String name) {
        return children(of, element -> name.equals(element.getLocalName())).findFirst();
    }

    static Stream<Element> children(Element of, Predicate<Element> which) {
        List<Element> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && which.test(element)) {
                children.add(element);
            }
        }
        return children.stream();
    }

    static List<Element> all(Element of, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = of.getElementsByTagNameNS(W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static String value(Element element) {
        return element.getAttributeNS(W, "val");
    }

    static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttributeNS(W, attribute));
    }

    static String text(Element within) {
        StringBuilder text = new StringBuilder();
        all(within, "t").forEach(run -> text.append(run.getTextContent()));
        return text.toString();
    }
}
