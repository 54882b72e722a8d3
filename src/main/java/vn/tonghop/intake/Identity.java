package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * What tells one file of the inbox from another that later lies at the same path: as lstat saw it at one moment.
 *
 * @param modified as far as the file system resolves it
 * @param key file system's own number of the file; "" where it has none
 */
public record Identity(long size, Instant modified, String key) {
    public static Identity of(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new Identity(
                attributes.size(), attributes.lastModifiedTime().toInstant(), key == null ? "" : key.toString());
    }

    /** Of what lies at the path now; a link is not followed. */
    public static Identity of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }
}
