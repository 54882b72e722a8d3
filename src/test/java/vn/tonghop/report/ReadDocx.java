package vn.tonghop.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A DOCX read back from its XML, without the code that wrote it. */
final class ReadDocx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** @param style its name as Word lists it */
    record Paragraph(String style, String text) {}

    /** @param amongRuns whether it stands inside a paragraph */
    record Control(String tag, String text, boolean amongRuns) {}

    /** @param on the words it lies on */
    record Comment(String on, String text) {}

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Document body;
    private final Map<String, String> styleNames = new HashMap<>();

    private ReadDocx(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        body = parsed("word/document.xml");
        for (Element style : elements(parsed("word/styles.xml"), "style")) {
            styleNames.put(style.getAttributeNS(W, "styleId"), value(first(style, "name")));
        }
    }

    static ReadDocx of(byte[] docx) throws IOException {
        return new ReadDocx(docx);
    }

    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Element paragraph : elements(body, "p")) {
            List<Element> style = elements(paragraph, "pStyle");
            String name = style.isEmpty() ? "Normal" : Objects.requireNonNull(styleNames.get(value(style.get(0))));
            paragraphs.add(new Paragraph(name, text(paragraph)));
        }
        return paragraphs;
    }

    List<String> texts(String style) {
        return paragraphs().stream()
                .filter(paragraph -> paragraph.style().equals(style))
                .map(Paragraph::text)
                .toList();
    }

    List<String> headings() {
        return paragraphs().stream()
                .filter(paragraph -> paragraph.style().matches("heading [1-6]"))
                .map(Paragraph::text)
                .toList();
    }

    List<Control> controls() {
        List<Control> controls = new ArrayList<>();
        for (Element control : elements(body, "sdt")) {
            controls.add(new Control(
                    value(first(control, "tag")),
                    text(control),
                    control.getParentNode().getLocalName().equals("p")));
        }
        return controls;
    }

    /** The text of the first control of a tag. */
    String control(String tag) {
        return controls().stream()
                .filter(control -> control.tag().equals(tag))
                .map(Control::text)
                .findFirst()
                .orElseThrow();
    }

    /** In the order of their numbers; paragraphs parted by a line feed. */
    List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        if (!parts.containsKey("word/comments.xml")) {
            return comments;
        }
        for (Element comment : elements(parsed("word/comments.xml"), "comment")) {
            List<String> lines =
                    elements(comment, "p").stream().map(ReadDocx::text).toList();
            comments.add(new Comment(on(comment.getAttributeNS(W, "id")), String.join("\n", lines)));
        }
        return comments;
    }

    private String on(String comment) {
        StringBuilder words = new StringBuilder();
        boolean inside = false;
        for (Element element : elements(body, "*")) {
            boolean its = element.getAttributeNS(W, "id").equals(comment);
            inside = its && element.getLocalName().equals("commentRangeStart")
                    || inside && !(its && element.getLocalName().equals("commentRangeEnd"));
            words.append(inside && element.getLocalName().equals("t") ? element.getTextContent() : "");
        }
        return words.toString();
    }

    private Document parsed(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
        } catch (Exception e) {
            throw new IllegalStateException(part, e);
        }
    }

    private static String text(Element within) {
        StringBuilder text = new StringBuilder();
        elements(within, "t").forEach(run -> text.append(run.getTextContent()));
        return text.toString();
    }

    private static String value(Element element) {
        return element.getAttributeNS(W, "val");
    }

    private static Element first(Element within, String name) {
        return elements(within, name).get(0);
    }

    private static List<Element> elements(Node within, String name) {
        NodeList found = within instanceof Document document
                ? document.getElementsByTagNameNS(W, name)
                : ((Element) within).getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
