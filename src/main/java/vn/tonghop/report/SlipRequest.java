package vn.tonghop.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.finding.Severity;

/**
 * What a return slip is made from.
 *
 * @param answers what counts of the unit
 * @param file the unit's last return that counts and has an open point: the slip is built on it
 * @param submission the number that the unit's next return carries in {@code BIA/lan-nop/gt}
 * @param sendBackBy the deadline while it is not past; empty = as soon as possible
 * @param board this board's own line of the roster: whom to ask; empty when there is none
 * @param open the unit's open findings of all its files; those that are only NOTEs are left out
 * @param asked the points of the slip that came back last, empty when none did
 */
public record SlipRequest(
        Campaign campaign,
        UnitAnswers answers,
        FileRef file,
        int submission,
        Optional<LocalDate> sendBackBy,
        Optional<Unit> board,
        List<OpenFinding> open,
        List<AskedPoint> asked) {
    public SlipRequest {
        asked = List.copyOf(asked);
        open = open.stream().filter(SlipRequest::concernsTheUnit).toList();
    }

    /** Whether the finding asks the unit to correct or confirm anything: a unit without such findings gets no slip. */
    public static boolean concernsTheUnit(OpenFinding open) {
        return open.finding().severity() != Severity.NOTE;
    }

    /** Whether the last slip said already that the same fields are wrong; questions are repeated without a reproach. */
    boolean wasAsked(OpenFinding point) {
        return point.finding().isError()
                && !point.isExplained()
                && asked.stream().anyMatch(before -> before.stillConcerns(point.finding()));
    }

    Unit unit() {
        return answers.unit();
    }

    List<OpenFinding> of(Severity severity) {
        return open.stream()
                .filter(point -> point.finding().severity() == severity)
                .toList();
    }

    boolean isInThisFile(OpenFinding point) {
        return point.file().equals(file);
    }

    /** The cells of this file that a finding is about: its own place, and whatever is typed in the fields it names. */
    List<Place> cells(OpenFinding point) {
        if (!isInThisFile(point)) {
            return List.of();
        }
        Stream<Place> named = point.finding().keys().stream()
                .flatMap(key -> campaign.form().find(key).stream())
                .filter(field -> file.equals(answers.files().get(field.key().table())))
                .map(answers.answers()::get)
                .filter(Figure::isTyped)
                .map(Figure::place);
        return Stream.concat(Stream.of(point.finding().place()), named)
                .filter(place -> !place.isNone())
                .distinct()
                .toList();
    }
}
