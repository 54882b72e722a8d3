package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;

/** Which units have equal rows or columns of figures. A unit and the one it belongs to may: the one may be all the other has. */
final class SharedFigures {
    private static final int MOST_PRINTS = 2_000_000;

    private final List<Strip> strips;
    private final Prints prints = new Prints(MOST_PRINTS);
    private final List<Unit> units = new ArrayList<>();

    /** Units (by their numbers in the order they came) that have something of one table in common. */
    record Sharing(List<Integer> units, Table table) {}

    SharedFigures(List<Strip> strips) {
        this.strips = strips;
    }

    /** Units come in their order. */
    void add(UnitAnswers unit) {
        if (!unit.unit().isCoordinatingBody()) {
            for (int i = 0; i < strips.size(); i++) {
                Strip strip = strips.get(i);
                if (strip.isTelling(unit.answers())) {
                    prints.add(strip.hash(unit.answers()), units.size() * strips.size() + i);
                }
            }
        }
        units.add(unit.unit());
    }

    Map<Sharing, List<Strip>> equal() {
        Map<Sharing, List<Strip>> equal = new HashMap<>();
        prints.forEachShared((from, to) -> {
            List<Integer> group = new ArrayList<>();
            for (int i = from; i < to; i++) {
                group.add(prints.document(i) / strips.size());
            }
            if (group.size() > 2 || !belong(units.get(group.get(0)), units.get(group.get(1)))) {
                Strip strip = strips.get(prints.document(from) % strips.size());
                equal.computeIfAbsent(new Sharing(group, strip.table()), none -> new ArrayList<>())
                        .add(strip);
            }
        });
        return equal;
    }

    private static boolean belong(Unit one, Unit other) {
        return one.parent().equals(other.code()) || other.parent().equals(one.code());
    }
}
