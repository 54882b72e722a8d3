package vn.tonghop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/**
 * A file to be written where none lies yet. It appears whole or not at all.
 *
 * @param content made only when it is written
 */
record NewFile(Path path, Supplier<byte[]> content) {
    boolean isMissing() {
        return !Files.exists(path);
    }

    void write() {
        try {
            Files.createDirectories(path.getParent());
            // Not a temporary file of Java's, which nobody else may read.
            Path draft = path.resolveSibling("." + path.getFileName() + ".tmp");
            try {
                Files.write(draft, content.get());
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }
}
