package vn.tonghop.workbook;

import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** What reading one file has cost so far, held against its {@link Budget}. */
final class Meter {
    private final Budget budget;
    private final long started;
    private long bytes;
    private long text;
    private int cells;

    Meter(Budget budget) {
        this.budget = budget;
        this.started = budget.nanoTime().getAsLong();
    }

    Budget budget() {
        return budget;
    }

    void bytes(int more) {
        bytes += more;
        if (bytes > budget.inflatedBytes()) {
            throw tooLarge("more than " + budget.inflatedBytes() + " bytes unpacked");
        }
        time();
    }

    void cell() {
        cells++;
        if (cells > budget.cells()) {
            throw tooLarge("more than " + budget.cells() + " cells");
        }
    }

    void text(int characters) {
        text += characters;
        if (text > budget.text()) {
            throw tooLarge("more than " + budget.text() + " characters");
        }
    }

    /** For loops that read no bytes; every reading of bytes asks by itself. */
    void time() {
        if (budget.nanoTime().getAsLong() - started > budget.time().toNanos()) {
            throw new UnreadableWorkbookException(Reason.TIMEOUT, "longer than " + budget.time());
        }
    }

    static UnreadableWorkbookException tooLarge(String detail) {
        return new UnreadableWorkbookException(Reason.TOO_LARGE, detail);
    }
}
