package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.store.Sha256;

/**
 * The outbox as a function of state (design §3): makes what is due and has changed, takes away what is due no longer, and never
 * overwrites or deletes what a person edited. Doing it twice changes no byte.
 */
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm");

    private final Path root;
    private final OutboxJournal journal;
    private final LocalDateTime now;
    private final Set<String> due = new HashSet<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> retired = new ArrayList<>();
    private final List<String> beside = new ArrayList<>();
    private final List<String> putAside = new ArrayList<>();

    /** @param now stands in the names of newer versions beside edited files */
    Outbox(Path root, OutboxJournal journal, LocalDateTime now) throws IOException {
        this.root = root;
        this.journal = journal;
        this.now = now;
        Files.createDirectories(root);
        Draft.sweep(root);
    }

    /**
     * Everything that is due, and nothing else is.
     *
     * @throws IOException after everything else was done, when an output could not be made
     */
    RunSummary.Published publish(List<Due> outputs, Ticker ticker) throws IOException {
        int done = 0;
        Optional<Exception> failure = Optional.empty();
        for (Due output : outputs) {
            try {
                put(output);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Cannot make {}", output.path(), e);
                failure = failure.isPresent() ? failure : Optional.of(e);
            }
            ticker.at(Ticker.Stage.PUBLISH, ++done, outputs.size());
        }
        for (Written old : journal.all()) {
            if (!due.contains(old.path()) && !due.contains(old.beside())) {
                retire(old);
            }
        }
        if (failure.isPresent()) {
            throw new IOException("Not every output could be made", failure.get());
        }
        return new RunSummary.Published(written, retired, beside, putAside, due.size());
    }

    private void put(Due output) throws IOException {
        due.add(output.path());
        Path file = root.resolve(output.path());
        Optional<Written> known = journal.find(output.path());
        Written.Lies lies = known.isPresent()
                ? known.get().on(file)
                : Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Written.Lies.THEIRS : Written.Lies.ABSENT;
        boolean same = known.isPresent() && known.get().recipe().equals(output.recipe());
        switch (lies) {
            case OURS -> {
                if (!same) {
                    renew(output, known.orElseThrow());
                }
                retireBeside(output.path());
            }
            case ABSENT, OURS_BEFORE -> {
                try (Draft draft = Draft.of(output, root)) {
                    name(draft, output, known.map(Written::previous).orElse(""));
                }
                retireBeside(output.path());
            }
            case THEIRS -> putDespiteEdit(output, known, same);
        }
    }

    /** Another recipe may still give the same bytes; then the file is left alone. */
    private void renew(Due output, Written old) throws IOException {
        try (Draft draft = Draft.of(output, root)) {
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
            retireBeside(output.path());
        } else {
            putBeside(output, known);
        }
    }

    /** The edited file keeps its content under another name; the name itself always holds the state. */
    private void putAside(Due output) throws IOException {
        try (Draft draft = Draft.of(output, root)) {
            Path file = root.resolve(output.path());
            if (isSame(draft, file)) {
                journal.note(draft.asWritten(output.path(), output.recipe(), "", ""));
                return;
            }
            String edited = OutboxNames.free(root, output.path(), OutboxNames::edited);
            Files.move(file, root.resolve(edited));
            putAside.add(edited);
            name(draft, output, "");
        }
    }

    private void putBeside(Due output, Optional<Written> known) throws IOException {
        Optional<Written> old = journal.beside(output.path());
        Path file = root.resolve(output.path());
        boolean oldIsOurs =
                old.isPresent() && old.get().on(root.resolve(old.get().path())) == Written.Lies.OURS;
        String recipe = output.revision().isPresent() ? output.recipe() + "+" + Sha256.of(file) : output.recipe();
        if (oldIsOurs && old.get().recipe().equals(recipe)) {
            return;
        }
        try (Draft draft = Draft.of(output, root)) {
            if ((known.isPresent() && draft.sha256().equals(known.get().sha256())) || isSame(draft, file)) {
                journal.note(
                        known.isPresent()
                                ? known.get().withRecipe(output.recipe())
                                : draft.asWritten(output.path(), output.recipe(), "", ""));
                retireBeside(output.path());
            } else if (output.revision().isEmpty()) {
                layBeside(output, recipe, draft);
            } else {
                revise(output, recipe, file, draft);
            }
        }
    }

    /** @param ours for a person's file that is no such document any more */
    private void revise(Due output, String recipe, Path file, Draft ours) throws IOException {
        Optional<Draft> revised;
        try {
            revised = Draft.of(output.revision().orElseThrow(), Files.readAllBytes(file), root);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Cannot revise {}; the newer version beside it is all ours", output.path(), e);
            layBeside(output, recipe, ours);
            return;
        }
        if (revised.isEmpty()) {
            retireBeside(output.path());
            return;
        }
        try (Draft draft = revised.get()) {
            layBeside(output, recipe, draft);
        }
    }

    private void layBeside(Due output, String recipe, Draft draft) throws IOException {
        Optional<Written> old = journal.beside(output.path());
        if (old.isPresent()
                && draft.sha256().equals(old.get().sha256())
                && old.get().on(root.resolve(old.get().path())) == Written.Lies.OURS) {
            journal.note(old.get().withRecipe(recipe));
            return;
        }
        retireBeside(output.path());
        String name =
                OutboxNames.free(root, output.path(), (path, n) -> OutboxNames.updated(path, MINUTE.format(now), n));
        beside.add(name);
        journal.note(draft.asWritten(name, recipe, "", output.path()));
        draft.moveTo(name);
    }

    private static boolean isSame(Draft draft, Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && draft.sha256().equals(Sha256.of(file));
    }

    private void retireBeside(String path) throws IOException {
        Optional<Written> newer = journal.beside(path);
        if (newer.isPresent()) {
            retire(newer.get());
        }
    }

    /** What a person edited stays and is theirs from now on. */
    private void retire(Written old) throws IOException {
        Path file = root.resolve(old.path());
        Written.Lies lies = old.on(file);
        if (lies == Written.Lies.OURS || lies == Written.Lies.OURS_BEFORE) {
            Files.delete(file);
            retired.add(old.path());
            removeEmptyFolders(file);
        }
        journal.forget(old.path());
    }

    private void removeEmptyFolders(Path file) throws IOException {
        for (Path at = file.resolveSibling(""); !at.equals(root); at = at.resolveSibling("")) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(at)) {
                if (entries.iterator().hasNext()) {
                    return;
                }
            }
            Files.delete(at);
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
