package vn.tonghop.aggregate;

import java.util.Optional;

/**
 * The years that a stated number is about.
 *
 * @param from first year, {@code to} last year; {@link #OPEN} for "đến nay"
 */
record Period(int from, int to) {
    static final int OPEN = 9999;
    /** A month, a quarter: nothing that a table of years could tell. */
    static final Period PART_OF_YEAR = new Period(0, 0);

    private static final ProseWords WORDS = ProseWords.VIETNAMESE;
    private static final int FIRST = 1980;
    private static final int LAST = 2060;
    private static final int NEAR = 4;

    boolean isYear() {
        return from == to;
    }

    boolean isPartOfYear() {
        return from == 0;
    }

    boolean includes(int year) {
        return from <= year && year <= to;
    }

    static boolean isYear(Word word) {
        if (!word.isNumber() || word.text().length() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (!Character.isDigit(word.text().charAt(i))) {
                return false;
            }
        }
        int number = Integer.parseInt(word.text());
        return number >= FIRST && number <= LAST;
    }

    /** What is said in words [{@code start}, {@code end}) of a sentence, the last of it. */
    static Optional<Period> said(Phrase words, int start, int end) {
        Optional<Period> said = Optional.empty();
        for (int i = start; i < end; i++) {
            Word word = words.word(i);
            if (isYear(word) && isMeantAsYear(words, i)) {
                Optional<Period> year = year(words, i);
                said = year.isPresent() ? year : said;
            } else if (word.isNumber() && words.endsBefore(i, WORDS.partOfYear) && !isReached(words, i)) {
                said = Optional.of(PART_OF_YEAR);
            }
        }
        return said;
    }

    /** "năm 2014", "2013 - 2023", "(2014)", "2014:". */
    static boolean isMeantAsYear(Phrase words, int at) {
        return words.endsBefore(at, WORDS.year)
                || words.isMark(at - 1, "-")
                || words.isMark(at + 1, "-")
                || words.isMark(at - 1, "(")
                || words.isMark(at + 1, ":")
                || words.endsBefore(at, WORDS.until);
    }

    private static Optional<Period> year(Phrase words, int at) {
        if (isDate(words, at) || isTerm(words, at)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(words.word(at).text());
        for (int before = at - 1; before >= Math.max(0, at - NEAR); before--) {
            if (isYear(words.word(before))) {
                return Optional.of(
                        new Period(Integer.parseInt(words.word(before).text()), year));
            }
        }
        boolean tillNow =
                words.says(at + 1, at + 1 + NEAR, WORDS.until) && words.says(at + 1, at + 1 + NEAR, WORDS.now);
        if (tillNow) {
            return Optional.of(new Period(year, OPEN));
        }
        return words.says(at - NEAR, at, WORDS.until)
                ? Optional.of(new Period(FIRST, year))
                : Optional.of(new Period(year, year));
    }

    private static boolean isDate(Phrase words, int at) {
        return words.says(at - NEAR, at, WORDS.date);
    }

    private static boolean isTerm(Phrase words, int at) {
        return words.says(at - NEAR - 1, at, WORDS.term);
    }

    private static boolean isReached(Phrase words, int at) {
        return words.says(at - NEAR, at, WORDS.until);
    }
}
