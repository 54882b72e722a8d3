package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.definition.Unit;

/** What units of a roster may not do together: share a code, stand above themselves, be two boards. */
final class RosterCheck {
    private final List<RosterRow> rows;
    private final List<Unit> units;
    private final Map<String, Integer> byCode = new HashMap<>();

    /** @param units the unit of each row */
    RosterCheck(List<RosterRow> rows, List<Unit> units) {
        this.rows = rows;
        this.units = units;
    }

    /** Tells every fault to its row. */
    void check() {
        int ownBody = -1;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Integer first = unit.code().isEmpty() ? null : byCode.putIfAbsent(fold(unit.code()), i);
            if (first != null) {
                rows.get(i)
                        .fault(
                                "twice-code",
                                RosterColumn.CODE,
                                unit.code(),
                                Integer.toString(rows.get(first).row()));
            }
            if (unit.isOwnBody() && ownBody >= 0) {
                String other = Integer.toString(rows.get(ownBody).row());
                rows.get(i).fault("own-body", RosterColumn.PARENT, other);
            }
            ownBody = unit.isOwnBody() && ownBody < 0 ? i : ownBody;
        }
        for (int i = 0; i < units.size(); i++) {
            checkParent(i);
        }
    }

    private void checkParent(int index) {
        String parent = units.get(index).parent();
        if (parent.isEmpty()) {
            return;
        }
        if (!byCode.containsKey(fold(parent))) {
            rows.get(index).fault("parent", RosterColumn.PARENT, parent);
            return;
        }
        List<String> path = new ArrayList<>(List.of(units.get(index).code()));
        Integer above = byCode.get(fold(parent));
        while (above != null && path.size() <= units.size()) {
            path.add(units.get(above).code());
            if (above == index) {
                rows.get(index)
                        .fault("cycle", RosterColumn.PARENT, units.get(index).code(), String.join(" → ", path));
                return;
            }
            above = byCode.get(fold(units.get(above).parent()));
        }
    }

    private static String fold(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
