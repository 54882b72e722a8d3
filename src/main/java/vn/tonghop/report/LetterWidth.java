package vn.tonghop.report;

import java.text.Normalizer;

/** How wide texts are in Times New Roman, in shares of the size of the letters. */
final class LetterWidth {
    /** From blank to "~", in thousandths. */
    private static final int[] PRINTED = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
                500,
        500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611,
                889,
        722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444,
                500,
        444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444,
                480,
        200, 480, 541
    };

    private static final double BOLD = 1.06;
    private static final double THOUSAND = 1000;
    /** Behind it come signs that hardly stand in a report. */
    private static final int LAST_LATIN = 0x1EFF;

    private static final int[] LATIN = new int[LAST_LATIN + 1];

    static {
        for (char letter = 0; letter <= LAST_LATIN; letter++) {
            LATIN[letter] = thousandths(letter);
        }
    }

    private LetterWidth() {}

    static double of(String text, boolean bold) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            width += letter <= LAST_LATIN ? LATIN[letter] : thousandths(letter);
        }
        return width / THOUSAND * (bold ? BOLD : 1);
    }

    private static int thousandths(char letter) {
        if (letter >= ' ' && letter <= '~') {
            return PRINTED[letter - ' '];
        }
        return switch (letter) {
            case '…', '—' -> 1000;
            case '“', '”' -> 444;
            case 'Đ' -> 722;
            case '–', 'đ' -> 500;
            default -> ofBase(letter);
        };
    }

    /** Marks add nothing to the width of a letter, but for a horn. */
    private static int ofBase(char letter) {
        char base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .charAt(0);
        return base >= ' ' && base <= '~' ? PRINTED[base - ' '] : 500;
    }
}
