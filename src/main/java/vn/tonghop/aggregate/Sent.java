package vn.tonghop.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.finding.Verdict;

/**
 * One return of one unit, as far as the question matters which of its returns counts.
 *
 * @param file path under {@code inbox/} as first dropped
 * @param chosen number of the {@code choose} ruling in force that names it; 0 when none does
 * @param submission {@code BIA/lan-nop/gt}
 * @param savedAt the saved time inside the file; empty when absent
 * @param received when it was first seen; files of one listing share it
 * @param receiptDate the day that decides lateness
 * @param answered keys of the tables in which it answers anything, sound or not
 * @param verdict of the return by itself: ACCEPTED, ACCEPTED_WITH_NOTES or RETURNED
 */
public record Sent(
        String sha256,
        String file,
        int chosen,
        int submission,
        Optional<Instant> savedAt,
        Instant received,
        LocalDate receiptDate,
        Set<String> answered,
        Verdict verdict) {
    public Sent {
        answered = Set.copyOf(answered);
    }

    public FileRef ref() {
        return new FileRef(file, sha256);
    }

    /** The saved time where it can be true: not after receipt. */
    Optional<Instant> credibleSavedAt() {
        return savedAt.filter(saved -> !saved.isAfter(received));
    }
}
