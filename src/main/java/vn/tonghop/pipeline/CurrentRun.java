package vn.tonghop.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The run that the job is doing now; one at a time. Steps are made once, runs come and go. */
final class CurrentRun {
    private volatile @Nullable Run run;
    private volatile @Nullable CampaignStates states;
    private volatile RunSummary.Published published = RunSummary.Published.NOTHING;
    private int toRead;
    private int read;

    void begin(Run next) {
        run = next;
        states = null;
        published = RunSummary.Published.NOTHING;
    }

    Run run() {
        return Optional.ofNullable(run).orElseThrow(() -> new IllegalStateException("No run has begun"));
    }

    /** What was read so far may tell more about what is left. */
    Run goOn(Stores stores) {
        Run next = run().withWhatWasRead(stores);
        run = next;
        return next;
    }

    void willRead(int contents) {
        toRead = contents;
        read = 0;
    }

    void wasRead(int contents) {
        read += contents;
        run().ticker().at(Ticker.Stage.READ, read, toRead);
    }

    /** The state of all campaigns once everything is read; looked up once, by whichever step needs it first in this process. */
    CampaignStates look(Stores stores) {
        CampaignStates known = states;
        if (known == null) {
            known = new CampaignStates(stores, run().opening(), run().time());
            states = known;
        }
        return known;
    }

    void published(RunSummary.Published outputs) {
        published = outputs;
    }

    RunSummary.Published published() {
        return published;
    }
}
