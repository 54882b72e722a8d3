package vn.tonghop.parse;

import vn.tonghop.definition.Fold;

/** Text as people type it, brought to one spelling so that a grammar can read it. Never for output. */
final class TypedText {
    private TypedText() {}

    /** Lower case, NFC, single spaces, ASCII digits and signs; invisible characters gone. */
    static String folded(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < 0x80) {
                out.append(c);
            } else if (!isInvisible(c)) {
                out.append(unified(c));
            }
        }
        return Fold.of(out.toString());
    }

    /** Nothing that anybody sees: empty, spaces, invisible characters. */
    static boolean isBlank(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isSpace(c) && !isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\uFEFF' || Character.getType(c) == Character.FORMAT;
    }

    /** Full-width and other scripts' digits, full-width signs, odd minus signs. */
    private static char unified(char c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - '\uFF01' + '!');
        }
        return c;
    }
}
