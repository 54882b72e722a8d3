package vn.tonghop.answers;

/** What a cell of the form says. Blank is not zero, and neither is "chưa có số liệu". */
public enum State {
    /** Something was typed and read; a typed 0 is this. */
    VALUE,
    /** "Không phát sinh": value 0, counted. */
    NONE,
    /** "Chưa có số liệu": no value, not counted, but answered. */
    MISSING,
    /** Nothing typed and nothing declared. */
    BLANK,
    /** Typed, but an error or another unit's field: not counted. */
    EXCLUDED;

    public boolean counts() {
        return this == VALUE || this == NONE;
    }
}
