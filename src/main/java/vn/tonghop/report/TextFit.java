package vn.tonghop.report;

/**
 * How many lines a text takes in a column, and how high they are. Excel does not fit rows that hold merged cells, so we do;
 * the widths of Times New Roman's letters are estimated, generously.
 */
final class TextFit {
    private static final double DIGIT = 0.5;
    private static final double BOLD = 1.07;
    /** Cells keep a little air on both sides, in characters. */
    private static final double PADDING = 1;

    private static final double LINE_HEIGHT = 1.32;

    /** The highest row that Excel allows, in points. */
    static final int TALLEST = 409;

    private static final int REGISTER_LINE = 13;
    /** Width of an average letter of a register, in characters of a column. */
    private static final double REGISTER_LETTER = 0.82;

    private TextFit() {}

    /** @param columnWidth in characters, as columns are measured */
    static int lines(String text, double columnWidth, Look look) {
        double room = Math.max(1, columnWidth - PADDING);
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += linesOfParagraph(paragraph, room, look);
        }
        return lines;
    }

    static double height(int lines, Look look) {
        return Math.ceil(lines * look.points * LINE_HEIGHT) + 3;
    }

    static double height(String text, double columnWidth, Look look) {
        return height(lines(text, columnWidth, look), look);
    }

    /** Height of a streamed line whose texts take this many lines: quickly estimated, at most what Excel allows. */
    static int registerHeight(int lines) {
        return Math.min(TALLEST, lines * REGISTER_LINE + 3);
    }

    /** Lines of a text of a register, quickly estimated. */
    static int registerLines(String text, double columnWidth) {
        int lines = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            used++;
            if (text.charAt(i) == '\n' || used * REGISTER_LETTER > columnWidth - PADDING) {
                lines++;
                used = 0;
            }
        }
        return lines;
    }

    /** Width of the widest word, in characters of a column. */
    static double widestWord(String text, Look look) {
        double widest = 0;
        for (String word : text.split("\\s+")) {
            widest = Math.max(widest, width(word, look));
        }
        return widest + PADDING;
    }

    private static int linesOfParagraph(String paragraph, double room, Look look) {
        int lines = 1;
        double used = 0;
        double space = width(" ", look);
        for (String word : paragraph.split(" ")) {
            double width = width(word, look);
            if (used > 0 && used + space + width > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? space : 0) + width;
            while (used > room) {
                lines++;
                used -= room;
            }
        }
        return lines;
    }

    /** Width of a text on one line, in characters of a column. */
    static double width(String text, Look look) {
        double em = 0;
        for (int i = 0; i < text.length(); i++) {
            em += width(text.charAt(i));
        }
        return em / DIGIT * look.points / Looks.BASE_POINTS * (look.bold ? BOLD : 1);
    }

    private static double width(char c) {
        if (c == ' ' || "ijltfrI.,:;'|!()[]/".indexOf(c) >= 0) {
            return 0.31;
        }
        if ("mwMW–—%".indexOf(c) >= 0) {
            return 0.82;
        }
        return Character.isUpperCase(c) ? 0.7 : DIGIT;
    }
}
