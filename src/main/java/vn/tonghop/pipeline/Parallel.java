package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things on several threads, keeping their order. */
final class Parallel {
    private Parallel() {}

    /** @throws IOException the first failure of {@code work}, when it is one of input or output */
    static <A, B> List<B> map(List<A> things, Function<A, B> work, ExecutorService workers) throws IOException {
        List<Callable<B>> tasks = new ArrayList<>();
        things.forEach(thing -> tasks.add(() -> work.apply(thing)));
        try {
            List<B> results = new ArrayList<>(things.size());
            for (Future<B> result : workers.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw new IOException(io.getMessage(), io);
            }
            throw new IllegalStateException("Unexpected failure", e.getCause());
        }
    }
}
