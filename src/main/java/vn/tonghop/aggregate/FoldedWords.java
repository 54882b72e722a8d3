package vn.tonghop.aggregate;

import java.util.Arrays;

/** The words of a folded text, as hashes; all figures are one word. */
final class FoldedWords {
    private static final String FIGURE = "#";
    private static final long FIGURE_HASH = Mixed.of(FIGURE);

    private final String text;
    /** Where each word begins and ends, in turn. */
    private final int[] spans;

    private final long[] hashes;

    FoldedWords(String text) {
        this.text = text;
        this.spans = spans(text);
        this.hashes = new long[spans.length / 2];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = isFigure(i) ? FIGURE_HASH : Mixed.of(text, spans[2 * i], spans[2 * i + 1]);
        }
    }

    /** Where the words of any text begin and end, in turn. */
    static int[] spans(String text) {
        int[] spans = new int[text.length() + 1];
        int count = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i > from) {
                    spans[count++] = from;
                    spans[count++] = i;
                }
                from = i + 1;
            }
        }
        return Arrays.copyOf(spans, count);
    }

    int count() {
        return hashes.length;
    }

    long hash(int word) {
        return hashes[word];
    }

    /** Whether the other's words follow each other here, from a word on. */
    boolean holds(FoldedWords other, int at) {
        int length = other.hashes.length;
        return length > 0
                && hashes.length - at >= length
                && Arrays.equals(hashes, at, at + length, other.hashes, 0, length);
    }

    void append(int word, StringBuilder to) {
        if (isFigure(word)) {
            to.append(FIGURE);
        } else {
            to.append(text, spans[2 * word], spans[2 * word + 1]);
        }
    }

    private boolean isFigure(int word) {
        for (int i = spans[2 * word]; i < spans[2 * word + 1]; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
