package vn.tonghop.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Tells what kind of file an OLE2 container is by the streams in it. */
final class Ole2Sniffing {
    private static final int BEGIN = 0x809;
    private static final int BIFF8 = 0x600;
    private static final int FILE_PASS = 0x2F;
    private static final int WRITE_PROTECT = 0x86;

    private Ole2Sniffing() {}

    static FileKind kind(byte[] file) {
        try {
            Optional<Ole2> container = Ole2.open(Bytes.of(file));
            return container.isPresent() ? kind(container.get()) : FileKind.UNKNOWN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileKind kind(Ole2 container) throws IOException {
        if (container.has("EncryptedPackage")) {
            return FileKind.ENCRYPTED;
        }
        if (container.has("__properties_version1.0")) {
            return FileKind.MSG;
        }
        if (container.has("Workbook")) {
            return workbook(container.start("Workbook"));
        }
        if (container.has("Book")) {
            return FileKind.XLS_OLD;
        }
        return container.has("WordDocument") ? FileKind.DOC : FileKind.UNKNOWN;
    }

    private static FileKind workbook(byte[] start) {
        if (LittleEndian.uint16(start, 0) != BEGIN) {
            return FileKind.UNKNOWN;
        }
        if (LittleEndian.uint16(start, 4) != BIFF8) {
            return FileKind.XLS_OLD;
        }
        int next = 4 + LittleEndian.uint16(start, 2);
        while (next + 4 <= start.length) {
            int record = LittleEndian.uint16(start, next);
            if (record == FILE_PASS) {
                return FileKind.ENCRYPTED;
            }
            if (record != WRITE_PROTECT) {
                break;
            }
            next += 4 + LittleEndian.uint16(start, next + 2);
        }
        return FileKind.XLS_BIFF8;
    }
}
