package vn.tonghop.finding;

/** What became of a file: one verdict for each file ever dropped (design §7). */
public enum Verdict {
    ACCEPTED,
    /** Warnings only. */
    ACCEPTED_WITH_NOTES,
    /** Has errors; its sound fields count. */
    RETURNED,
    /** Nothing of it counts any more. */
    SUPERSEDED,
    /** Bytes seen before. */
    DUPLICATE,
    /** Identity unclear or contradictory: the operator decides. */
    HELD,
    /** Kept with the unit whose zip, mail or ruling brought it. */
    ATTACHED,
    /** A container whose members have verdicts of their own. */
    UNPACKED,
    UNREADABLE,
    /** Not complete yet; stays in the inbox. */
    WAITING
}
