package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.store.Archive;

/**
 * Files that units sent, under names that office programs open: second names of the archive's own bytes, made when something points
 * to them. The bytes are made read-only first, so that nobody saves over an input.
 */
final class Originals {
    private static final Logger LOG = LoggerFactory.getLogger(Originals.class);
    /** Beside the archive: a second name must be on the same disk. */
    private static final String FOLDER = "goc";

    private static final String SEEN_FROM_OUTPUTS = "../../data/" + FOLDER + "/";
    /** Signs of the SHA-256 that keep files of one name apart. */
    private static final int SHOWN = 12;

    private final Archive archive;
    private final Path folder;

    Originals(Archive archive) {
        this.archive = archive;
        this.folder = archive.folder().resolveSibling(FOLDER);
    }

    /** Seen from a campaign's folder in the outbox; empty where the disk knows no second names. */
    Optional<String> linkTo(FileRef sent) {
        String name = sent.sha256().substring(0, SHOWN) + "-" + OutboxNames.safe(sent.file());
        try {
            name(archive.path(sent.sha256()), folder.resolve(name));
            return Optional.of(SEEN_FROM_OUTPUTS + name);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("No second name for {}", sent.file(), e);
            return Optional.empty();
        }
    }

    private void name(Path bytes, Path second) throws IOException {
        if (Files.exists(second)) {
            if (Files.isSameFile(bytes, second)) {
                return;
            }
            // A workspace that was copied has two files where there was one with two names.
            if (!second.toFile().setWritable(true)) {
                throw new IOException("Cannot replace " + second);
            }
            Files.delete(second);
        }
        Files.createDirectories(folder);
        if (!bytes.toFile().setReadOnly()) {
            throw new IOException("Cannot make read-only: " + bytes);
        }
        try {
            Files.createLink(second, bytes);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another output was faster: {}", second, e);
        }
    }
}
