package vn.tonghop.workbook;

/**
 * A file that cannot be changed without risking what else is in it. The original stays as it is; whoever wanted the
 * change falls back to a file beside it.
 */
public final class PatchRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Not an {@code .xlsx} or {@code .xls} as expected, damaged, or over the budget. */
        UNREADABLE,
        /** Digitally signed: any change breaks the signature. */
        SIGNED,
        /** Shared for editing by several people at once: it carries a history of changes. */
        SHARED,
        /** A part is not written in UTF-8 or uses a document type. */
        ENCODING,
        /** Rows or cells of the sheet repeat or are out of order: it is unclear which cell is meant. */
        DISORDERED,
        /** The cell holds a formula that other cells depend on. */
        FORMULA_GROUP,
        /** The workbook has no such sheet. */
        NO_SUCH_SHEET,
        /** The name for a new sheet is taken or not allowed. */
        SHEET_NAME,
        /** No style sheet, or one that is full. */
        STYLES
    }

    private final Reason reason;

    PatchRefusedException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    PatchRefusedException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
