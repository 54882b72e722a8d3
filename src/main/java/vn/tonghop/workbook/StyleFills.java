package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The background and the lock of each style of an {@code .xlsx}. */
final class StyleFills {
    private final List<String> colours = new ArrayList<>();
    private final List<Integer> fillOfStyle = new ArrayList<>();
    private final List<Boolean> unlocked = new ArrayList<>();
    private boolean inStyles;

    /** Takes in the current tag of a style sheet. */
    void note(XmlScan scan) {
        XmlTag tag = scan.tag();
        if (scan.opens(2, "cellXfs") || scan.closes(2, "cellXfs")) {
            inStyles = tag.opens();
        } else if (scan.opens(3, "fill") && scan.parent().equals("fills")) {
            colours.add("");
        } else if (scan.opens(5, "fgColor") && !colours.isEmpty() && fillOfStyle.isEmpty()) {
            String argb = tag.value("rgb").toUpperCase(Locale.ROOT);
            colours.set(colours.size() - 1, argb.length() == 8 ? argb.substring(2) : argb);
        } else if (inStyles && scan.opens(3, "xf")) {
            fillOfStyle.add(number(tag.value("fillId")));
            unlocked.add(false);
        } else if (inStyles && scan.opens(4, "protection")) {
            String locked = tag.value("locked");
            unlocked.set(unlocked.size() - 1, !locked.isEmpty() && !Xml.isTrue(locked));
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** {@code RRGGBB}; {@code ""} for no background, or one that is not said as a colour. */
    String colour(int style) {
        int fill = style >= 0 && style < fillOfStyle.size() ? fillOfStyle.get(style) : -1;
        return fill >= 0 && fill < colours.size() ? colours.get(fill) : "";
    }

    boolean isUnlocked(int style) {
        return style >= 0 && style < unlocked.size() && unlocked.get(style);
    }
}
