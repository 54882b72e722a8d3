package vn.tonghop.parse;

/** What the visible labels say of a row or column that was found by its key. */
enum LabelFit {
    AGREES,
    /** Nothing is printed there, or nothing to go by. */
    ABSENT,
    /** A text that the form does not know. */
    RETYPED,
    /** The labels of another row or column: sorted or pasted without the key. */
    CONTRADICTS
}
