package vn.tonghop.workbook;

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
 */
public record Cell(int row, int column, Type type, String raw, String formula, boolean cached, int style) {
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
