package vn.tonghop.cli;

/** What a process tells the program that started it (design §5). */
final class ExitCode {
    /** Done, whatever the verdicts. */
    static final int DONE = 0;
    /** Internal failure, or the workspace is held by another process. */
    static final int FAILED = 1;
    /** Wrong usage, unknown name, broken definition or roster. */
    static final int WRONG_USE = 2;

    /** A check found something that differs. */
    static final int FOUND = 3;

    private ExitCode() {}
}
