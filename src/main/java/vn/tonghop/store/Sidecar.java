package vn.tonghop.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about one input beside its bytes; lies in the archive as {@code <sha256>.<number>.json}, a member's as
 * {@code <sha256>.<number>.<member>.json}, so that the database can be made again without guessing.
 *
 * @param number receipt number, rising in order of receipt
 * @param path where it lay: under the inbox for a return, under the workspace for what the operator keeps; with "/"; of a member
 *     {@code box.zip!dir/a.xlsx}
 * @param received when it was first seen; the files of one listing share the moment
 * @param modified the file's own time, and {@code key} the file system's number of it: what tells it from a later one at this path
 * @param within present for what came in a container
 */
public record Sidecar(
        long number,
        Kind kind,
        String sha256,
        String path,
        Instant received,
        long size,
        Instant modified,
        String key,
        Optional<Within> within) {
    /** What kind of input. */
    public enum Kind {
        /** Dropped into the inbox. */
        RETURN,
        /** A roster. */
        ROSTER,
        /** A definition or overlay of the user's own. */
        DEFINITION
    }

    /**
     * How a file came in another.
     *
     * @param member its place behind the file that was dropped
     * @param depth number of containers around it
     * @param sent when the mail that brought it was sent
     */
    public record Within(int member, int depth, Optional<Instant> sent) {}

    ReceiptNumber place() {
        return new ReceiptNumber(number, within.map(Within::member).orElse(0));
    }

    Receipt receipt() {
        return new Receipt(
                place(),
                sha256,
                path,
                received,
                within.flatMap(Within::sent),
                within.map(Within::depth).orElse(0));
    }

    String fileName() {
        return sha256 + "." + place() + ".json";
    }
}
