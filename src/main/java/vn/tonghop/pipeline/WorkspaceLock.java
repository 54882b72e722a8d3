package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.store.Durable;

/**
 * One process at a time works in a workspace. The operating system holds the lock, so that a killed holder never blocks;
 * {@code data/owner.json} only tells who holds it.
 */
final class WorkspaceLock implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;
    private final Path ownerFile;
    private final Instant since;

    private WorkspaceLock(FileChannel channel, Path ownerFile, Instant since) {
        this.channel = channel;
        this.ownerFile = ownerFile;
        this.since = since;
    }

    /** As {@code owner.json} spells it; {@code port} null when there is none. */
    private record OwnerFile(long pid, @Nullable Integer port, Instant since) {}

    /** @throws WorkspaceHeldException when another process holds it */
    static WorkspaceLock acquire(Workspace workspace, Instant now) throws IOException {
        Files.createDirectories(workspace.data());
        FileChannel channel = FileChannel.open(
                workspace.data().resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel).isEmpty()) {
            channel.close();
            throw new WorkspaceHeldException(workspace, owner(workspace));
        }
        WorkspaceLock lock = new WorkspaceLock(channel, ownerFile(workspace), now);
        lock.announce(OptionalInt.empty());
        return lock;
    }

    /** Who works in the workspace, as far as the file tells; a killed holder may still be named. */
    static Optional<Owner> owner(Workspace workspace) {
        try {
            OwnerFile file = JSON.readValue(Files.readAllBytes(ownerFile(workspace)), OwnerFile.class);
            Integer port = file.port();
            return Optional.of(
                    new Owner(file.pid(), port == null ? OptionalInt.empty() : OptionalInt.of(port), file.since()));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Tells other processes who is here and where it takes commands. */
    void announce(OptionalInt port) throws IOException {
        OwnerFile file = new OwnerFile(ProcessHandle.current().pid(), port.isPresent() ? port.getAsInt() : null, since);
        Durable.write(ownerFile, JSON.writeValueAsBytes(file));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(ownerFile);
        channel.close();
    }

    private static Path ownerFile(Workspace workspace) {
        return workspace.data().resolve("owner.json");
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // held by this very process
        }
    }
}
