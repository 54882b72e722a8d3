package vn.tonghop.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The directory of an OLE2 container, read far enough to tell what is inside and whether all of it is there. */
final class Ole2 {
    private static final int HEADER = 512;
    private static final int FREE = -1;
    private static final int MOST_SECTORS = 1 << 20;
    private static final int ENTRY = 128;
    /** Shorter streams lie together in one. */
    private static final int SMALLEST_OWN_CHAIN = 4096;

    private final Bytes file;
    private final int sectorSize;
    private final int[] table;
    private final Map<String, Stream> streams = new HashMap<>();
    private int miniStart = FREE;

    private record Stream(int start, long size) {}

    private Ole2(Bytes file, int sectorSize, int[] table) {
        this.file = file;
        this.sectorSize = sectorSize;
        this.table = table;
    }

    /** Empty when the header or the table of sectors does not fit the file: it is not all there. */
    static Optional<Ole2> open(Bytes file) throws IOException {
        byte[] header = file.head(HEADER);
        if (header.length < HEADER) {
            return Optional.empty();
        }
        int shift = LittleEndian.uint16(header, 30);
        if (shift != 9 && shift != 12) {
            return Optional.empty();
        }
        int sectorSize = 1 << shift;
        List<Integer> tableSectors = tableSectors(file, header, sectorSize);
        int perSector = sectorSize / 4;
        int[] table = new int[tableSectors.size() * perSector];
        for (int i = 0; i < tableSectors.size(); i++) {
            Optional<byte[]> sector = sector(file, sectorSize, tableSectors.get(i));
            if (sector.isEmpty()) {
                return Optional.empty();
            }
            for (int j = 0; j < perSector; j++) {
                table[i * perSector + j] = LittleEndian.int32(sector.get(), j * 4);
            }
        }
        Ole2 ole2 = new Ole2(file, sectorSize, table);
        return ole2.directory(LittleEndian.int32(header, 48)) && ole2.fits(header)
                ? Optional.of(ole2)
                : Optional.empty();
    }

    private static List<Integer> tableSectors(Bytes file, byte[] header, int sectorSize) throws IOException {
        int count = Math.min(LittleEndian.int32(header, 44), MOST_SECTORS / (sectorSize / 4));
        List<Integer> sectors = new ArrayList<>();
        for (int i = 0; i < 109 && sectors.size() < count; i++) {
            sectors.add(LittleEndian.int32(header, 76 + i * 4));
        }
        int next = LittleEndian.int32(header, 68);
        while (sectors.size() < count && next >= 0) {
            Optional<byte[]> sector = sector(file, sectorSize, next);
            if (sector.isEmpty()) {
                return List.of(Integer.MAX_VALUE);
            }
            int pointers = sectorSize / 4 - 1;
            for (int i = 0; i < pointers && sectors.size() < count; i++) {
                sectors.add(LittleEndian.int32(sector.get(), i * 4));
            }
            next = LittleEndian.int32(sector.get(), pointers * 4);
        }
        return sectors;
    }

    private static Optional<byte[]> sector(Bytes file, int sectorSize, int index) throws IOException {
        long at = (index + 1L) * sectorSize;
        return index < 0 || at + sectorSize > file.length() ? Optional.empty() : Optional.of(file.read(at, sectorSize));
    }

    /**
     * Every sector that something leads to begins inside the file: some programs leave the last one short, and some mark
     * sectors that do not exist as ends of chains.
     */
    private boolean fits(byte[] header) throws IOException {
        int highest = Math.max(LittleEndian.int32(header, 48), LittleEndian.int32(header, 60));
        for (int next : table) {
            highest = Math.max(highest, next);
        }
        for (Stream stream : streams.values()) {
            highest = Math.max(highest, stream.size() < SMALLEST_OWN_CHAIN ? FREE : stream.start());
        }
        highest = Math.max(highest, miniStart);
        return table.length > 0 && (highest + 1L) * sectorSize < file.length();
    }

    private boolean directory(int start) throws IOException {
        int steps = 0;
        for (int at = start; at >= 0 && at < table.length && steps <= table.length; at = table[at]) {
            Optional<byte[]> sector = sector(file, sectorSize, at);
            if (sector.isEmpty()) {
                return false;
            }
            for (int i = 0; i + ENTRY <= sectorSize; i += ENTRY) {
                entry(sector.get(), i);
            }
            steps++;
        }
        return true;
    }

    private void entry(byte[] sector, int at) {
        int nameLength = Math.min(LittleEndian.uint16(sector, at + 64), 64) - 2;
        int type = sector[at + 66];
        int start = LittleEndian.int32(sector, at + 116);
        if (type == 5) {
            miniStart = start;
        } else if (type != 0 && nameLength > 0) {
            String name = new String(sector, at, nameLength, StandardCharsets.UTF_16LE);
            streams.putIfAbsent(key(name), new Stream(start, LittleEndian.uint32(sector, at + 120)));
        }
    }

    boolean has(String name) {
        return streams.containsKey(key(name));
    }

    /** Some programs write all names in capitals. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * The first bytes of a stream, at least 512, zeros behind its end: short streams share the sectors of another, in
     * pieces of 64 bytes.
     */
    byte[] start(String name) throws IOException {
        Stream stream = streams.getOrDefault(key(name), new Stream(FREE, 0));
        boolean mini = stream.size() < SMALLEST_OWN_CHAIN;
        long skip = mini ? stream.start() * 64L : 0;
        int at = mini ? miniStart : stream.start();
        for (; skip >= sectorSize && at >= 0 && at < table.length; skip -= sectorSize) {
            at = table[at];
        }
        Optional<byte[]> sector = skip < 0 || skip >= sectorSize ? Optional.empty() : sector(file, sectorSize, at);
        int from = (int) skip;
        return sector.map(bytes -> Arrays.copyOfRange(bytes, from, from + sectorSize))
                .orElseGet(() -> new byte[sectorSize]);
    }
}
