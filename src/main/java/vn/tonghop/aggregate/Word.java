package vn.tonghop.aggregate;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param text folded; a number as written
 * @param start where it begins in the answer, {@code end} where it ends
 */
record Word(Type type, String text, int start, int end) {
    enum Type {
        WORD,
        /** Digits that stand for themselves: a count, a share, a year. */
        NUMBER,
        /** Digits grown together with letters, dashes or slashes: a symbol, a date, an hour. */
        SYMBOL,
        MARK
    }

    boolean is(String mark) {
        return type == Type.MARK && text.equals(mark);
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    /** Whether a clause ends here. */
    boolean separates() {
        return type == Type.MARK && ",:()".contains(text);
    }
}
