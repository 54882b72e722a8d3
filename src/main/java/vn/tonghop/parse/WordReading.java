package vn.tonghop.parse;

import java.util.Optional;
import vn.tonghop.finding.Code;

/** Texts without a number that still say something in a number field: "không", "-", "chưa có số liệu", "//". */
final class WordReading {
    private static final TypedWords WORDS = TypedWords.VIETNAMESE;

    private WordReading() {}

    /** Empty when the text is none of these. */
    static Optional<NumberReading> of(String text) {
        if (consistsOf(text, ".… ") && (text.length() > 1 || text.equals("…"))) {
            return Optional.of(NumberReading.missing());
        }
        if (consistsOf(text, "- ")) {
            return Optional.of(NumberReading.none());
        }
        String word = bare(text);
        if (WORDS.none.contains(word)) {
            return Optional.of(NumberReading.none());
        }
        if (WORDS.missing.contains(word)) {
            return Optional.of(NumberReading.missing());
        }
        boolean says = text.codePoints().anyMatch(Character::isLetterOrDigit);
        return says && !WORDS.mark.contains(word)
                ? Optional.empty()
                : Optional.of(NumberReading.broken(Code.CELL_MARK));
    }

    /** Without brackets and the marks that end a sentence. */
    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (end > start && ".,;:!)] ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (start < end && "([ ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, end);
    }

    private static boolean consistsOf(String text, String characters) {
        return text.chars().allMatch(c -> characters.indexOf(c) >= 0);
    }
}
