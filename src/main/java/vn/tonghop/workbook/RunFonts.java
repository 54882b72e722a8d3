package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.workbook.Cell.Run;

/** Puts a text together from runs. Neighbours in one font are one run; a text that names no font has none. */
final class RunFonts {
    /** Far past what a cell can hold; the rest would be cut off anyway. */
    private static final int LONGEST = 1 << 20;

    private static final int MOST = 1 << 15;

    private final StringBuilder text;
    private final List<Run> runs = new ArrayList<>(4);
    private String last = "";

    /** @param start in the font of the cell */
    RunFonts(String start) {
        this.text = new StringBuilder(start);
    }

    /** @param font {@code ""} for that of the cell */
    RunFonts add(CharSequence part, String font) {
        if (!part.isEmpty() && !font.equals(last)) {
            if (runs.isEmpty() && !text.isEmpty()) {
                runs.add(new Run(0, ""));
            }
            runs.add(new Run(text.length(), font));
            last = font;
        }
        if (text.length() + part.length() > LONGEST || runs.size() > MOST) {
            throw Meter.tooLarge("one text of more than " + LONGEST + " characters or " + MOST + " runs");
        }
        text.append(part);
        return this;
    }

    int length() {
        return text.length();
    }

    RichText whole() {
        return new RichText(text.toString(), List.copyOf(runs));
    }
}
