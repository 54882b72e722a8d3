package vn.tonghop.workbook;

/**
 * Something in the file that other programs read silently in one way or another. The reader tells it and guesses
 * nothing.
 *
 * @param sheet  name of the sheet; {@code ""} when it concerns the file
 * @param ref    the cell in A1 form or as the file spells it; {@code ""} when it concerns no cell
 * @param detail what stands there, for a log or a finding
 */
public record Oddity(Kind kind, String sheet, String ref, String detail) {
    public enum Kind {
        /** Two non-empty cells claim one place; both are among the cells. */
        REPEATED_REF,
        /** Cells that do not say where they stand took the next place; told once a sheet, at the first such cell. */
        MISSING_REF,
        /** A cell says it stands in another row than the one that holds it; its own word was taken. */
        MISPLACED_REF,
        /** A non-empty cell outside the grid or with an unreadable place; it is not among the cells. */
        BAD_REF,
        /** A text cell points to no shared string; the cell is an ERROR. */
        BAD_SHARED_STRING,
        /** The cell declares a type that is none; the value was taken as TEXT. */
        BAD_TYPE,
        /** A text longer than 32,767 characters lost its end. */
        TEXT_CUT,
        /** The workbook lists a sheet whose content is not in the file. */
        MISSING_SHEET,
        /** A chart, dialog or macro sheet; it has no cells to read. */
        NO_CELL_SHEET,
        /** The file was encrypted with the password every Excel knows. */
        DEFAULT_PASSWORD
    }
}
