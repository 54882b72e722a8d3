package vn.tonghop.web;

import java.util.List;

/** Runs a command of another process in the process that holds the workspace. Called from several threads. */
@FunctionalInterface
public interface Commands {
    Answer run(List<String> arguments);

    /**
     * What the other process has to print and how it has to end.
     *
     * @param exit its exit code
     * @param out for its standard output
     * @param err for its standard error
     */
    record Answer(int exit, String out, String err) {}
}
