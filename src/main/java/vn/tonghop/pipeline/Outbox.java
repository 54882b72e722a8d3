package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox as a function of state (design §3): makes what is due and has changed, takes away what is due no longer, and never
 * overwrites or deletes what a person edited. Doing it twice changes no byte.
 */
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Path root;
    private final OutboxJournal journal;
    private final Set<String> due = new HashSet<>();
    private final List<String> written = new ArrayList<>();
    private final Retired retired;
    private final NewerVersions newer;
    private final List<String> putAside = new ArrayList<>();

    /** @param now stands in the names of newer versions beside edited files */
    Outbox(Path root, OutboxJournal journal, LocalDateTime now) throws IOException {
        this.root = root;
        this.journal = journal;
        this.retired = new Retired(root, journal);
        this.newer = new NewerVersions(root, journal, now, retired);
        Files.createDirectories(root);
        Draft.sweep(root);
    }

    /**
     * Everything that is due, and nothing else is.
     *
     * @throws IOException after everything else was done, when an output could not be made
     */
    RunSummary.Published publish(List<Due> outputs, ExecutorService workers, Ticker ticker) throws IOException {
        Optional<Exception> failure = Optional.empty();
        try (DraftsAhead drafts = new DraftsAhead(root, outputs, this::isNeeded, workers)) {
            for (int turn = 0; turn < outputs.size(); turn++) {
                Due output = outputs.get(turn);
                try {
                    drafts.at(turn);
                    put(output, drafts);
                } catch (IOException | RuntimeException e) {
                    LOG.warn("Cannot make {}", output.path(), e);
                    failure = failure.isPresent() ? failure : Optional.of(e);
                }
                ticker.at(Ticker.Stage.PUBLISH, turn + 1, outputs.size());
            }
        }
        for (Written old : journal.all()) {
            if (!due.contains(old.path()) && !due.contains(old.beside())) {
                retired.take(old);
            }
        }
        if (failure.isPresent()) {
            throw new IOException("Not every output could be made", failure.get());
        }
        return new RunSummary.Published(written, retired.paths(), newer.paths(), putAside, due.size());
    }

    private Written.Lies lies(Due output) throws IOException {
        Path file = root.resolve(output.path());
        Optional<Written> known = journal.find(output.path());
        return known.isPresent()
                ? known.get().on(file)
                : Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Written.Lies.THEIRS : Written.Lies.ABSENT;
    }

    private boolean isSameRecipe(Due output) {
        return journal.find(output.path())
                .filter(known -> known.recipe().equals(output.recipe()))
                .isPresent();
    }

    /** What a person edited is left to its turn: often nothing is made then. */
    private boolean isNeeded(Due output) throws IOException {
        return switch (lies(output)) {
            case OURS -> !isSameRecipe(output);
            case ABSENT, OURS_BEFORE -> true;
            case THEIRS -> false;
        };
    }

    private void put(Due output, DraftsAhead drafts) throws IOException {
        due.add(output.path());
        Written.Lies lies = lies(output);
        Optional<Written> known = journal.find(output.path());
        boolean same = isSameRecipe(output);
        switch (lies) {
            case OURS -> {
                if (!same) {
                    renew(output, known.orElseThrow(), drafts);
                }
                newer.retire(output.path());
            }
            case ABSENT, OURS_BEFORE -> {
                try (Draft draft = drafts.of(output)) {
                    name(draft, output, known.map(Written::previous).orElse(""));
                }
                newer.retire(output.path());
            }
            case THEIRS -> putDespiteEdit(output, known, same);
        }
    }

    /** Another recipe may still give the same bytes; then the file is left alone. */
    private void renew(Due output, Written old, DraftsAhead drafts) throws IOException {
        try (Draft draft = drafts.of(output)) {
            if (draft.sha256().equals(old.sha256())) {
                journal.note(old.withRecipe(output.recipe()));
            } else {
                name(draft, output, old.sha256());
            }
        }
    }

    private void name(Draft draft, Due output, String previous) throws IOException {
        try {
            journal.note(draft.asWritten(output.path(), output.recipe(), previous, ""));
            draft.moveTo(output.path());
            written.add(output.path());
        } catch (FileSystemException e) {
            // Open in Excel on Windows, or a folder that must not be written: the others still come out.
            LOG.warn("Cannot write {}; the next run tries again", output.path(), e);
        }
    }

    private void putDespiteEdit(Due output, Optional<Written> known, boolean same) throws IOException {
        if (output.nature() == Due.Nature.STATE) {
            putAside(output);
        } else if (same) {
            newer.retire(output.path());
        } else {
            newer.put(output, known);
        }
    }

    /** The edited file keeps its content under another name; the name itself always holds the state. */
    private void putAside(Due output) throws IOException {
        try (Draft draft = Draft.of(output, root)) {
            Path file = root.resolve(output.path());
            if (draft.isSame(file)) {
                journal.note(draft.asWritten(output.path(), output.recipe(), "", ""));
                return;
            }
            String edited = OutboxNames.free(root, output.path(), OutboxNames::edited);
            Files.move(file, root.resolve(edited));
            putAside.add(edited);
            name(draft, output, "");
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
