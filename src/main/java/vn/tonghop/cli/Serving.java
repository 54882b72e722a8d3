package vn.tonghop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.pipeline.OpenWorkspace;
import vn.tonghop.pipeline.Opening;
import vn.tonghop.pipeline.RunSummary;
import vn.tonghop.web.Commands;
import vn.tonghop.web.Loopback;

/** Watches a workspace until stopped: runs whenever something has changed, and does other processes' commands meanwhile. */
final class Serving {
    private final TongHop program;
    private final OpenWorkspace workspace;
    private final Watch watch;
    private volatile boolean stopped;

    Serving(TongHop program, OpenWorkspace workspace) {
        this.program = program;
        this.workspace = workspace;
        this.watch = new Watch(workspace.workspace(), program.time());
    }

    OpenWorkspace workspace() {
        return workspace;
    }

    /** Lets the next run begin at once. */
    void nudge() {
        watch.nudge();
    }

    /** Lets the run in hand end, and then no other begin. */
    void stop() {
        stopped = true;
        watch.nudge();
    }

    /**
     * Returns when stopped.
     *
     * @param port wanted; empty for the usual one
     * @throws DefinitionException when a definition or roster is broken from the start
     */
    void run(OptionalInt port) throws IOException, InterruptedException {
        try (Loopback loopback = open(port)) {
            workspace.announce(loopback.port());
            program.say("serve.watching", workspace.workspace().inbox(), loopback.port());
            work();
            while (!stopped) {
                watch.pause();
                workIfDue();
            }
        }
        program.say("serve.stopped");
    }

    private Loopback open(OptionalInt port) throws IOException {
        Page page = new Page(program.messages(), workspace.workspace());
        try {
            return Loopback.open(port, workspace.workspace().root(), this::answer, page::html);
        } catch (BindException e) {
            throw new WrongUseException("wrong.port", port.orElse(0), String.valueOf(e.getMessage()));
        }
    }

    /** What goes wrong is said and tried again when something changes: a service outlives a bad roster and a full disk. */
    private void workIfDue() {
        try {
            if (!stopped && watch.isDue()) {
                work();
            }
        } catch (DefinitionException broken) {
            program.console().err().println(broken.in(program.messages().locale()));
        } catch (IOException | RuntimeException e) {
            program.mention("serve.failed", String.valueOf(e.getMessage()));
            e.printStackTrace(program.console().err());
            watch.failed();
        }
    }

    private void work() throws IOException {
        watch.startsRun();
        RunSummary run;
        try (ProgressLine progress = program.progress()) {
            Opening opening = Opening.of(workspace.workspace());
            new Blanks(workspace.workspace(), opening).writeMissing(opening.campaigns(), progress);
            run = workspace.run(progress);
        }
        watch.endedRun(!run.waiting().isEmpty());
        if (didAnything(run)) {
            program.say(
                    "serve.at",
                    program.time().clock().instant().atZone(program.clock().getZone()));
            new RunText(program.messages(), program.console().out())
                    .print(
                            run,
                            workspace.status(
                                    Optional.empty(), program.messages().locale()),
                            workspace.workspace());
        }
    }

    private static boolean didAnything(RunSummary run) {
        return !run.taken().isEmpty()
                || !run.outputs().written().isEmpty()
                || !run.outputs().beside().isEmpty()
                || !run.outputs().retired().isEmpty();
    }

    private Commands.Answer answer(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(Console.utf8(out), Console.utf8(err), false);
        int exit = new Cli(new Caller(console, program.clock(), words, Optional.of(this))).run();
        return new Commands.Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
