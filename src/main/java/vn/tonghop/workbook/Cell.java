package vn.tonghop.workbook;

import java.util.List;

/**
 * One cell that holds something: a value, an error or a formula. Empty cells have no {@code Cell}.
 *
 * @param row     0-based
 * @param column  0-based
 * @param type    what the file declares the value, or the stored result of the formula, to be
 * @param raw     the value as stored: a number's own digits (possibly {@code "NaN"} or {@code "1E400"}: the file says
 *                so), a text with its line ends and outer spaces, {@code "1"} or {@code "0"}, {@code "#REF!"}, an ISO
 *                date; {@code ""} when a formula has no stored result
 * @param formula without {@code =}; {@code ""} when there is none
 * @param cached  a formula is there and has a non-empty stored result; false for a plain value
 * @param style   for {@link Styles#of(int)}
 * @param runs    where the fonts change inside a text, in order, the first at 0; empty when all of it is in the font of
 *                {@code style}
 */
public record Cell(
        int row, int column, Type type, String raw, String formula, boolean cached, int style, List<Run> runs) {
    /**
     * A stretch of a text in one font, up to the next run or the end.
     *
     * @param start index of its first character in {@link Cell#raw()}
     * @param font  name of the font; {@code ""} for the font of the cell's style
     */
    public record Run(int start, String font) {}

    /** A value in one font. */
    public Cell(int row, int column, Type type, String raw, String formula, boolean cached, int style) {
        this(row, column, type, raw, formula, cached, style, List.of());
    }

    /** What a file can say of a value. DATE is the rare {@code t="d"}; usual dates are NUMBERs with a date format. */
    public enum Type {
        NUMBER,
        TEXT,
        BOOL,
        ERROR,
        DATE
    }

    public CellRef ref() {
        return new CellRef(row, column);
    }

    public boolean isFormula() {
        return !formula.isEmpty();
    }

    /** A formula nobody calculated: its result is unknown, which is neither zero nor blank. */
    public boolean isUncalculated() {
        return isFormula() && !cached;
    }
}
