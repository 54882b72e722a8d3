package vn.tonghop.workbook;

import static vn.tonghop.workbook.UnreadableWorkbookException.damaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** The directory of a ZIP file in memory. Nothing is unpacked until a part is opened. */
final class Zip {
    /** No hostile file makes us remember more entries than this; a workbook's own limit is lower. */
    private static final int MOST_ENTRIES = 20_000;

    private final byte[] file;
    private final List<ZipEntry> entries;
    private final Map<String, ZipEntry> byName;
    private final Optional<String> twin;

    private Zip(byte[] file, List<ZipEntry> entries) {
        this.file = file;
        this.entries = entries;
        this.byName = new HashMap<>(entries.size() * 2);
        String repeated = null;
        for (ZipEntry entry : entries) {
            if (byName.put(key(entry.name()), entry) != null) {
                repeated = entry.name();
            }
        }
        this.twin = Optional.ofNullable(repeated);
    }

    static Zip open(byte[] file) {
        try {
            ZipEnd end = ZipEnd.find(Bytes.of(file))
                    .orElseThrow(() -> new UnreadableWorkbookException(Reason.INCOMPLETE, "no end of the package"));
            if (end.entries() > MOST_ENTRIES) {
                throw new UnreadableWorkbookException(Reason.TOO_MANY_PARTS, end.entries() + " entries");
            }
            return new Zip(file, directory(file, end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ZipEntry> directory(byte[] file, ZipEnd end) {
        List<ZipEntry> entries = new ArrayList<>((int) end.entries());
        int at = (int) end.directory();
        int stop = (int) (end.directory() + end.size());
        for (long i = 0; i < end.entries(); i++) {
            ZipEntry entry = ZipEntry.read(file, at, stop);
            entries.add(entry);
            at += entry.directoryLength();
        }
        return List.copyOf(entries);
    }

    byte[] file() {
        return file;
    }

    List<ZipEntry> entries() {
        return entries;
    }

    /** A name that two entries claim, also when they differ in case only. */
    Optional<String> twin() {
        return twin;
    }

    /** Part names are compared as packages do: without case. */
    Optional<ZipEntry> entry(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    PartStream open(ZipEntry entry, Meter meter) {
        return new PartStream(file, entry, meter);
    }

    /** The whole of a small part. */
    byte[] bytes(ZipEntry entry, Meter meter) {
        try (PartStream part = open(entry, meter)) {
            return part.readAllBytes();
        } catch (IOException e) {
            throw damaged(entry.name() + ": " + e.getMessage());
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Names as packages mean them: some programs write them with {@code \} or from the root. */
    static String name(byte[] file, int at, int length) {
        String name = new String(file, at, length, StandardCharsets.UTF_8).replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
