package vn.tonghop.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.tonghop.store.Pending;

/** Hands out what is left to read. Asks the frozen table when the step begins, so that a restarted step needs no other memory. */
final class PendingReader implements ItemStreamReader<String> {
    private final Pending pending;
    private final CurrentRun current;
    private final Deque<String> left = new ArrayDeque<>();

    PendingReader(Pending pending, CurrentRun current) {
        this.pending = pending;
        this.current = current;
    }

    @Override
    public void open(ExecutionContext context) {
        left.clear();
        left.addAll(pending.contents());
        current.willRead(left.size());
    }

    @Override
    public @Nullable String read() {
        return left.poll();
    }
}
