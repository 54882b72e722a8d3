package vn.tonghop.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One file taken from the inbox, or out of a container that was.
 *
 * @param path under the inbox as it was dropped, with "/"; of a member {@code box.zip!dir/a.xlsx}
 * @param received when it was first seen; the files of one listing, and what came in them, share the moment
 * @param sent when the mail that brought it was sent; empty when no mail did, or none that says
 * @param depth number of containers around it
 */
public record Receipt(
        ReceiptNumber number, String sha256, String path, Instant received, Optional<Instant> sent, int depth) {
    private static final int DEEPEST_OPENED = 1;

    /** Whether it is opened when it is a container: a container in a container is, one in that is not. */
    public boolean mayBeOpened() {
        return depth <= DEEPEST_OPENED;
    }

    /** Something that came in it. */
    public Receipt member(int ordinal, String name, String hash, Optional<Instant> mailed) {
        return new Receipt(
                new ReceiptNumber(number.file(), ordinal),
                hash,
                path + "!" + name,
                received,
                mailed.or(this::sent),
                depth + 1);
    }

    /** What the archive keeps beside a member's bytes. */
    public Sidecar sidecar(long size) {
        return new Sidecar(
                number.file(),
                Sidecar.Kind.RETURN,
                sha256,
                path,
                received,
                size,
                received,
                "",
                Optional.of(new Sidecar.Within(number.member(), depth, sent)));
    }
}
