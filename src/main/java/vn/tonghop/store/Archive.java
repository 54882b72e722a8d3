package vn.tonghop.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tonghop.intake.Identity;

/** The bytes of every input ever taken, once each, under their SHA-256: {@code ab/abcd…}. Nothing in it ever changes. */
public final class Archive {
    private final Path root;
    private final Path drafts;

    public Archive(Path root) {
        this.root = root;
        this.drafts = root.resolve("drafts");
    }

    /** Makes the folders and throws away what a killed process left half copied. */
    public Archive prepare() throws IOException {
        Files.createDirectories(drafts);
        try (Stream<Path> left = Files.list(drafts)) {
            for (Path draft : left.toList()) {
                Files.deleteIfExists(draft);
            }
        }
        return this;
    }

    public Path folder() {
        return root;
    }

    /** Where the bytes lie, or would lie. */
    public Path path(String sha256) {
        return shard(sha256).resolve(sha256);
    }

    private Path shard(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    /**
     * Copies a file in and makes the copy last.
     *
     * @param expected how the file looked when it was listed
     * @return SHA-256 of its bytes; empty when the file was changed or exchanged meanwhile, so that nothing was taken
     */
    public Optional<String> take(Path source, Identity expected) throws IOException {
        if (!Identity.of(source).equals(expected)) {
            return Optional.empty();
        }
        Path draft = drafts.resolve(UUID.randomUUID().toString());
        try {
            String sha256 = copy(source, draft);
            if (!Identity.of(source).equals(expected)) {
                return Optional.empty();
            }
            keep(draft, sha256);
            return Optional.of(sha256);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Keeps bytes that came from elsewhere than the inbox. */
    public String keep(byte[] content) throws IOException {
        String sha256 = Sha256.of(content);
        if (!holds(sha256)) {
            Path draft = drafts.resolve(UUID.randomUUID().toString());
            Files.write(draft, content);
            keep(draft, sha256);
        }
        return sha256;
    }

    /**
     * All bytes of a content.
     *
     * @throws DamagedArchiveException when the bytes are no longer those that were taken
     */
    public byte[] read(String sha256) throws IOException {
        byte[] content = Files.readAllBytes(path(sha256));
        if (!Sha256.of(content).equals(sha256)) {
            throw new DamagedArchiveException(path(sha256));
        }
        return content;
    }

    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    private static String copy(Path source, Path draft) throws IOException {
        try (DigestInputStream in = new DigestInputStream(
                        Files.newInputStream(source, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS),
                        Sha256.digest());
                OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
            return Sha256.hex(in.getMessageDigest());
        }
    }

    private void keep(Path draft, String sha256) throws IOException {
        if (holds(sha256)) {
            Files.deleteIfExists(draft);
            return;
        }
        Durable.sync(draft);
        Path target = path(sha256);
        Path shard = Files.createDirectories(shard(sha256));
        makeWritable(target);
        Durable.replace(draft, target);
        Durable.syncFolder(shard);
    }

    /** Some systems replace no file that is read-only; only damaged bytes are ever replaced. */
    private static void makeWritable(Path target) throws IOException {
        if (Files.exists(target) && !target.toFile().setWritable(true)) {
            throw new IOException("Cannot replace " + target);
        }
    }

    /** A power cut can leave the right name on wrong bytes; then the copy at hand mends them. */
    private boolean holds(String sha256) throws IOException {
        Path target = path(sha256);
        return Files.isRegularFile(target) && Sha256.of(target).equals(sha256);
    }

    /** Folders that hold bytes and sidecars. */
    List<Path> shards() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("[0-9a-f]{2}"))
                    .sorted()
                    .toList();
        }
    }
}
