package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.aggregate.ClosedPoint;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Opinion;
import vn.tonghop.finding.Severity;

/** The slips that came back with a unit's returns. Of several that list a point, the last says what the unit thinks of it. */
final class UnitSlips {
    private final Map<FileRef, List<Opinion>> byFile;
    private final Map<String, Opinion> last = new HashMap<>();
    private List<Opinion> latest = List.of();

    /** @param byFile what stood on the slip in each return that carried one, from first to last return */
    UnitSlips(Map<FileRef, List<Opinion>> byFile) {
        this.byFile = byFile;
        byFile.values().forEach(opinions -> {
            opinions.forEach(opinion -> last.put(opinion.point().print(), opinion));
            latest = opinions;
        });
    }

    boolean isEmpty() {
        return byFile.isEmpty();
    }

    /** Why the unit leaves the figures of a finding as they are; "" when it gave no reason. */
    String explanation(Finding finding) {
        if (isEmpty() || finding.severity() == Severity.NOTE) {
            return "";
        }
        Opinion opinion = last.get(AskedPoint.of(finding).print());
        return opinion != null && opinion.explains() ? opinion.text() : "";
    }

    boolean explains(Finding finding) {
        return !explanation(finding).isEmpty();
    }

    /** The points of the slip that came back last. */
    List<AskedPoint> lastAsked() {
        return latest.stream().map(Opinion::point).toList();
    }

    /**
     * What the unit wrote about points that stand no more, in the order it was asked.
     *
     * @param open findings of the unit that stand
     */
    List<ClosedPoint> closed(Unit unit, List<Finding> open) {
        List<ClosedPoint> closed = new ArrayList<>();
        byFile.forEach((file, opinions) -> opinions.stream()
                .filter(opinion -> !opinion.text().isEmpty()
                        && opinion.equals(last.get(opinion.point().print())))
                .filter(opinion -> open.stream().noneMatch(opinion.point()::is))
                .forEach(opinion -> closed.add(new ClosedPoint(unit, file, opinion))));
        return closed.stream().distinct().toList();
    }
}
