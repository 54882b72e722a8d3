package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import vn.tonghop.store.Sha256;

/**
 * What we last wrote under one path of the outbox.
 *
 * @param recipe what it was made from
 * @param sha256 of the bytes
 * @param previous SHA-256 of what lay there before: still ours when the process was killed between noting and renaming
 * @param size and {@code modified} of the file as we wrote it: while both stand, nobody touched it
 * @param beside path of the edited file that this is a newer version of; "" for a file under its own name
 */
record Written(String path, String recipe, String sha256, String previous, long size, String modified, String beside) {

    /** How a file lies on disk, compared with what we wrote. */
    enum Lies {
        ABSENT,
        /** Exactly as noted. */
        OURS,
        /** Ours, but from before: the newer bytes were noted and never came into place. */
        OURS_BEFORE,
        /** A person made or changed it. */
        THEIRS
    }

    Lies on(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Lies.ABSENT;
        }
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!seen.isRegularFile()) {
            return Lies.THEIRS;
        }
        if (seen.size() == size
                && seen.lastModifiedTime().toInstant().toString().equals(modified)) {
            return Lies.OURS;
        }
        String now = Sha256.of(file);
        if (now.equals(sha256)) {
            return Lies.OURS;
        }
        return now.equals(previous) ? Lies.OURS_BEFORE : Lies.THEIRS;
    }

    Written withRecipe(String changed) {
        return new Written(path, changed, sha256, previous, size, modified, beside);
    }
}
