package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import vn.tonghop.answers.Qualifier;

/**
 * A total as a document shows it.
 *
 * @param key names it in {@code tong-hop.csv}, and tags its content control
 * @param value plain decimal; "" when nobody answered
 * @param percent whether it is percent points
 * @param missing knows the units that it lacks
 */
record Total(
        String key,
        String value,
        boolean percent,
        Qualifier qualifier,
        int counted,
        int expected,
        MissingUnits missing) {
    boolean isKnown() {
        return !value.isEmpty();
    }

    /** Whether some unit that should have answered did not. */
    boolean isPartial() {
        return counted < expected;
    }

    boolean isCoveredLike(Total other) {
        return counted == other.counted && expected == other.expected;
    }

    /** Inside a sentence, where a rate carries its sign. */
    void write(DocxParagraph into) {
        if (!isKnown()) {
            into.gapControl(key, word("unknown"));
            return;
        }
        switch (qualifier) {
            case EXACT -> {}
            case ABOUT -> into.text(word("about"));
            case AT_LEAST -> into.text(word("at-least"));
        }
        into.control(key, percent ? VietnameseNumber.percent(value) : VietnameseNumber.of(value));
    }

    /** In a table, whose heading says what is percent. */
    void writeCell(DocxParagraph into) {
        if (isKnown()) {
            into.control(key, VietnameseNumber.of(value));
        } else {
            into.gapControl(key, word("unknown"));
        }
    }

    /** " (45/48 đơn vị)". */
    void writeCoverage(DocxParagraph into) {
        into.coverage(" (");
        writeFraction(into);
        into.coverage(word("coverage"));
    }

    /** "45/48", each number in a control of its own; who is missing is said in a comment. */
    void writeFraction(DocxParagraph into) {
        int from = into.end();
        into.coverageControl(key + "#n", VietnameseNumber.of(counted))
                .coverage("/")
                .coverageControl(key + "#N", VietnameseNumber.of(expected));
        missing.said(this).ifPresent(sentence -> into.commentFrom(from, sentence));
    }
}
