package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Makes the next few outputs on other threads while the one before gets its name. Closing throws away what nobody took. */
final class DraftsAhead implements AutoCloseable {
    /** Each lies on disk when it is made: only those in work need memory. */
    private static final int AHEAD = 4;

    private final Path root;
    private final List<Due> outputs;
    private final Needed needed;
    private final ExecutorService workers;
    private final Map<String, Future<Draft>> begun = new HashMap<>();
    private int next;

    /** Whether an output must be made, as far as can be told before its turn. */
    @FunctionalInterface
    interface Needed {
        boolean test(Due output) throws IOException;
    }

    DraftsAhead(Path root, List<Due> outputs, Needed needed, ExecutorService workers) {
        this.root = root;
        this.outputs = outputs;
        this.needed = needed;
        this.workers = workers;
    }

    /** Has the outputs begun that come soon after the one whose turn it is. */
    void at(int turn) throws IOException {
        for (; next < Math.min(outputs.size(), turn + AHEAD); next++) {
            Due output = outputs.get(next);
            if (needed.test(output)) {
                begun.put(output.path(), workers.submit(() -> Draft.of(output, root)));
            }
        }
    }

    /** The draft of an output, made now if it was not begun. */
    Draft of(Due output) throws IOException {
        Optional<Future<Draft>> ahead = Optional.ofNullable(begun.remove(output.path()));
        return ahead.isPresent() ? result(ahead.get()) : Draft.of(output, root);
    }

    private static Draft result(Future<Draft> draft) throws IOException {
        try {
            return draft.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("Cannot make an output", e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        for (Future<Draft> unused : begun.values()) {
            if (!unused.cancel(false)) {
                result(unused).close();
            }
        }
    }
}
