package vn.tonghop.workbook;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What becomes of one cell.
 *
 * @param content new content; empty to leave it as it is
 * @param fill    colour {@code RRGGBB} of the new background; empty to leave it as it is
 */
record CellEdit(Optional<Content> content, Optional<String> fill) {
    static final CellEdit NOTHING = new CellEdit(Optional.empty(), Optional.empty());

    CellEdit with(Content newContent) {
        return new CellEdit(Optional.of(newContent), fill);
    }

    CellEdit filled(String colour) {
        return new CellEdit(content, Optional.of(colour));
    }

    /** An absent cell need not come into being to hold nothing. */
    boolean needsCell() {
        return fill.isPresent() || content.filter(c -> !c.isEmpty()).isPresent();
    }

    /**
     * Content of a cell.
     *
     * @param type         value of the attribute {@code t}; {@code ""} for a number
     * @param value        as text
     * @param keepsFormula the formula stays and only its stored result is new
     */
    record Content(String type, Inside inside, String value, boolean keepsFormula) {
        static final Content EMPTY = new Content("", Inside.NOTHING, "", false);

        /** How the value is wrapped. */
        enum Inside {
            NOTHING,
            VALUE,
            INLINE_TEXT
        }

        static Content number(BigDecimal number) {
            return new Content("", Inside.VALUE, number.toPlainString(), false);
        }

        static Content text(String text) {
            return new Content("inlineStr", Inside.INLINE_TEXT, text, false);
        }

        static Content result(BigDecimal number) {
            return new Content("", Inside.VALUE, number.toPlainString(), true);
        }

        static Content result(String text) {
            return new Content("str", Inside.VALUE, text, true);
        }

        boolean isEmpty() {
            return inside == Inside.NOTHING;
        }

        /** The inside of the cell, its elements under the prefix of the sheet. */
        String xml(String prefix) {
            String escaped = EscapedText.encode(value);
            return switch (inside) {
                case NOTHING -> "";
                case VALUE -> "<" + prefix + "v>" + escaped + "</" + prefix + "v>";
                case INLINE_TEXT ->
                    "<" + prefix + "is><" + prefix + "t xml:space=\"preserve\">" + escaped + "</" + prefix + "t></"
                            + prefix + "is>";
            };
        }
    }
}
