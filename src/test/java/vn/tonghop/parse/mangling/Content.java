package vn.tonghop.parse.mangling;

import vn.tonghop.workbook.Cell;

/**
 * What stands in one cell, printed or typed.
 *
 * @param raw stored value; the stored result of a formula
 * @param formula "" when there is none
 * @param style number of the cell's style in the blank workbook
 * @param home ordinal of the field for which it was typed, {@link #PRINTED} or {@link #EXTRA}
 */
record Content(Cell.Type type, String raw, String formula, int style, int home, Meant meant) {
    /** Printed by the form. */
    static final int PRINTED = -1;
    /** Typed by a person where nothing is asked. */
    static final int EXTRA = -2;

    static final Content EMPTY = new Content(Cell.Type.TEXT, "", "", 0, PRINTED, Meant.BLANK);

    static Content text(String text, int home, Meant meant) {
        return new Content(Cell.Type.TEXT, text, "", 0, home, meant);
    }

    static Content number(String digits, int home, Meant meant) {
        return new Content(Cell.Type.NUMBER, digits, "", 0, home, meant);
    }

    static Content formula(String formula, String result, int home, Meant meant) {
        return new Content(Cell.Type.NUMBER, result, formula, 0, home, meant);
    }

    /** A figure or note that somebody put where nothing is asked. */
    static Content extra(String digits) {
        return number(digits, EXTRA, Meant.UNCLEAR);
    }

    static Content printed(String text) {
        return text(text, PRINTED, Meant.BLANK);
    }

    Content styled(int as) {
        return new Content(type, raw, formula, as, home, meant);
    }

    /** The same look and meaning with another text. */
    Content reworded(String text) {
        return new Content(Cell.Type.TEXT, text, "", style, home, meant);
    }

    boolean isEmpty() {
        return raw.isEmpty() && formula.isEmpty();
    }

    boolean isText() {
        return type == Cell.Type.TEXT && formula.isEmpty() && !raw.isEmpty();
    }

    boolean says(Content other) {
        return type == other.type && raw.equals(other.raw) && formula.equals(other.formula);
    }
}
