package vn.tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a package; entries of another package are taken over packed as they are. The same input gives the same bytes. */
final class ZipWriter {
    /** 1 January 1980, the earliest a ZIP can say: a real time would make every run differ. */
    private static final int DATE = 0x0021;

    private static final int UTF8_NAME = 1 << 11;

    private final ByteArrayOutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream(2048);
    private int entries;

    ZipWriter(int expectedSize) {
        this.out = new ByteArrayOutputStream(expectedSize);
    }

    /** Takes an entry over without unpacking it. */
    void copy(byte[] file, ZipEntry entry) {
        int offset = out.size();
        header(entry.name(), entry.method(), entry.crc(), entry.packed(), (int) entry.size(), offset);
        out.write(file, entry.data(), entry.packed());
    }

    void add(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] packed = deflate(content);
        addPacked(name, (int) crc.getValue(), packed, packed.length, content.length);
    }

    /** An entry deflated elsewhere: the first {@code length} bytes of {@code packed}. */
    void addPacked(String name, int crc, byte[] packed, int length, int size) {
        header(name, ZipEntry.DEFLATED, crc, length, size, out.size());
        out.write(packed, 0, length);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private void header(String name, int method, int crc, int packed, int size, int offset) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        int flags = nameBytes.length == name.length() ? 0 : UTF8_NAME;
        int32(out, ZipEnd.LOCAL_HEADER);
        common(out, flags, method, crc, packed, size, nameBytes.length);
        out.writeBytes(nameBytes);
        int32(directory, ZipEnd.DIRECTORY_ENTRY);
        int16(directory, 20);
        common(directory, flags, method, crc, packed, size, nameBytes.length);
        int16(directory, 0);
        int16(directory, 0);
        int16(directory, 0);
        int32(directory, 0);
        int32(directory, offset);
        directory.writeBytes(nameBytes);
        entries++;
    }

    private static void common(
            ByteArrayOutputStream to, int flags, int method, int crc, int packed, int size, int nameLength) {
        int16(to, 20);
        int16(to, flags);
        int16(to, method);
        int16(to, 0);
        int16(to, DATE);
        int32(to, crc);
        int32(to, packed);
        int32(to, size);
        int16(to, nameLength);
        int16(to, 0);
    }

    byte[] finish() {
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        int32(out, ZipEnd.END);
        int32(out, 0);
        int16(out, entries);
        int16(out, entries);
        int32(out, directory.size());
        int32(out, start);
        int16(out, 0);
        return out.toByteArray();
    }

    private static void int16(ByteArrayOutputStream to, int value) {
        to.write(value);
        to.write(value >>> 8);
    }

    private static void int32(ByteArrayOutputStream to, int value) {
        int16(to, value);
        int16(to, value >>> 16);
    }
}
