package vn.tonghop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are whole under their final name or not there at all, also after a power cut. */
public final class Durable {
    private Durable() {}

    /** Writes a small file: beside its place, synced, then renamed. */
    public static void write(Path target, byte[] content) throws IOException {
        Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
        Path draft = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(draft, content);
            sync(draft);
            replace(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
        syncFolder(folder);
    }

    /** Gives a finished file its name at once, replacing what had it. */
    public static void replace(Path draft, Path target) throws IOException {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes names in a folder last. Windows cannot open folders, and keeps names without being asked. */
    public static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Nothing to be done: the file itself is safe, and a lost name is taken again from the inbox.
        }
    }
}
