package vn.tonghop.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tonghop.finding.Verdict;

/**
 * What reading one content gave, whatever other files and rulings make of it later.
 *
 * @param recipe hash of everything the reading depended on: when it would be another now, the content is read again
 * @param verdict of the content alone: never SUPERSEDED or DUPLICATE
 * @param campaign code; "" when unknown; likewise {@code unit} and {@code unitType}
 * @param submission {@code BIA/lan-nop/gt}
 * @param savedAt the saved time inside the file
 * @param answered keys of the tables in which it answers anything
 */
public record FileResult(
        String sha256,
        String recipe,
        Verdict verdict,
        Reason reason,
        String campaign,
        String unit,
        String unitType,
        int submission,
        Optional<Instant> savedAt,
        List<String> answered) {
    public FileResult {
        answered = List.copyOf(answered);
    }

    /** The same as a companion of a unit's return. */
    public FileResult attachedTo(String attachedCampaign, String attachedUnit, Reason why) {
        return new FileResult(
                sha256,
                recipe,
                Verdict.ATTACHED,
                why,
                attachedCampaign,
                attachedUnit,
                unitType,
                submission,
                savedAt,
                answered);
    }

    /** Whether it is a return read from a Word document: only such a one comes before the first. */
    public boolean isFromWord() {
        return isReturn() && submission == 0;
    }

    /** Whether it is a return of a known unit, sound or not. */
    public boolean isReturn() {
        return verdict == Verdict.ACCEPTED || verdict == Verdict.ACCEPTED_WITH_NOTES || verdict == Verdict.RETURNED;
    }
}
