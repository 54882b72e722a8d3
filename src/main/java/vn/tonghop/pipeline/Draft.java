package vn.tonghop.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.tonghop.store.Durable;
import vn.tonghop.store.Sha256;

/** A new file of the outbox that has no name yet; nobody sees it half written. Closing throws away what was not named. */
final class Draft implements AutoCloseable {
    private static final String PREFIX = ".tonghop-";

    private final Path root;
    private final Path file;
    private final String sha256;

    private Draft(Path root, Path file, String sha256) {
        this.root = root;
        this.file = file;
        this.sha256 = sha256;
    }

    static Draft of(Due output, Path root) throws IOException {
        return of(output.content(), root);
    }

    /** What a person edited, brought up to date; none when it is already. */
    static Optional<Draft> of(Due.Revision revision, byte[] edited, Path root) throws IOException {
        AtomicBoolean newer = new AtomicBoolean();
        Draft draft = of(out -> newer.set(revision.write(edited, out)), root);
        if (newer.get()) {
            return Optional.of(draft);
        }
        draft.close();
        return Optional.empty();
    }

    private static Draft of(Due.Content content, Path root) throws IOException {
        // Not createTempFile: its files can be read by nobody else, and they keep that when they get their name.
        Path file = root.resolve(PREFIX + UUID.randomUUID() + ".tmp");
        try (DigestOutputStream out = new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16),
                Sha256.digest())) {
            content.write(out);
            out.flush();
            return new Draft(root, file, Sha256.hex(out.getMessageDigest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Throws away what a killed process left half written. */
    static void sweep(Path root) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(root, PREFIX + "*.tmp")) {
            for (Path draft : left) {
                Files.deleteIfExists(draft);
            }
        }
    }

    String sha256() {
        return sha256;
    }

    /** Whether that is a file of these very bytes; no link is followed. */
    boolean isSame(Path other) throws IOException {
        return Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS) && sha256.equals(Sha256.of(other));
    }

    /** How the journal notes it before it gets its name. */
    Written asWritten(String path, String recipe, String previous, String beside) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        String modified = seen.lastModifiedTime().toInstant().toString();
        return new Written(path, recipe, sha256, previous, seen.size(), modified, beside);
    }

    void moveTo(String path) throws IOException {
        Durable.sync(file);
        Path target = root.resolve(path);
        Files.createDirectories(target.getParent());
        Durable.replace(file, target);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
