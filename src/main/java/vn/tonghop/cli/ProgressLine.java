package vn.tonghop.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.tonghop.pipeline.Ticker;

/** Shows how far a long work is: one line that renews itself before a person, a plain line every few seconds otherwise. */
final class ProgressLine implements Ticker, AutoCloseable {
    private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);
    private static final Duration RENEWED_EVERY = Duration.ofMillis(100);
    private static final String AGAIN = "\r";
    private static final String CLEAR = "\u001B[K";

    private final Console console;
    private final Messages messages;
    private final Clock clock;
    private final Duration pause;
    private Instant next;
    private boolean shown;

    ProgressLine(Console console, Messages messages, Clock clock) {
        this.console = console;
        this.messages = messages;
        this.clock = clock;
        this.pause = console.terminal() ? RENEWED_EVERY : PLAIN_EVERY;
        this.next = clock.instant().plus(pause);
    }

    @Override
    public void at(Stage stage, int done, int total) {
        at(stage.name(), done, total);
    }

    /** @param work names the sentence {@code progress.<work>} */
    synchronized void at(String work, int done, int total) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(pause);
        String text = messages.text("progress." + work, done, total);
        if (console.terminal()) {
            console.err().print(AGAIN + text + CLEAR);
            console.err().flush();
            shown = true;
        } else {
            console.err().println(text);
        }
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
}
