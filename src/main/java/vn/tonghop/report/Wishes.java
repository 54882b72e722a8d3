package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Unit;

/** What units recommend to one addressee; what several say in nearly the same words is one recommendation. */
final class Wishes {
    /** Different ones that are kept word for word; a report can hold no more. */
    private static final int MOST = 1_500;

    private static final int MOST_OF_UNIT = 12;
    private static final int MOST_EXPLAINING = 4;

    private final List<Recommendation> kept = new ArrayList<>();
    /** How many requests each made. */
    private final Map<Unit, Integer> units = new LinkedHashMap<>();
    /** In how many sentences each explains them. */
    private final Map<Unit, Integer> explaining = new HashMap<>();

    void add(Recommendation made) {
        Unit unit = made.units().get(0);
        int requests = units.merge(unit, made.isAsking() ? 1 : 0, Integer::sum);
        int explanations = explaining.merge(unit, made.isAsking() ? 0 : 1, Integer::sum);
        for (Recommendation one : kept) {
            if (one.isLike(made)) {
                one.join(unit);
                return;
            }
        }
        boolean more = made.isAsking() ? requests <= MOST_OF_UNIT : explanations <= MOST_EXPLAINING;
        if (kept.size() < MOST && more) {
            kept.add(made);
        }
    }

    /** Whether all that a unit recommends was kept. */
    boolean isWhole(Unit unit) {
        return units.getOrDefault(unit, 0) <= MOST_OF_UNIT && explaining.getOrDefault(unit, 0) <= MOST_EXPLAINING;
    }

    /** Everybody who recommends something here, in the order of the roster. */
    Set<Unit> units() {
        return units.keySet();
    }

    /** What several units say, most of them first. */
    List<Recommendation> shared() {
        return kept.stream()
                .filter(Recommendation::isShared)
                .sorted((one, other) -> other.units().size() - one.units().size())
                .toList();
    }

    /** What single units say besides, by unit. */
    Map<Unit, List<Recommendation>> single() {
        return kept.stream()
                .filter(made -> !made.isShared())
                .collect(Collectors.groupingBy(made -> made.units().get(0), LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether each unit has at least one recommendation that was kept. */
    boolean areAllKept() {
        return kept.size() < MOST;
    }
}
