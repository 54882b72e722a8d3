package vn.tonghop.aggregate;

import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Finding;

/**
 * A finding that stands: of a return that counts, not waived.
 *
 * @param explanation why the unit leaves the figures as they are, waiting for a ruling; "" when it gave no reason
 */
public record OpenFinding(Unit unit, FileRef file, Finding finding, String explanation) {
    /** One that the unit has given no reason for. */
    public OpenFinding(Unit unit, FileRef file, Finding finding) {
        this(unit, file, finding, "");
    }

    public boolean isExplained() {
        return !explanation.isEmpty();
    }
}
