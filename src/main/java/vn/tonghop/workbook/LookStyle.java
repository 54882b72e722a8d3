package vn.tonghop.workbook;

import vn.tonghop.workbook.NewSheet.Look;

/**
 * The parts of a style that give a {@link Look}.
 *
 * @param points size of the font
 * @param fill   colour {@code RRGGBB} of the background; {@code ""} for none
 */
record LookStyle(
        int points, boolean bold, boolean italic, boolean link, boolean bordered, boolean centred, String fill) {
    static LookStyle of(Look look) {
        return switch (look) {
            case TITLE -> new LookStyle(14, true, false, false, false, true, "");
            case PLAIN -> new LookStyle(12, false, false, false, false, false, "");
            case HEADING -> new LookStyle(12, true, false, false, false, false, "");
            case NOTE -> new LookStyle(11, false, true, false, false, false, "");
            case HEADER -> new LookStyle(12, true, false, false, true, true, "D9D9D9");
            case BODY -> new LookStyle(12, false, false, false, true, false, "");
            case LINK -> new LookStyle(12, false, false, true, true, false, "");
            case INPUT -> new LookStyle(12, false, false, false, true, false, "FFF2CC");
            case MARK -> new LookStyle(8, false, false, false, false, false, "");
        };
    }

    /** Lines outside a table run over the cells to their right. */
    boolean wrapped() {
        return bordered || centred || italic;
    }

    /** Only a cell of a table that is no field to fill in stays locked. */
    boolean locked() {
        return !fill.equals("FFF2CC");
    }
}
