package vn.tonghop.parse;

import java.util.Optional;
import vn.tonghop.answers.Qualifier;

/**
 * The words around a number that say it is not exact: "khoảng", "từ … trở lên", "dưới".
 *
 * @param upper an upper bound, which has no value
 * @param rest the text without those words
 */
record Bound(Qualifier qualifier, boolean upper, String rest) {
    private static final TypedWords WORDS = TypedWords.VIETNAMESE;

    /** Takes the words off both ends of a folded text. */
    static Bound of(String text) {
        Bound bound = new Bound(Qualifier.EXACT, false, text);
        Bound next = bound.withoutLeading().withoutTrailing();
        while (!next.rest.equals(bound.rest)) {
            bound = next;
            next = bound.withoutLeading().withoutTrailing();
        }
        return bound;
    }

    private Bound withoutLeading() {
        Optional<String> about = TypedWords.leading(rest, WORDS.about);
        Optional<String> least = TypedWords.leading(rest, WORDS.atLeast);
        Optional<String> most = TypedWords.leading(rest, WORDS.upper);
        int longest = longest(about, least, most);
        return longest == 0
                ? this
                : by(about, least, most, longest, rest.substring(longest).strip());
    }

    private Bound withoutTrailing() {
        Optional<String> about = TypedWords.trailing(rest, WORDS.afterAbout);
        Optional<String> least = TypedWords.trailing(rest, WORDS.afterAtLeast);
        Optional<String> most = TypedWords.trailing(rest, WORDS.afterUpper);
        int longest = longest(about, least, most);
        return longest == 0
                ? this
                : by(
                        about,
                        least,
                        most,
                        longest,
                        rest.substring(0, rest.length() - longest).strip());
    }

    private Bound by(Optional<String> about, Optional<String> least, Optional<String> most, int longest, String left) {
        if (isLongest(most, longest)) {
            return new Bound(qualifier, true, left);
        }
        boolean atLeast = isLongest(least, longest) || (qualifier == Qualifier.AT_LEAST && about.isPresent());
        return new Bound(atLeast ? Qualifier.AT_LEAST : Qualifier.ABOUT, upper, left);
    }

    private static boolean isLongest(Optional<String> word, int longest) {
        return length(word) == longest;
    }

    private static int longest(Optional<String> about, Optional<String> least, Optional<String> most) {
        return Math.max(length(about), Math.max(length(least), length(most)));
    }

    private static int length(Optional<String> word) {
        return word.map(String::length).orElse(0);
    }
}
