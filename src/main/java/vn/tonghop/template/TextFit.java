package vn.tonghop.template;

import java.text.Normalizer;

/** How much room a text takes in Times New Roman, computed from the font's own widths because the machine may not have the font. */
final class TextFit {
    /** Advance widths of the characters 32 … 126 in thousandths of the font size. */
    private static final short[] WIDTHS = {
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

    private static final int OTHER = 600;
    /** Bold letters are wider; programs also round each letter up a little. */
    private static final double BOLD = 1.09;

    private static final double PLAIN = 1.03;
    private static final double LINE = 1.375;

    private TextFit() {}

    /** Height in points of a text wrapped into a width. */
    static double height(String text, double width, Look look) {
        return lines(text, width, look) * look.size() * LINE + 2;
    }

    /** Lines a text takes when it is wrapped at blanks; a word longer than the width is broken. */
    static int lines(String text, double width, Look look) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += wrapped(paragraph, width, look);
        }
        return lines;
    }

    private static int wrapped(String paragraph, double width, Look look) {
        int lines = 1;
        double used = 0;
        double blank = width(" ", look);
        for (String word : paragraph.split(" ")) {
            double needed = width(word, look);
            if (used > 0 && used + blank + needed > width) {
                lines++;
                used = 0;
            }
            if (needed > width) {
                int whole = (int) (needed / width);
                lines += whole;
                needed -= whole * width;
            }
            used += (used > 0 ? blank : 0) + needed;
        }
        return lines;
    }

    /** Width in points of a text on one line. */
    static double width(String text, Look look) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD);
        double thousandths = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                thousandths += c >= 32 && c < 127 ? WIDTHS[c - 32] : c == 'đ' ? 500 : OTHER;
            }
        }
        return thousandths / 1000 * look.size() * (look.bold() ? BOLD : PLAIN);
    }

    /** Width in points of the longest word, which should not be broken. */
    static double longestWord(String text, Look look) {
        double longest = 0;
        for (String word : text.split("[ \n]")) {
            longest = Math.max(longest, width(word, look));
        }
        return longest;
    }
}
