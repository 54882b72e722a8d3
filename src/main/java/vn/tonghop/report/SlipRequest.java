package vn.tonghop.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Severity;

/**
 * What a return slip is made from.
 *
 * @param file the unit's last return that counts and has an open point: the slip is built on it
 * @param submission the number that the unit's next return carries in {@code BIA/lan-nop/gt}
 * @param submissionCell where {@code BIA/lan-nop/gt} stands in this file; {@link Place#NONE} when it is gone
 * @param sendBackBy the deadline while it is not past; empty = as soon as possible
 * @param board this board's own line of the roster: whom to ask; empty when there is none
 * @param open the unit's open findings of all its files; those that are only NOTEs are left out
 */
public record SlipRequest(
        Campaign campaign,
        Unit unit,
        FileRef file,
        int submission,
        Place submissionCell,
        Optional<LocalDate> sendBackBy,
        Optional<Unit> board,
        List<OpenFinding> open) {
    public SlipRequest {
        open = open.stream().filter(SlipRequest::concernsTheUnit).toList();
    }

    /** Whether the unit must correct or confirm something. */
    public boolean isDue() {
        return !open.isEmpty();
    }

    /** Whether the finding asks the unit for anything. */
    public static boolean concernsTheUnit(OpenFinding open) {
        return open.finding().severity() != Severity.NOTE;
    }

    List<OpenFinding> of(Severity severity) {
        return open.stream()
                .filter(point -> point.finding().severity() == severity)
                .toList();
    }

    boolean isInThisFile(OpenFinding point) {
        return point.file().equals(file);
    }
}
