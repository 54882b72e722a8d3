package vn.tonghop.aggregate;

import java.util.List;

/** Where the clause around a number begins and ends, its qualifier, and the noun that it counts. */
final class Clause {
    private static final ProseWords WORDS = ProseWords.VIETNAMESE;

    private Clause() {}

    /** Whether the number names something instead of counting it. */
    static boolean isName(Phrase words, int at) {
        boolean labelled = words.endsBefore(at, WORDS.label) && !words.endsBefore(at, WORDS.noLabel);
        boolean year = Period.isYear(words.word(at)) && Period.isMeantAsYear(words, at);
        return labelled
                || year
                || words.isMark(at - 1, "-") && at > 1 && words.word(at - 2).isNumber();
    }

    static int start(Phrase words, int at) {
        int start = at;
        while (start > 0 && !words.word(start - 1).separates() && !isCounted(words, start - 1)) {
            start--;
        }
        return start;
    }

    static boolean isCounted(Phrase words, int at) {
        return words.word(at).isNumber() && !isName(words, at);
    }

    /** Past "… và" when what stands before it belongs to another number. */
    static int afterLinked(Phrase words, int at, int clause) {
        int start = clause;
        for (int i = clause; i < at && clause > 0 && isCounted(words, clause - 1); i++) {
            start = words.beginsAt(i, WORDS.and) ? i + 1 : start;
        }
        return start;
    }

    /** Back over commas to the words "tỷ lệ", when no other number stands between. */
    static int rateStart(Phrase words, int at, int clause) {
        for (int i = at - 1; i >= 0 && !isCounted(words, i); i--) {
            if (words.beginsAt(i, WORDS.rate)) {
                return i;
            }
        }
        return clause;
    }

    static int qualifierStart(Phrase words, int at, int clause) {
        int start = at;
        boolean more = true;
        while (more && start > clause) {
            more = false;
            for (List<String> kind : List.of(WORDS.about, WORDS.atLeast, WORDS.atMost)) {
                for (String phrase : kind) {
                    int length = phrase.split(" ", -1).length;
                    if (start - length >= clause && words.endsBefore(start, List.of(phrase))) {
                        start -= length;
                        more = true;
                        break;
                    }
                }
            }
        }
        return start;
    }

    static int nounEnd(Phrase words, int from) {
        int end = from;
        while (end < words.size()
                && words.word(end).type() == Word.Type.WORD
                && (end == from || !WORDS.boundary.contains(words.word(end).text()))) {
            end++;
        }
        return end;
    }

    static int end(Phrase words, int from) {
        int end = from;
        while (end < words.size() && !words.word(end).separates() && !isCounted(words, end)) {
            end++;
        }
        return end;
    }
}
