package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.tonghop.aggregate.Progress;
import vn.tonghop.intake.Settling;
import vn.tonghop.store.LeftAlone;

/**
 * A workspace that this process alone works in, with its database open: what {@code run}, {@code serve}, {@code status},
 * {@code trace}, {@code verify} and {@code rule} are done with. Definitions and rosters are read afresh for each of them, so that an operator's change
 * counts at once. Safe for several threads.
 */
public final class OpenWorkspace implements AutoCloseable {
    private final Workspace workspace;
    private final Timekeeping time;
    private final Settling settling;
    private final WorkspaceLock lock;
    private final Stores stores;
    private @Nullable Processing processing;

    private OpenWorkspace(Workspace workspace, Timekeeping time, Settling settling, WorkspaceLock lock, Stores stores) {
        this.workspace = workspace;
        this.time = time;
        this.settling = settling;
        this.lock = lock;
        this.stores = stores;
    }

    /**
     * Makes missing folders, takes the workspace for this process, and makes the database again from the archive where it is lost.
     *
     * @throws WorkspaceHeldException when another living process works in it
     */
    public static OpenWorkspace open(Workspace workspace, Timekeeping time) throws IOException {
        return open(workspace, time, Settling.USUAL);
    }

    static OpenWorkspace open(Workspace workspace, Timekeeping time, Settling settling) throws IOException {
        workspace.create();
        WorkspaceLock lock = WorkspaceLock.acquire(workspace, time.clock().instant());
        try {
            return new OpenWorkspace(workspace, time, settling, lock, Stores.open(workspace));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Who works in a workspace now, as far as {@code data/owner.json} tells; the one named may have been killed. */
    public static Optional<Owner> owner(Workspace workspace) {
        return WorkspaceLock.owner(workspace);
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Tells other processes on which loopback port this one takes commands. */
    public void announce(int port) throws IOException {
        lock.announce(OptionalInt.of(port));
    }

    /**
     * Processes the inbox and brings the outbox up to date, once.
     *
     * @throws vn.tonghop.definition.DefinitionException before anything in the inbox is touched
     * @throws IOException when a disk fails; what was done stays done, and the next run goes on from there
     */
    public synchronized RunSummary run(Ticker ticker) throws IOException {
        Opening opening = Opening.of(workspace);
        Processing runs = processing;
        if (runs == null) {
            runs = new Processing(workspace, stores, settling);
            processing = runs;
        }
        return runs.run(opening, time, ticker);
    }

    /**
     * Who has sent, who is late, who must correct.
     *
     * @param campaign code of the only campaign asked about; empty for all that are open
     * @param language of reasons
     */
    public StatusReport status(Optional<String> campaign, Locale language) {
        Opening opening = Opening.of(workspace);
        CampaignStates states = new CampaignStates(stores, opening, time);
        FileWords words = FileWords.in(language);
        List<LeftAlone.Entry> left = stores.leftAlone().entries();
        FileLines lines = new FileLines(states, stores.rulings().inForce(), time, words);
        return new StatusReport(
                time.today(),
                states.open().stream()
                        .filter(state ->
                                campaign.isEmpty() || state.campaign().code().equals(campaign.get()))
                        .map(state -> status(state, language))
                        .toList(),
                lines.all(left),
                left.stream()
                        .filter(entry -> !entry.waiting())
                        .map(entry -> new RunSummary.Ignored(entry.path(), words.reason(entry.reason())))
                        .toList(),
                opening.idle());
    }

    private static StatusReport.CampaignStatus status(StoredCampaign state, Locale language) {
        var units = state.units();
        return new StatusReport.CampaignStatus(
                state.campaign().code(),
                state.campaign().name(),
                Progress.of(units),
                state.coverage(),
                units,
                state.rulings(RulingWords.in(language)));
    }

    /** The open campaigns as they are now. */
    CampaignStates states() {
        return new CampaignStates(stores, Opening.of(workspace), time);
    }

    /** Answers where figures come from. */
    public Tracing tracing() {
        Opening opening = Opening.of(workspace);
        return new Tracing(opening, new CampaignStates(stores, opening, time));
    }

    /**
     * Rebuilds all totals of a campaign from the archived originals and compares them with what is stored and published. Changes
     * nothing; no run begins meanwhile.
     *
     * @throws UnknownNameException when there is no such campaign, or nobody reports in it
     */
    public synchronized Verified verify(String campaign, Ticker ticker) throws IOException {
        return new Verification(workspace, stores, Opening.of(workspace), time).of(campaign, ticker);
    }

    /** Takes the operator's decisions. They show in the outbox after the next run. */
    public RulingDesk rulings() {
        Opening opening = Opening.of(workspace);
        return new RulingDesk(opening, new CampaignStates(stores, opening, time), stores.rulings(), time);
    }

    @Override
    public synchronized void close() throws IOException {
        if (processing != null) {
            processing.close();
        }
        stores.close();
        lock.close();
    }
}
