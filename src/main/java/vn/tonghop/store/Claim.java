package vn.tonghop.store;

import java.time.Instant;
import java.util.Optional;
import vn.tonghop.intake.Identity;

/**
 * A file of the inbox that a run has set its mind on, with the number and moment it keeps however often the run is killed.
 *
 * @param sha256 "" until its bytes and sidecar are safe in the archive
 */
public record Claim(long number, String path, Instant received, Identity identity, String sha256) {
    public boolean isArchived() {
        return !sha256.isEmpty();
    }

    static Claim of(Sidecar sidecar) {
        return new Claim(
                sidecar.number(),
                sidecar.path(),
                sidecar.received(),
                new Identity(sidecar.size(), sidecar.modified(), sidecar.key()),
                sidecar.sha256());
    }

    /** The same with its bytes safe in the archive. */
    public Claim archivedAs(String hash) {
        return new Claim(number, path, received, identity, hash);
    }

    /** What the archive keeps beside the bytes. */
    public Sidecar sidecar() {
        return new Sidecar(
                number,
                Sidecar.Kind.RETURN,
                sha256,
                path,
                received,
                identity.size(),
                identity.modified(),
                identity.key(),
                Optional.empty());
    }
}
