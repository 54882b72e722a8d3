package vn.tonghop.report;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** One paragraph being written, from left to right. */
final class DocxParagraph {
    /** Longest tag that Word keeps. */
    static final int LONGEST_TAG = 64;

    private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space", "xml");

    /** Thickness of a line, in eighths of a point. */
    private static final int RULE = 6;

    private final CTP paragraph;
    private final CTPPr properties;
    private final DocxNotes notes;
    private int commentedFrom;
    private Optional<Lettering> look = Optional.empty();

    DocxParagraph(CTP paragraph, DocxStyle style, DocxNotes notes) {
        this.paragraph = paragraph;
        this.notes = notes;
        this.properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
        if (style != DocxStyle.TEXT) {
            properties.addNewPStyle().setVal(style.id());
        }
        here();
    }

    /** What follows in this paragraph looks so, instead of as its style says. */
    DocxParagraph in(Lettering letters) {
        look = Optional.of(letters);
        return this;
    }

    DocxParagraph centred() {
        properties.addNewJc().setVal(STJc.CENTER);
        return this;
    }

    DocxParagraph justified() {
        properties.addNewJc().setVal(STJc.BOTH);
        return this;
    }

    DocxParagraph right() {
        properties.addNewJc().setVal(STJc.RIGHT);
        return this;
    }

    /** Centred without the style's indent. */
    DocxParagraph acrossTheMiddle() {
        properties.addNewInd().setFirstLine(0);
        return centred();
    }

    /** Stays on one page with the next paragraph. */
    DocxParagraph keptWithNext() {
        if (!properties.isSetKeepNext()) {
            properties.addNewKeepNext();
        }
        return this;
    }

    /** Gaps before and after, in points. */
    DocxParagraph spaced(double before, double after) {
        var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setBefore(Math.round(before * 20));
        spacing.setAfter(Math.round(after * 20));
        return this;
    }

    /** A line of this length, in millimetres, centred under a paragraph of the given width. */
    DocxParagraph ruled(double width, double length) {
        long side = Paper.twips(Math.max(0, (width - length) / 2));
        var indent = properties.addNewInd();
        indent.setLeft(side);
        indent.setRight(side);
        var line = properties.addNewPBdr().addNewTop();
        line.setVal(STBorder.SINGLE);
        line.setSz(BigInteger.valueOf(RULE));
        line.setSpace(BigInteger.ONE);
        line.setColor("000000");
        return this;
    }

    DocxParagraph text(String text) {
        if (!text.isEmpty()) {
            write(paragraph.addNewR(), text, "");
        }
        return this;
    }

    /** What the reader has to add. */
    DocxParagraph gap(String text) {
        write(paragraph.addNewR(), text, DocxStyles.GAP_LETTERS);
        return this;
    }

    DocxParagraph coverage(String text) {
        write(paragraph.addNewR(), text, DocxStyles.COVERAGE_LETTERS);
        return this;
    }

    /** A figure or an extract, in a content control that names where it comes from. */
    DocxParagraph control(String tag, String text) {
        return control(tag, text, "");
    }

    DocxParagraph coverageControl(String tag, String text) {
        return control(tag, text, DocxStyles.COVERAGE_LETTERS);
    }

    /** The place of a figure that nobody gave. */
    DocxParagraph gapControl(String tag, String text) {
        return control(tag, text, DocxStyles.GAP_LETTERS);
    }

    /** The next comment is about what this paragraph holds from here on; without this, about the whole of it. */
    DocxParagraph here() {
        commentedFrom = DocxNotes.elements(paragraph);
        return this;
    }

    /** A comment on what was written since {@link #here}, the whole paragraph otherwise; printers leave it out. */
    DocxParagraph comment(String... paragraphs) {
        return commentFrom(commentedFrom, paragraphs);
    }

    /** Where this paragraph ends for now, for {@link #commentFrom}. */
    int end() {
        return DocxNotes.elements(paragraph);
    }

    /** A comment on what was written since the paragraph ended there. */
    DocxParagraph commentFrom(int end, String... paragraphs) {
        notes.comment(paragraph, end, List.of(paragraphs));
        return this;
    }

    /** A footnote behind what is written so far; a comment where LibreOffice would lose it, see {@link DocxNotes#footnote}. */
    DocxParagraph footnote(String... paragraphs) {
        notes.footnote(paragraph, List.of(paragraphs));
        return this;
    }

    DocxParagraph pageNumber() {
        var field = paragraph.addNewFldSimple();
        field.setInstr(" PAGE ");
        write(field.addNewR(), "2", "");
        return this;
    }

    private DocxParagraph control(String tag, String text, String letters) {
        if (tag.length() > LONGEST_TAG) {
            throw new IllegalArgumentException("Tag longer than " + LONGEST_TAG + ": " + tag);
        }
        CTSdtRun control = paragraph.addNewSdt();
        // no w:text: LibreOffice drops the letters' look from a control that is said to hold plain text
        control.addNewSdtPr().addNewTag().setVal(tag);
        write(control.addNewSdtContent().addNewR(), text, letters);
        return this;
    }

    private void write(CTR run, String text, String letters) {
        if (look.isPresent() || !letters.isEmpty()) {
            CTRPr how = run.addNewRPr();
            if (!letters.isEmpty()) {
                how.addNewRStyle().setVal(letters);
            }
            look.ifPresent(lettering -> DocxLetters.dress(how, lettering));
        }
        CTText written = run.addNewT();
        written.setStringValue(Normalizer.normalize(printable(text), Normalizer.Form.NFC));
        try (XmlCursor cursor = written.newCursor()) {
            cursor.setAttributeText(SPACE, "preserve");
        }
    }

    /** Without the control characters that XML cannot hold. */
    private static String printable(String text) {
        return text.chars().allMatch(c -> c >= ' ') ? text : text.replaceAll("[\\p{Cntrl}]", " ");
    }
}
