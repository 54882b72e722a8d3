package vn.tonghop.pipeline;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.store.Durable;

/**
 * What we wrote into the outbox, as a file of JSON lines in {@code data/}: a line is added before a file gets its name, so that after
 * a kill we still know our own work from a person's. It is no part of the database, which may be made again at any time.
 */
final class OutboxJournal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WASTE = 2;
    private static final Written NOTHING = new Written("", "", "", "", 0, "", "");

    private final Path file;
    private final Map<String, Written> entries = new LinkedHashMap<>();
    /** Path of the newer version by path of the edited file. */
    private final Map<String, String> besides = new HashMap<>();

    private int lines;
    private final BufferedWriter out;

    private record Line(Written written, String gone) {}

    private OutboxJournal(Path file) throws IOException {
        this.file = file;
        read();
        Files.createDirectories(file.getParent());
        this.out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static OutboxJournal open(Path file) throws IOException {
        return new OutboxJournal(file);
    }

    Optional<Written> find(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** The newer version that lies beside an edited file. */
    Optional<Written> beside(String path) {
        return Optional.ofNullable(besides.get(path)).map(entries::get);
    }

    Collection<Written> all() {
        return new ArrayList<>(entries.values());
    }

    void note(Written written) throws IOException {
        put(written);
        append(new Line(written, ""));
    }

    void forget(String path) throws IOException {
        if (entries.containsKey(path)) {
            remove(path);
            append(new Line(NOTHING, path));
        }
    }

    private void put(Written written) {
        entries.put(written.path(), written);
        if (!written.beside().isEmpty()) {
            besides.put(written.beside(), written.path());
        }
    }

    private void remove(String path) {
        Written old = entries.remove(path);
        if (old != null) {
            besides.remove(old.beside(), path);
        }
    }

    private void append(Line line) throws IOException {
        out.write(JSON.writeValueAsString(line));
        out.newLine();
        out.flush();
        lines++;
    }

    private void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(text -> !text.isBlank())
                .forEach(this::read);
    }

    private void read(String text) {
        lines++;
        try {
            Line line = JSON.readValue(text, Line.class);
            if (line.gone().isEmpty()) {
                put(line.written());
            } else {
                remove(line.gone());
            }
        } catch (JacksonException e) {
            // The last line of a killed process: its file never got its name.
            lines++;
        }
    }

    /** Writes the journal short when most of its lines are history. */
    @Override
    public void close() throws IOException {
        out.close();
        if (lines > WASTE * entries.size() + 100) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (Written written : entries.values()) {
                whole.write(JSON.writeValueAsBytes(new Line(written, "")));
                whole.write('\n');
            }
            Durable.write(file, whole.toByteArray());
        }
    }
}
