package vn.tonghop.store;

import java.io.IOException;
import java.nio.file.Path;

/** The archive no longer holds the bytes that were taken: the disk has lost or changed them. */
public final class DamagedArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedArchiveException(Path file) {
        super("The archive is damaged: " + file + " does not hold the bytes its name promises");
    }
}
