package vn.tonghop.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.tonghop.pipeline.Timekeeping;
import vn.tonghop.pipeline.Workspace;

/**
 * Decides when a serving process runs again: when an input has changed and then stood still for one look, when the day has changed, when
 * the operator ruled, and now and then while a file waits for a reason that no look shows. Looking is the truth; nothing tells us of
 * changes, since events get lost and shares send none.
 */
final class Watch {
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** Inputs that never stand still are taken all the same. */
    private static final Duration LONGEST_UNREST = Duration.ofSeconds(30);

    private static final Duration BETWEEN_RETRIES = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final Timekeeping time;
    private Look handled = new Look(Map.of());
    private Look last = handled;
    private LocalDate day = LocalDate.MIN;
    private Instant unrestSince = Instant.MAX;
    private Instant retryAt = Instant.MAX;
    private boolean nudged;

    Watch(Workspace workspace, Timekeeping time) {
        this.workspace = workspace;
        this.time = time;
    }

    /** Looks before a run: what comes while it runs will be seen as new. */
    synchronized void startsRun() throws IOException {
        handled = Look.at(workspace);
        last = handled;
        day = time.today();
        unrestSince = Instant.MAX;
        retryAt = Instant.MAX;
        nudged = false;
    }

    /**
     * Looks after a run: what the run took away is no change, what came meanwhile is.
     *
     * @param waiting whether it left files that were not complete
     */
    synchronized void endedRun(boolean waiting) throws IOException {
        handled = handled.stillSeenIn(Look.at(workspace));
        retryAt = waiting ? now().plus(BETWEEN_RETRIES) : Instant.MAX;
    }

    /** The run came to nothing; the cause may go by itself. */
    synchronized void failed() {
        retryAt = now().plus(BETWEEN_RETRIES);
    }

    /** Something changed that no look shows. */
    synchronized void nudge() {
        nudged = true;
        notifyAll();
    }

    /** Takes one look. */
    synchronized boolean isDue() throws IOException {
        if (nudged || !time.today().equals(day) || !now().isBefore(retryAt)) {
            return true;
        }
        Look seen = Look.at(workspace);
        boolean still = seen.equals(last);
        last = seen;
        if (seen.equals(handled)) {
            unrestSince = Instant.MAX;
            return false;
        }
        if (unrestSince.equals(Instant.MAX)) {
            unrestSince = now();
        }
        return still || unrestSince.plus(LONGEST_UNREST).isBefore(now());
    }

    /** Waits until the next look, or until nudged. */
    synchronized void pause() throws InterruptedException {
        long end = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        long left = BETWEEN_LOOKS.toNanos();
        while (!nudged && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }

    private Instant now() {
        return time.clock().instant();
    }
}
