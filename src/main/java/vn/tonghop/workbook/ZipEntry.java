package vn.tonghop.workbook;

import static vn.tonghop.workbook.UnreadableWorkbookException.damaged;

/**
 * One entry of a ZIP directory.
 *
 * @param flags           general purpose bits
 * @param method          0 stored, 8 deflated
 * @param crc             of the unpacked bytes
 * @param packed          bytes as stored
 * @param size            bytes unpacked, as the directory claims
 * @param data            offset of the packed bytes in the file
 * @param directory       offset of this entry in the directory
 * @param directoryLength bytes of this entry in the directory
 */
record ZipEntry(
        String name,
        int flags,
        int method,
        int crc,
        int packed,
        long size,
        int data,
        int directory,
        int directoryLength) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int FIXED = 46;
    private static final int LOCAL_FIXED = 30;
    private static final long SATURATED = 0xFFFFFFFFL;

    boolean encrypted() {
        return (flags & 1) != 0;
    }

    boolean folder() {
        return name.endsWith("/");
    }

    static ZipEntry read(byte[] file, int at, int stop) {
        if (at > stop - FIXED || LittleEndian.int32(file, at) != ZipEnd.DIRECTORY_ENTRY) {
            throw damaged("package directory");
        }
        int nameLength = LittleEndian.uint16(file, at + 28);
        int extraLength = LittleEndian.uint16(file, at + 30);
        int length = FIXED + nameLength + extraLength + LittleEndian.uint16(file, at + 32);
        if (length > stop - at) {
            throw damaged("package directory");
        }
        long[] sizes = {
            LittleEndian.uint32(file, at + 24), LittleEndian.uint32(file, at + 20), LittleEndian.uint32(file, at + 42)
        };
        if (sizes[0] == SATURATED || sizes[1] == SATURATED || sizes[2] == SATURATED) {
            wide(file, at + FIXED + nameLength, extraLength, sizes);
        }
        String name = Zip.name(file, at + FIXED, nameLength);
        int data = data(file, sizes[2], name);
        if (sizes[1] < 0 || sizes[1] > file.length - data) {
            throw damaged(name + " reaches past the end");
        }
        return new ZipEntry(
                name,
                LittleEndian.uint16(file, at + 8),
                LittleEndian.uint16(file, at + 10),
                LittleEndian.int32(file, at + 16),
                (int) sizes[1],
                sizes[0],
                data,
                at,
                length);
    }

    private static int data(byte[] file, long header, String name) {
        if (header < 0 || header > file.length - LOCAL_FIXED) {
            throw damaged(name + " lies outside the package");
        }
        int at = (int) header;
        long data = header + LOCAL_FIXED + LittleEndian.uint16(file, at + 26) + LittleEndian.uint16(file, at + 28);
        if (LittleEndian.int32(file, at) != ZipEnd.LOCAL_HEADER || data > file.length) {
            throw damaged(name + " has no header");
        }
        return (int) data;
    }

    /** Replaces sizes that did not fit 32 bits by those of the ZIP64 extra field, which lists only these, in order. */
    private static void wide(byte[] file, int extra, int length, long[] sizes) {
        int at = extra;
        while (at + 4 <= extra + length) {
            int fieldLength = LittleEndian.uint16(file, at + 2);
            if (LittleEndian.uint16(file, at) == 1) {
                int value = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == SATURATED && value + 8 <= Math.min(at + 4 + fieldLength, extra + length)) {
                        sizes[i] = LittleEndian.int64(file, value);
                        value += 8;
                    }
                }
                return;
            }
            at += 4 + fieldLength;
        }
    }
}
