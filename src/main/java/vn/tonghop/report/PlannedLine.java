package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;

/** A paragraph that will be written if there is room for it. */
final class PlannedLine {
    private interface Piece {
        void write(DocxParagraph into);
    }

    private final DocxStyle style;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean kept;

    PlannedLine(DocxStyle style) {
        this.style = style;
    }

    /** Stays on one page with the next. */
    PlannedLine keptWithNext() {
        kept = true;
        return this;
    }

    PlannedLine text(String text) {
        return add(text, into -> into.text(text));
    }

    PlannedLine gap(String text) {
        return add(text, into -> into.gap(text));
    }

    PlannedLine coverage(String text) {
        return add(text, into -> into.coverage(text));
    }

    PlannedLine control(String tag, String text) {
        return add(text, into -> into.control(tag, text));
    }

    PlannedLine coverageControl(String tag, String text) {
        return add(text, into -> into.coverageControl(tag, text));
    }

    /** "45/48", each number in a control of its own. */
    PlannedLine fraction(Total total) {
        return add("000/000", total::writeFraction);
    }

    private PlannedLine add(String text, Piece piece) {
        words.append(text);
        pieces.add(piece);
        return this;
    }

    /** In points. */
    double height(DocumentLength length) {
        return length.height(style, words.toString());
    }

    void write(Docx document) {
        DocxParagraph paragraph = document.paragraph(style);
        if (kept) {
            paragraph.keptWithNext();
        }
        pieces.forEach(piece -> piece.write(paragraph));
    }
}
