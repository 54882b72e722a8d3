package vn.tonghop.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.tonghop.pipeline.Progress;

/** Shows how far a long work is: one line that renews itself before a person, a plain line every few seconds otherwise. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);
    private static final Duration RENEWED_EVERY = Duration.ofMillis(100);
    private static final String AGAIN = "\r";
    private static final String CLEAR = "\u001B[K";

    private final Console console;
    private final Messages messages;
    private final Clock clock;
    private Instant next;
    private boolean shown;

    ProgressLine(TongHop program) {
        this.console = program.console();
        this.messages = program.messages();
        this.clock = program.clock();
        this.next = clock.instant().plus(pause());
    }

    @Override
    public void at(Stage stage, int done, int total) {
        at(stage.name(), done, total);
    }

    /** @param work names the sentence {@code progress.<work>} */
    synchronized void at(String work, int done, int total) {
        if (clock.instant().isBefore(next)) {
            return;
        }
        String text = messages.text("progress." + work, done, total);
        if (console.terminal()) {
            console.err().print(AGAIN + text + CLEAR);
            console.err().flush();
            shown = true;
        } else {
            console.err().println(text);
        }
        next = clock.instant().plus(pause());
    }

    /** Takes the line away before something else is said. */
    @Override
    public synchronized void close() {
        if (shown) {
            console.err().print(AGAIN + CLEAR);
            console.err().flush();
            shown = false;
        }
    }

    private Duration pause() {
        return console.terminal() ? RENEWED_EVERY : PLAIN_EVERY;
    }
}
