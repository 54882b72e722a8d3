package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;

/** A paragraph whose height is estimated: its words are set into lines of a given width. */
final class MeasuredParagraph {
    private record Piece(String text, double size, boolean bold) {}

    private final List<Piece> pieces = new ArrayList<>();
    private ParagraphLook look;
    private double largest;

    MeasuredParagraph(ParagraphLook look) {
        this.look = look;
    }

    ParagraphLook look() {
        return look;
    }

    void look(ParagraphLook changed) {
        look = changed;
    }

    void text(String text, double size, boolean bold) {
        pieces.add(new Piece(text, size, bold));
        largest = Math.max(largest, size);
    }

    /** @param width of the column in points */
    double height(double width) {
        double room = Math.max(1, width - look.left());
        double used = look.first();
        double word = 0;
        int lines = 1;
        for (Piece piece : pieces) {
            String text = piece.text();
            int from = 0;
            while (from < text.length()) {
                int blank = text.indexOf(' ', from);
                int to = blank < 0 ? text.length() : blank;
                word += LetterWidth.of(text.substring(from, to), piece.bold()) * piece.size();
                if (used + word > room && used > 0) {
                    lines++;
                    used = 0;
                }
                if (blank >= 0) {
                    used += word + LetterWidth.of(" ", piece.bold()) * piece.size();
                    word = 0;
                }
                from = to + 1;
            }
        }
        return look.height(lines + (int) ((used + word) / (room + 1)), largest == 0 ? look.size() : largest);
    }
}
