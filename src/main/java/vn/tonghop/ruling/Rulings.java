package vn.tonghop.ruling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.store.Durable;

/** Every ruling ever given in a workspace, one JSON line each in a file that only grows. Replaying it gives what is in force. */
public final class Rulings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Path file;
    private final List<Ruling> all = new ArrayList<>();

    private Rulings(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("rulings.jsonl");
    }

    /**
     * Reads all rulings of a workspace.
     *
     * @param archive folder of the archive; need not exist
     * @throws IOException when the file cannot be read; a last line that a killed process left unfinished is no ruling
     */
    public static Rulings open(Path archive) throws IOException {
        Rulings rulings = new Rulings(archive.resolve("rulings"));
        rulings.read();
        return rulings;
    }

    public synchronized List<Ruling> all() {
        return List.copyOf(all);
    }

    /** Those that no ruling has taken back, in order of number. */
    public synchronized List<Ruling> standing() {
        Set<Integer> undone = new HashSet<>();
        List<Ruling> standing = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Ruling ruling = all.get(i);
            if (undone.contains(ruling.number())) {
                continue;
            }
            if (ruling.decision() instanceof Decision.Undo undo) {
                undone.add(undo.number());
            }
            standing.add(0, ruling);
        }
        return standing;
    }

    public InForce inForce() {
        return new InForce(standing());
    }

    /** Numbers a decision and makes it last before returning. */
    public synchronized Ruling give(String campaign, Decision decision, String reason, Instant given)
            throws IOException {
        Ruling ruling = new Ruling(all.size() + 1, given, campaign, decision, reason);
        byte[] line = (JSON.writeValueAsString(ruling) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer left = ByteBuffer.wrap(line);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Durable.syncFolder(folder);
        all.add(ruling);
        return ruling;
    }

    private void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            cut(end);
        }
        for (String line :
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
            all.add(parse(line));
        }
    }

    private void cut(int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    private Ruling parse(String line) throws IOException {
        try {
            return JSON.readValue(line, Ruling.class);
        } catch (JacksonException e) {
            throw new IOException(file + ", line " + (all.size() + 1) + ": not a ruling", e);
        }
    }
}
