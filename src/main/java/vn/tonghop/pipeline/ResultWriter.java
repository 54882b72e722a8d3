package vn.tonghop.pipeline;

import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.store.Contents;
import vn.tonghop.store.Pending;
import vn.tonghop.store.Results;

/** Stores what was read and strikes it off the frozen table, in the one transaction that also holds the step's own progress. */
final class ResultWriter implements ItemWriter<Contents> {
    private final Results results;
    private final Pending pending;
    private final CurrentRun current;

    ResultWriter(Results results, Pending pending, CurrentRun current) {
        this.results = results;
        this.pending = pending;
        this.current = current;
    }

    @Override
    public void write(Chunk<? extends Contents> chunk) {
        List<? extends Contents> read = chunk.getItems();
        results.save(read);
        pending.done(read.stream().map(contents -> contents.result().sha256()).toList());
        current.wasRead(read.size());
    }
}
