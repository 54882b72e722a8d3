package vn.tonghop.workbook;

/**
 * A file whose cells cannot be read, or not safely. A normal outcome: catch it around everything done with one file and
 * turn the reason into a verdict. The message is for logs, never for people who return files.
 */
public final class UnreadableWorkbookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; each needs another advice. */
    public enum Reason {
        /** More bytes, cells or text than the budget allows. */
        TOO_LARGE,
        /** More entries in the package than the budget allows. */
        TOO_MANY_PARTS,
        /** Reading took longer than the budget allows. */
        TIMEOUT,
        /** The XML declares a document type, which no spreadsheet program writes. */
        DTD,
        /** Bytes changed: checksum, compression or XML is broken. */
        DAMAGED,
        /** The file ends before its container does: copying has not finished or was cut off. */
        INCOMPLETE,
        /** Needs a password to open. */
        ENCRYPTED,
        /** Excel 5.0/95 or older. */
        OLD_FORMAT,
        /** A workbook without a single sheet that has cells. */
        NO_SHEETS,
        /** Two entries of one name: programs would disagree which is meant. */
        AMBIGUOUS_ENTRIES,
        /** Something else under whatever name; {@link FileKind} says what. */
        NOT_A_WORKBOOK
    }

    private final Reason reason;

    UnreadableWorkbookException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    UnreadableWorkbookException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static UnreadableWorkbookException damaged(String detail) {
        return new UnreadableWorkbookException(Reason.DAMAGED, detail);
    }
}
