package vn.tonghop.template;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks.
 *
 * @param size of the letters in points
 * @param ink colour RRGGBB of the letters; likewise {@code fill} of the ground, "" for none
 * @param ruled thin border on all sides
 * @param open whether the unit may type into it
 * @param format number format
 * @param indent steps from the left
 */
record Look(
        int size,
        boolean bold,
        boolean italic,
        String ink,
        String fill,
        boolean ruled,
        HorizontalAlignment across,
        VerticalAlignment down,
        boolean wrap,
        boolean open,
        String format,
        int indent) {
    static final String BLACK = "000000";
    static final String GREY = "7F7F7F";
    /** Ground of cells the unit fills. */
    static final String INPUT = "FFF9DB";
    /** Ground of cells that compute themselves. */
    static final String COMPUTED = "EEF2F7";
    /** Ground of cells that other units fill. */
    static final String FOREIGN = "D9D9D9";
    /** Ground of headers. */
    static final String HEAD = "DCE6F1";

    static final String GENERAL = "General";

    static final Look TEXT = new Look(
            12,
            false,
            false,
            BLACK,
            "",
            false,
            HorizontalAlignment.LEFT,
            VerticalAlignment.CENTER,
            true,
            false,
            GENERAL,
            0);
    static final Look HEADER = TEXT.sized(11).bolded().filled(HEAD).lined().centered();
    /** Keys and codes that programs read: small, grey, on one line. */
    static final Look CODE = TEXT.sized(8).inked(GREY).unwrapped();

    Look sized(int points) {
        return new Look(points, bold, italic, ink, fill, ruled, across, down, wrap, open, format, indent);
    }

    Look bolded() {
        return new Look(size, true, italic, ink, fill, ruled, across, down, wrap, open, format, indent);
    }

    Look slanted() {
        return new Look(size, bold, true, ink, fill, ruled, across, down, wrap, open, format, indent);
    }

    Look inked(String colour) {
        return new Look(size, bold, italic, colour, fill, ruled, across, down, wrap, open, format, indent);
    }

    Look filled(String colour) {
        return new Look(size, bold, italic, ink, colour, ruled, across, down, wrap, open, format, indent);
    }

    Look lined() {
        return new Look(size, bold, italic, ink, fill, true, across, down, wrap, open, format, indent);
    }

    Look centered() {
        return aligned(HorizontalAlignment.CENTER);
    }

    Look aligned(HorizontalAlignment newAcross) {
        return new Look(size, bold, italic, ink, fill, ruled, newAcross, down, wrap, open, format, indent);
    }

    Look onTop() {
        return new Look(
                size, bold, italic, ink, fill, ruled, across, VerticalAlignment.TOP, wrap, open, format, indent);
    }

    Look unwrapped() {
        return new Look(size, bold, italic, ink, fill, ruled, across, down, false, open, format, indent);
    }

    Look opened() {
        return new Look(size, bold, italic, ink, fill, ruled, across, down, wrap, true, format, indent);
    }

    Look formatted(String newFormat) {
        return new Look(size, bold, italic, ink, fill, ruled, across, down, wrap, open, newFormat, indent);
    }

    Look indented(int steps) {
        return new Look(size, bold, italic, ink, fill, ruled, across, down, wrap, open, format, steps);
    }
}
