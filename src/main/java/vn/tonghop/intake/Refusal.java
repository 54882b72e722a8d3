package vn.tonghop.intake;

import vn.tonghop.workbook.UnreadableWorkbookException;

/** Why a container, or one file in it, is not opened. */
public enum Refusal {
    /** A ZIP without a file. */
    EMPTY,
    /** A mail without an attachment. */
    NOTHING_ATTACHED,
    TOO_MANY,
    TOO_LARGE,
    /** Needs a password. */
    ENCRYPTED,
    DAMAGED,
    /** Another program's document, or a workbook too damaged to be told as one. */
    NO_BUNDLE,
    /** Attached, but no file: a link, or an object drawn into the text. */
    NO_FILE,
    /** A container in a container in a container. */
    TOO_DEEP;

    static Refusal of(UnreadableWorkbookException.Reason reason) {
        return switch (reason) {
            case TOO_LARGE, TIMEOUT -> TOO_LARGE;
            case TOO_MANY_PARTS -> TOO_MANY;
            case ENCRYPTED -> ENCRYPTED;
            case NOT_A_WORKBOOK -> NO_BUNDLE;
            default -> DAMAGED;
        };
    }
}
