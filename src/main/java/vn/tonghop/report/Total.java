package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Qualifier;

/**
 * A total as a document shows it.
 *
 * @param key names it in {@code tong-hop.csv}
 * @param name of what is derived from it; "" for the total itself
 * @param value plain decimal; "" when nobody answered
 * @param percent whether it is percent points
 * @param missing knows the units that it lacks
 */
record Total(
        String key,
        String name,
        String value,
        boolean percent,
        Qualifier qualifier,
        int counted,
        int expected,
        MissingUnits missing) {
    /** Names of derived years, which are printed as they are, begin so. */
    static final String YEAR = "nam-";

    /** Tags its content control. */
    String tag() {
        return name.isEmpty() ? key : key + "#" + name;
    }

    /** @param derived empty where nothing can be derived */
    Total derived(String what, Optional<BigDecimal> derived, boolean percentPoints) {
        String plain = derived.map(Decimals::plain).orElse("");
        return new Total(key, what, plain, percentPoints, qualifier, counted, expected, missing);
    }

    /** @param words what is derived, to be printed as it is */
    Total named(String what, String words) {
        return new Total(key, what, words, false, Qualifier.EXACT, counted, expected, missing);
    }

    Total with(Qualifier other) {
        return new Total(key, name, value, percent, other, counted, expected, missing);
    }

    /** Whether both are known and rest on as many units. */
    boolean isComparableWith(Total other) {
        return isKnown() && other.isKnown() && counted == other.counted;
    }

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
            into.gapControl(tag(), word("unknown"));
            return;
        }
        switch (qualifier) {
            case EXACT -> {}
            case ABOUT -> into.text(word("about"));
            case AT_LEAST -> into.text(word("at-least"));
        }
        into.control(tag(), said());
    }

    private String said() {
        if (name.startsWith(YEAR)) {
            return value;
        }
        return percent ? VietnameseNumber.percent(value) : VietnameseNumber.of(value);
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
