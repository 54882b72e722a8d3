package vn.tonghop.report;

import vn.tonghop.workbook.RowStream;

/** A cell holds a limited text. */
final class Cut {
    private static final String MORE = "…";

    private Cut() {}

    /** The text, cut with an ellipsis where a cell cannot hold it. */
    static String toCell(String text) {
        return text.length() <= RowStream.LONGEST_TEXT
                ? text
                : text.substring(0, RowStream.LONGEST_TEXT - MORE.length()) + MORE;
    }
}
