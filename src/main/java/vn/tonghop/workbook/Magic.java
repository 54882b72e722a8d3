package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * First bytes that give a format away.
 *
 * @param offset where the bytes stand
 */
record Magic(FileKind kind, int offset, String latin1) {
    static final Magic ZIP = new Magic(FileKind.ZIP, 0, "PK\u0003\u0004");
    static final Magic OLE2 = new Magic(FileKind.UNKNOWN, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");

    private static final List<Magic> ALL = List.of(
            new Magic(FileKind.ZIP, 0, "PK\u0005\u0006"),
            new Magic(FileKind.PDF, 0, "%PDF-"),
            new Magic(FileKind.PICTURE, 0, "\u0089PNG\r\n"),
            new Magic(FileKind.PICTURE, 0, "\u00ff\u00d8\u00ff"),
            new Magic(FileKind.PICTURE, 0, "GIF8"),
            new Magic(FileKind.PICTURE, 0, "II*\u0000"),
            new Magic(FileKind.PICTURE, 0, "MM\u0000*"),
            new Magic(FileKind.PICTURE, 8, "WEBP"),
            new Magic(FileKind.RAR, 0, "Rar!\u001a\u0007"),
            new Magic(FileKind.SEVEN_ZIP, 0, "7z\u00bc\u00af'\u001c"),
            new Magic(FileKind.RTF, 0, "{\\rtf"),
            new Magic(FileKind.XLS_OLD, 0, "\t\u0000\u0004\u0000"),
            new Magic(FileKind.XLS_OLD, 0, "\t\u0002\u0006\u0000"),
            new Magic(FileKind.XLS_OLD, 0, "\t\u0004\u0006\u0000"),
            // A BIFF5 or BIFF8 stream without the container that Excel would put around it.
            new Magic(FileKind.XLS_OLD, 0, "\t\u0008\u0008\u0000"));

    private static final List<String> HEIF_BRANDS =
            List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");

    static Optional<FileKind> kind(byte[] file) {
        for (Magic magic : ALL) {
            if (magic.begins(file)) {
                return Optional.of(magic.kind);
            }
        }
        return isHeif(file) || isBitmap(file) ? Optional.of(FileKind.PICTURE) : Optional.empty();
    }

    boolean begins(byte[] file) {
        if (file.length < offset + latin1.length()) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((file[offset + i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeif(byte[] file) {
        String box = latin1(file, 12);
        return box.startsWith("ftyp", 4) && HEIF_BRANDS.contains(box.substring(8));
    }

    /** "BM" begins a word as well as a picture: the reserved bytes behind it must be zero. */
    private static boolean isBitmap(byte[] file) {
        return file.length > 26
                && file[0] == 'B'
                && file[1] == 'M'
                && LittleEndian.int32(file, 6) == 0
                && LittleEndian.uint32(file, 10) < file.length;
    }

    private static String latin1(byte[] file, int length) {
        return file.length < length
                ? " ".repeat(length)
                : new String(Arrays.copyOf(file, length), StandardCharsets.ISO_8859_1);
    }
}
