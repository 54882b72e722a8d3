package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** What the directory of a ZIP file says about an entry beyond its bytes. */
final class ZipListing {
    private static final int FIXED = 46;
    private static final int UTF8_FLAG = 1 << 11;
    private static final int UNICODE_PATH = 0x7075;
    private static final int DOS_FOLDER = 0x10;
    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_FILE = 0x8000;
    private static final int UNIX = 3;
    private static final int DARWIN = 19;

    private final byte[] file;
    private final int at;

    /** @param at offset of the entry in the directory, which was found to be whole */
    ZipListing(byte[] file, int at) {
        this.file = file;
        this.at = at;
    }

    /** The extra field is the only place that says beyond doubt what is meant, so it comes first. */
    String name() {
        byte[] raw = raw();
        boolean utf8 = (LittleEndian.uint16(file, at + 8) & UTF8_FLAG) != 0;
        return unicodePath(raw).orElseGet(() -> utf8 ? new String(raw, StandardCharsets.UTF_8) : OldNames.decode(raw));
    }

    /** Neither folder nor link, pipe or device. */
    boolean isFile() {
        byte[] raw = raw();
        byte last = raw.length == 0 ? 0 : raw[raw.length - 1];
        int host = LittleEndian.uint16(file, at + 4) >> 8;
        int attributes = LittleEndian.int32(file, at + 38);
        int type = host == UNIX || host == DARWIN ? (attributes >>> 16) & UNIX_TYPE : 0;
        boolean empty = LittleEndian.uint32(file, at + 24) == 0;
        boolean folder = last == '/' || last == '\\' || empty && (attributes & DOS_FOLDER) != 0;
        return !folder && (type == 0 || type == UNIX_FILE);
    }

    private byte[] raw() {
        return Arrays.copyOfRange(file, at + FIXED, at + FIXED + LittleEndian.uint16(file, at + 28));
    }

    private Optional<String> unicodePath(byte[] raw) {
        int from = at + FIXED + raw.length;
        int to = from + LittleEndian.uint16(file, at + 30);
        while (from + 4 <= to) {
            int length = LittleEndian.uint16(file, from + 2);
            int end = from + 4 + length;
            boolean whole = length > 5 && end <= to;
            if (LittleEndian.uint16(file, from) == UNICODE_PATH && whole && concerns(raw, from + 5)) {
                return Optional.of(new String(file, from + 9, length - 5, StandardCharsets.UTF_8));
            }
            from = end;
        }
        return Optional.empty();
    }

    /** A program that renamed the entry without knowing this field leaves one that speaks of the old name. */
    private boolean concerns(byte[] raw, int checksum) {
        CRC32 crc = new CRC32();
        crc.update(raw);
        return (int) crc.getValue() == LittleEndian.int32(file, checksum);
    }
}
