package vn.tonghop.report;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell of the consolidated workbook looks; all in Times New Roman. */
enum Look {
    TITLE(14, "b", HorizontalAlignment.CENTER, false, "", ""),
    SUBTITLE(12, "i", HorizontalAlignment.CENTER, false, "", ""),
    /** On one line, running over its neighbours. */
    PLAIN_TITLE(13, "b", HorizontalAlignment.GENERAL, false, "", ""),
    PLAIN_NOTE(10, "i", HorizontalAlignment.GENERAL, false, "", "595959"),
    HEADING(12, "b", HorizontalAlignment.LEFT, false, "", ""),
    TEXT(11, "", HorizontalAlignment.LEFT, false, "", ""),
    NOTE(11, "i", HorizontalAlignment.LEFT, false, "", ""),
    LINK(11, "u", HorizontalAlignment.GENERAL, false, "", "0563C1"),
    /** Head of a table, and the same outside the print area. */
    HEADER(11, "b", HorizontalAlignment.CENTER, true, "E7E6E6", ""),
    PALE_HEADER(10, "", HorizontalAlignment.CENTER, true, "F7F7F7", "595959"),
    MEASURE(10, "i", HorizontalAlignment.CENTER, true, "", ""),
    LABEL(11, "", HorizontalAlignment.LEFT, true, "", ""),
    CENTRED(11, "", HorizontalAlignment.CENTER, true, "", ""),
    GROUP(11, "b", HorizontalAlignment.LEFT, true, "F2F2F2", ""),
    FIGURE(11, "", HorizontalAlignment.RIGHT, true, "", ""),
    TOTAL_LABEL(11, "b", HorizontalAlignment.CENTER, true, "", ""),
    TOTAL(11, "b", HorizontalAlignment.RIGHT, true, "", ""),
    TABLE_LINK(11, "u", HorizontalAlignment.LEFT, true, "", "0563C1"),
    /** n/N beside a table. */
    COVERAGE(10, "", HorizontalAlignment.CENTER, true, "", "595959"),
    /** n/N where so many are missing that the total says little. */
    LOW_COVERAGE(10, "", HorizontalAlignment.CENTER, true, "BFBFBF", "595959"),
    /** A line of a register. */
    CELL(10, "", HorizontalAlignment.LEFT, false, "", ""),
    NUMBER(10, "", HorizontalAlignment.RIGHT, false, "", ""),
    /** A line of a register that opens something at a click. */
    CELL_LINK(10, "u", HorizontalAlignment.LEFT, false, "", "0563C1"),
    /** A word in place of a figure. */
    STATE(10, "i", HorizontalAlignment.RIGHT, false, "", "9C5700"),
    /** A line of a register that stays one line high. */
    SHORT(10, "", HorizontalAlignment.GENERAL, false, "", ""),
    /** Shown, not counted; or not asked at all. */
    PALE(10, "", HorizontalAlignment.RIGHT, false, "", "A6A6A6");

    final int points;
    final boolean bold;
    final boolean italic;
    final boolean underlined;
    final HorizontalAlignment alignment;
    final boolean bordered;
    /** {@code RRGGBB}; "" for none. */
    final String fill;
    /** {@code RRGGBB}; "" for black. */
    final String colour;

    Look(int points, String font, HorizontalAlignment alignment, boolean bordered, String fill, String colour) {
        this.points = points;
        this.bold = font.contains("b");
        this.italic = font.contains("i");
        this.underlined = font.contains("u");
        this.alignment = alignment;
        this.bordered = bordered;
        this.fill = fill;
        this.colour = colour;
    }

    /** {@code RRGGBB} of the lines around it; "" for none. */
    String border() {
        return bordered ? "000000" : isOfRegister() ? "BFBFBF" : "";
    }

    /** Whether its fill is lines on white. */
    boolean isHatched() {
        return this == LOW_COVERAGE;
    }

    boolean wraps() {
        return alignment == HorizontalAlignment.LEFT || alignment == HorizontalAlignment.CENTER;
    }

    /** Lines of a register are of unequal height: everything stands at the top. */
    boolean isOfRegister() {
        return compareTo(CELL) >= 0;
    }
}
