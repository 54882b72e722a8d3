package vn.tonghop.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes SIGTERM and Ctrl+C end the work instead of cutting it off. A signal runs the hook; the hook asks the work to stop, waits until
 * everything is closed, and ends the process with 0, since nothing went wrong.
 */
final class Stopping implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Runnable stop = () -> {};
    private final Thread hook = new Thread(this::signalled, "stopping");

    Stopping() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void onSignal(Runnable asked) {
        stop = asked;
    }

    private void signalled() {
        stop.run();
        try {
            if (closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.DONE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything else is closed. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: that is the hook's doing.
        }
    }
}
