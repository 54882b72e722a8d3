package vn.tonghop.template;

import java.util.ArrayList;
import java.util.List;

/** A long answer over the rows that an outline has for it. Read together they are the answer again: a cut is made at an end of line only. */
final class Prose {
    /** Characters that one cell shows in comfort. */
    private static final int COMFORTABLE = 1_200;

    private Prose() {}

    /** @param rows at most so many pieces */
    static List<String> pieces(String text, int rows) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        int cut = cut(rest);
        while (pieces.size() < rows - 1 && cut > 0) {
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut + 1);
            cut = cut(rest);
        }
        pieces.add(rest);
        return pieces;
    }

    /** The last end of line within comfort, else the first; 0 when the text needs no cut or has no place for one. */
    private static int cut(String text) {
        int best = 0;
        for (int at = 1; text.length() > COMFORTABLE && at < text.length() - 1; at++) {
            if (isCut(text, at) && (best == 0 || at <= COMFORTABLE)) {
                best = at;
            }
        }
        return best;
    }

    /** Neither side begins or ends with a blank, which readers of cells would drop. */
    private static boolean isCut(String text, int at) {
        return text.charAt(at) == '\n'
                && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at + 1));
    }

    /** What the counter beside the answer says. */
    static String counted(List<String> pieces) {
        return Words.of("counter", pieces.stream().mapToInt(String::length).sum());
    }
}
