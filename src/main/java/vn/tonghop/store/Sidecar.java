package vn.tonghop.store;

import java.time.Instant;

/**
 * What is known about one input beside its bytes; lies in the archive as {@code <sha256>.<number>.json}, so that the database can be
 * made again without guessing.
 *
 * @param number receipt number, rising in order of receipt
 * @param path where it lay: under the inbox for a return, under the workspace for what the operator keeps; with "/"
 * @param received when it was first seen; the files of one listing share the moment
 * @param modified the file's own time, and {@code key} the file system's number of it: what tells it from a later one at this path
 */
public record Sidecar(
        long number, Kind kind, String sha256, String path, Instant received, long size, Instant modified, String key) {
    /** What kind of input. */
    public enum Kind {
        /** Dropped into the inbox. */
        RETURN,
        /** A roster. */
        ROSTER,
        /** A definition or overlay of the user's own. */
        DEFINITION
    }

    String fileName() {
        return sha256 + "." + number + ".json";
    }
}
