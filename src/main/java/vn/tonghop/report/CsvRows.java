package vn.tonghop.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file of {@link CsvTable}'s dialect record by record, whether or not it still begins with a byte order mark. */
public final class CsvRows implements AutoCloseable {
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private int next;

    private CsvRows(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
        if (next == BYTE_ORDER_MARK) {
            next = in.read();
        }
    }

    /** @throws java.nio.charset.CharacterCodingException here or later, when the file is not UTF-8 */
    public static CsvRows open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        try {
            return new CsvRows(reader);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** The next record, its first being the headings; empty at the end. */
    public Optional<List<String>> row() throws IOException {
        if (next == END) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        do {
            values.add(next == '"' ? quoted() : plain());
        } while (hasMore());
        if (next == '\r') {
            next = in.read();
        }
        if (next == '\n') {
            next = in.read();
        }
        return Optional.of(values);
    }

    private boolean hasMore() throws IOException {
        boolean more = next == ',';
        if (more) {
            next = in.read();
        }
        return more;
    }

    private String plain() throws IOException {
        StringBuilder value = new StringBuilder();
        while (next != END && next != ',' && next != '\r' && next != '\n') {
            value.append((char) next);
            next = in.read();
        }
        return value.toString();
    }

    /** Two quotes stand for one; what follows the closing one, as no program writes it, still belongs to the value. */
    private String quoted() throws IOException {
        StringBuilder value = new StringBuilder();
        next = in.read();
        while (next != END) {
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return value + plain();
                }
            }
            value.append((char) next);
            next = in.read();
        }
        return value.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
