package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import vn.tonghop.definition.Printed;
import vn.tonghop.definition.Section;

/** What the outline itself prints where a report shows its declared reading: in a comment, for whoever compares the two. */
final class SourceText {
    private SourceText() {}

    /** Comments on a line that shows what the section means. */
    static DocxParagraph beside(DocxParagraph line, Section section) {
        return section.hasReading() ? line.comment(word("source", section.printed())) : line;
    }

    /** Comments on a line that shows what the text means. */
    static DocxParagraph beside(DocxParagraph line, Printed text) {
        return text.reading().isEmpty() ? line : line.comment(word("source", text.text()));
    }
}
