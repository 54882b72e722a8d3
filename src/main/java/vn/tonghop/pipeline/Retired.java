package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Outputs that are due no longer. */
final class Retired {
    private final Path root;
    private final OutboxJournal journal;
    private final List<String> paths = new ArrayList<>();

    Retired(Path root, OutboxJournal journal) {
        this.root = root;
        this.journal = journal;
    }

    /** Those deleted in this run, relative to the outbox. */
    List<String> paths() {
        return paths;
    }

    /** What a person edited stays and is theirs from now on. */
    void take(Written old) throws IOException {
        Path file = root.resolve(old.path());
        Written.Lies lies = old.on(file);
        if (lies == Written.Lies.OURS || lies == Written.Lies.OURS_BEFORE) {
            Files.delete(file);
            paths.add(old.path());
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
}
