package vn.tonghop.parse.mangling;

/** What became of one field. */
enum Fate {
    /** Read as a careful person reads it. */
    RIGHT,
    /** Not so, but a person is told and led to it. */
    FLAGGED,
    SILENTLY_WRONG,
    SILENTLY_LOST
}
