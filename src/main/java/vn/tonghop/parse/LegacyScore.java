package vn.tonghop.parse;

import java.util.regex.Pattern;

/**
 * How much more Vietnamese a text is when decoded. Only words that decoding changes say anything, and only those of two letters or
 * more: a sign that stands alone (±, ½, ×) may be just that.
 *
 * @param words    such words
 * @param decoded  those that are Vietnamese syllables when decoded
 * @param asStored those that are Vietnamese syllables as they stand
 * @param signs    those that begin with a letter and hold a sign where a letter should be: {@code kh«ng}
 */
record LegacyScore(int words, int decoded, int asStored, int signs) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u00A0[\\x00-\\x7F&&[^A-Za-z]]]+");
    private static final double NEARLY_ALL = 0.85;
    private static final double CLEARLY_MORE = 0.5;

    static LegacyScore of(String stored, LegacyEncoding encoding) {
        int words = 0;
        int decodedOnes = 0;
        int storedOnes = 0;
        int signs = 0;
        for (String word : BETWEEN_WORDS.split(stored)) {
            String decoded = encoding.decode(word);
            if (word.length() > 1 && !decoded.equals(word)) {
                words++;
                decodedOnes += Syllables.isOne(decoded) ? 1 : 0;
                storedOnes += Syllables.isOne(bare(word)) ? 1 : 0;
                signs += isLetter(word.charAt(0)) && word.chars().anyMatch(LegacyScore::isSign) ? 1 : 0;
            }
        }
        return new LegacyScore(words, decodedOnes, storedOnes, signs);
    }

    /** Without footnote marks, trade marks and quotes around it. */
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && isSign(word.charAt(start))) {
            start++;
        }
        while (end > start && isSign(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The signs of Latin-1. A point in the middle is left out: people type it between letters. */
    private static boolean isSign(int c) {
        return c >= 0xA1 && c <= 0xBF && c != 0xB7;
    }

    /** Enough to decode a text whose font says nothing. */
    boolean isClear() {
        boolean enough = words > 1 || signs > 0;
        return enough && decoded >= NEARLY_ALL * words && decoded - asStored >= CLEARLY_MORE * words;
    }

    /** Enough to ask. */
    boolean isSuspicious() {
        return words > 0 && decoded > asStored && 2 * decoded >= words;
    }

    /** Whether nothing speaks against what the font says. */
    boolean agreesWithFont() {
        return decoded >= asStored && 2 * decoded >= words;
    }
}
