package vn.tonghop.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a file is all there. A copy in progress can have its final size and a quiet time stamp; only the container
 * itself says that nothing is missing.
 */
public final class Container {
    private static final int LOOK = 512;

    private Container() {}

    /**
     * False while bytes are missing: no bytes at all, zeros where the file should begin, a ZIP whose end or directory
     * does not fit, an OLE2 file whose sectors reach past the end. True for every other kind of file: it has no
     * container to ask.
     */
    public static boolean closes(byte[] file) {
        try {
            return closes(Bytes.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a file on disk, of which only some parts are read. */
    public static boolean closes(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return closes(Bytes.of(channel));
        }
    }

    private static boolean closes(Bytes file) throws IOException {
        byte[] head = file.head(LOOK);
        if (Magic.ZIP.begins(head)) {
            return ZipEnd.find(file).isPresent();
        }
        if (Magic.OLE2.begins(head)) {
            return Ole2.open(file).isPresent();
        }
        return !isZeros(head);
    }

    private static boolean isZeros(byte[] head) {
        for (byte b : head) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
