package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.store.Sha256;

/** What lies beside outputs that a person edited: one newer version each, named by the minute it was made in. */
final class NewerVersions {
    private static final Logger LOG = LoggerFactory.getLogger(NewerVersions.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm");

    private final Path root;
    private final OutboxJournal journal;
    private final LocalDateTime now;
    private final Retired retired;
    private final List<String> laid = new ArrayList<>();

    /** @param now stands in their names */
    NewerVersions(Path root, OutboxJournal journal, LocalDateTime now, Retired retired) {
        this.root = root;
        this.journal = journal;
        this.now = now;
        this.retired = retired;
    }

    /** Those of this run, relative to the outbox. */
    List<String> paths() {
        return laid;
    }

    /** Makes the one beside an edited output, unless it would say what lies there already. */
    void put(Due output, Optional<Written> known) throws IOException {
        Optional<Written> old = journal.beside(output.path());
        Path file = root.resolve(output.path());
        boolean oldIsOurs =
                old.isPresent() && old.get().on(root.resolve(old.get().path())) == Written.Lies.OURS;
        String recipe = output.revision().isPresent() ? output.recipe() + "+" + Sha256.of(file) : output.recipe();
        if (oldIsOurs && old.get().recipe().equals(recipe)) {
            return;
        }
        try (Draft draft = Draft.of(output, root)) {
            if ((known.isPresent() && draft.sha256().equals(known.get().sha256())) || draft.isSame(file)) {
                journal.note(
                        known.isPresent()
                                ? known.get().withRecipe(output.recipe())
                                : draft.asWritten(output.path(), output.recipe(), "", ""));
                retire(output.path());
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
            retire(output.path());
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
        retire(output.path());
        String name =
                OutboxNames.free(root, output.path(), (path, n) -> OutboxNames.updated(path, MINUTE.format(now), n));
        laid.add(name);
        journal.note(draft.asWritten(name, recipe, "", output.path()));
        draft.moveTo(name);
    }

    /** Takes away the one beside this output, if there is one. */
    void retire(String path) throws IOException {
        Optional<Written> newer = journal.beside(path);
        if (newer.isPresent()) {
            retired.take(newer.get());
        }
    }
}
