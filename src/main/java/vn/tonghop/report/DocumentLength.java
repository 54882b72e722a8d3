package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long a document of ours is when it is printed, estimated from its parts: lines are broken by the widths of the letters; every
 * section begins on a page of its own. Headers and comments take no room.
 */
final class DocumentLength {
    /** What is lost at the ends of pages, since headings stay with their text. */
    private static final double LOSS = 1.03;

    private static final String FOOTNOTES = "word/footnotes.xml";

    private record Section(double height, double width, double page) {
        double pages() {
            return height * LOSS / page;
        }
    }

    private final Map<String, ParagraphLook> styles;
    private final List<Section> sections;

    private DocumentLength(Map<String, ParagraphLook> styles, List<Section> sections) {
        this.styles = styles;
        this.sections = sections;
    }

    static DocumentLength of(DocxPackage document) {
        Map<String, ParagraphLook> styles = styles(document.text("word/styles.xml"));
        Map<String, List<MeasuredParagraph>> notes = new HashMap<>();
        if (document.names().contains(FOOTNOTES)) {
            new Scan(document.text(FOOTNOTES), styles, notes).all();
        }
        return new DocumentLength(styles, new Scan(document.text(DocxPackage.TEXT), styles, notes).all());
    }

    /** Whole pages: the last one of a section is seldom full. */
    int pages() {
        return sections.stream()
                .mapToInt(section -> (int) Math.ceil(section.pages()))
                .sum();
    }

    /** Room for more paragraphs in the first section, in points, when all sections together may take so many pages; may be negative. */
    double left(double pages) {
        Section text = sections.get(0);
        double others = sections.stream()
                .skip(1)
                .mapToDouble(section -> Math.ceil(section.pages()))
                .sum();
        return (pages - others) * text.page() / LOSS - text.height();
    }

    /** What a paragraph would take in the first section, in points. */
    double height(DocxStyle style, String text) {
        ParagraphLook look = Objects.requireNonNull(styles.get(style.id()));
        MeasuredParagraph paragraph = new MeasuredParagraph(look);
        paragraph.text(text, look.size(), look.bold());
        return paragraph.height(sections.get(0).width());
    }

    private static Map<String, ParagraphLook> styles(String xml) {
        Map<String, ParagraphLook> styles = new HashMap<>();
        DocxMarkup tag = new DocxMarkup(xml);
        String id = "";
        ParagraphLook look = ParagraphLook.NONE;
        while (tag.next()) {
            if (tag.opens("w:style")) {
                id = tag.attribute("w:styleId");
                look = ParagraphLook.NONE;
            } else if (tag.opens("w:basedOn")) {
                look = styles.getOrDefault(tag.attribute("w:val"), look);
            } else {
                look = look.with(tag);
            }
            styles.put(id, look);
        }
        return styles;
    }

    /** One part from its first tag to its last. */
    private static final class Scan {
        private static final double TWIPS = 20;

        private final String xml;
        private final DocxMarkup tag;
        private final Map<String, ParagraphLook> styles;
        private final Map<String, List<MeasuredParagraph>> notes;
        private final List<Section> sections = new ArrayList<>();
        private final List<MeasuredParagraph> lines = new ArrayList<>();
        private List<MeasuredParagraph> into = lines;
        private MeasuredParagraph paragraph = new MeasuredParagraph(ParagraphLook.NONE);
        private ParagraphLook run = ParagraphLook.NONE;
        private double tables;
        private double rowAir;
        private double row;
        private double cell;
        private boolean inRun;
        private double pageWidth;
        private double pageHeight;

        Scan(String xml, Map<String, ParagraphLook> styles, Map<String, List<MeasuredParagraph>> notes) {
            this.xml = xml;
            this.tag = new DocxMarkup(xml);
            this.styles = styles;
            this.notes = notes;
        }

        List<Section> all() {
            while (tag.next()) {
                readParagraph();
                readTable();
                readSection();
                readNote();
            }
            return sections;
        }

        private void readParagraph() {
            if (tag.opens("w:p")) {
                paragraph = new MeasuredParagraph(look(DocxStyle.TEXT.id()));
                into.add(paragraph);
            } else if (tag.opens("w:pStyle")) {
                paragraph.look(look(tag.attribute("w:val")));
            } else if (tag.opens("w:r")) {
                inRun = true;
                run = paragraph.look();
            } else if (tag.closes("w:r")) {
                inRun = false;
            } else if (tag.opens("w:rStyle") && styles.containsKey(tag.attribute("w:val"))) {
                double size = look(tag.attribute("w:val")).size();
                run = size == ParagraphLook.NONE.size() ? run : run.withSize(size);
            } else if (tag.opens("w:t") && !tag.isEmpty()) {
                int end = xml.indexOf('<', tag.end());
                paragraph.text(DocxMarkup.unescaped(xml.substring(tag.end(), end)), run.size(), run.bold());
            } else if (inRun) {
                run = run.with(tag);
            } else if (tag.opens("w:spacing") || tag.opens("w:ind")) {
                paragraph.look(paragraph.look().with(tag));
            }
        }

        private ParagraphLook look(String style) {
            return styles.getOrDefault(style, ParagraphLook.NONE);
        }

        private void readTable() {
            if (tag.opens("w:tblCellMar")) {
                rowAir = 0;
            } else if (tag.opens("w:top") || tag.opens("w:bottom")) {
                rowAir += number("w:w") / TWIPS;
            } else if (tag.opens("w:tr")) {
                row = 0;
            } else if (tag.opens("w:tc")) {
                into = new ArrayList<>();
            } else if (tag.opens("w:tcW")) {
                cell = number("w:w") / TWIPS;
            } else if (tag.closes("w:tc")) {
                row = Math.max(row, height(into, cell));
                into = lines;
            } else if (tag.closes("w:tr")) {
                tables += row + rowAir;
            }
        }

        private void readSection() {
            if (tag.opens("w:pgSz")) {
                pageWidth = number("w:w") / TWIPS;
                pageHeight = number("w:h") / TWIPS;
            } else if (tag.opens("w:pgMar")) {
                pageWidth -= (number("w:left") + number("w:right")) / TWIPS;
                pageHeight -= (number("w:top") + number("w:bottom")) / TWIPS;
            } else if (tag.closes("w:sectPr")) {
                sections.add(new Section(height(lines, pageWidth) + tables, pageWidth, pageHeight));
                lines.clear();
                tables = 0;
            }
        }

        private void readNote() {
            if (tag.opens("w:footnote") && !tag.isEmpty()) {
                into = new ArrayList<>();
                notes.put(tag.attribute("w:id"), into);
            } else if (tag.opens("w:footnoteReference")) {
                lines.addAll(notes.getOrDefault(tag.attribute("w:id"), List.of()));
            }
        }

        private double number(String attribute) {
            String said = tag.attribute(attribute);
            return said.isEmpty() ? 0 : Double.parseDouble(said);
        }

        private static double height(List<MeasuredParagraph> paragraphs, double width) {
            return paragraphs.stream()
                    .mapToDouble(paragraph -> paragraph.height(width))
                    .sum();
        }
    }
}
