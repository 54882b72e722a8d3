package vn.tonghop.workbook;

import java.io.IOException;
import java.util.Optional;

/**
 * The end of a ZIP file, which says where its directory lies. A file that is still being copied has none, or one that
 * does not fit.
 *
 * @param entries   entries of the directory
 * @param directory offset of the directory
 * @param size      bytes of the directory
 */
record ZipEnd(long entries, long directory, long size) {
    static final int DIRECTORY_ENTRY = 0x02014b50;
    static final int LOCAL_HEADER = 0x04034b50;
    static final int END = 0x06054b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_64 = 0x06064b50;
    private static final int LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int USUAL_TAIL = 256;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** The last end record whose directory lies inside the file; empty when there is none. */
    static Optional<ZipEnd> find(Bytes file) throws IOException {
        Optional<ZipEnd> usual = find(file, USUAL_TAIL);
        return usual.isPresent() ? usual : find(file, LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
    }

    private static Optional<ZipEnd> find(Bytes file, int most) throws IOException {
        long length = file.length();
        int tail = (int) Math.min(length, most);
        byte[] bytes = file.read(length - tail, tail);
        for (int at = tail - LENGTH; at >= 0; at--) {
            if (bytes[at] == 'P' && LittleEndian.int32(bytes, at) == END) {
                Optional<ZipEnd> end = read(file, bytes, at, length - tail);
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipEnd> read(Bytes file, byte[] tail, int at, long tailStart) throws IOException {
        long position = tailStart + at;
        if (position + LENGTH + LittleEndian.uint16(tail, at + 20) > file.length()) {
            return Optional.empty();
        }
        ZipEnd end = new ZipEnd(
                LittleEndian.uint16(tail, at + 10),
                LittleEndian.uint32(tail, at + 16),
                LittleEndian.uint32(tail, at + 12));
        if (end.saturated() && at >= LOCATOR_LENGTH && LittleEndian.int32(tail, at - LOCATOR_LENGTH) == LOCATOR_64) {
            return read64(file, LittleEndian.int64(tail, at - LOCATOR_LENGTH + 8))
                    .filter(e -> e.fits(position));
        }
        return end.fits(position) ? Optional.of(end) : Optional.empty();
    }

    private static Optional<ZipEnd> read64(Bytes file, long at) throws IOException {
        if (at < 0 || at > file.length() - 56) {
            return Optional.empty();
        }
        byte[] record = file.read(at, 56);
        return LittleEndian.int32(record, 0) != END_64
                ? Optional.empty()
                : Optional.of(new ZipEnd(
                        LittleEndian.int64(record, 32),
                        LittleEndian.int64(record, 48),
                        LittleEndian.int64(record, 40)));
    }

    private boolean saturated() {
        return entries == 0xFFFF || directory == 0xFFFFFFFFL || size == 0xFFFFFFFFL;
    }

    private boolean fits(long position) {
        return entries >= 0
                && directory >= 0
                && size >= entries * 46
                && size <= position
                && directory <= position - size;
    }
}
