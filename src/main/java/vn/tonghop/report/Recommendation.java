package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Unit;

/** One recommendation and everybody who made it in nearly the same words. */
final class Recommendation {
    private final String text;
    private final boolean asking;
    private final WordRuns runs;
    private final List<Unit> units = new ArrayList<>();

    /** @param asking whether it really requests something, and does not only explain */
    Recommendation(String text, boolean asking, Unit unit) {
        this.text = text;
        this.asking = asking;
        this.runs = WordRuns.of(asking ? Addressee.withoutTurn(text) : "", Fold.of(unit.name()), WordRuns.PAIR);
        units.add(unit);
    }

    String text() {
        return text;
    }

    boolean isAsking() {
        return asking;
    }

    /** The one whose words these are first. */
    List<Unit> units() {
        return units;
    }

    boolean isShared() {
        return units.size() > 1;
    }

    /** What only explains is nobody else's. */
    boolean isLike(Recommendation other) {
        return asking && other.asking && runs.isLike(other.runs);
    }

    void join(Unit unit) {
        if (!units.contains(unit)) {
            units.add(unit);
        }
    }
}
