package vn.tonghop.definition;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of a campaign, in print order: Thứ tự, then Vietnamese collation of the name, then code. */
public final class Roster {
    private final List<Unit> units;
    private final Map<String, Unit> byCode = new HashMap<>();

    public Roster(List<Unit> units) {
        Collator names = Collator.getInstance(new Locale("vi", "VN"));
        this.units = units.stream()
                .sorted(Comparator.comparingInt(Unit::order)
                        .thenComparing(Unit::name, names)
                        .thenComparing(Unit::code))
                .toList();
        this.units.forEach(unit -> byCode.put(fold(unit.code()), unit));
    }

    public List<Unit> units() {
        return units;
    }

    /** By code, ignoring case. */
    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(fold(code)));
    }

    public Optional<Unit> ownBody() {
        return units.stream().filter(Unit::isOwnBody).findFirst();
    }

    /** Units that report: everyone but this board's own body. */
    public List<Unit> reporting() {
        return units.stream().filter(unit -> !unit.isOwnBody()).toList();
    }

    /** Whether the unit stands below another that rolls its descendants up: shown, not counted. */
    public boolean isRolledUp(Unit unit) {
        Set<String> seen = new HashSet<>();
        Optional<Unit> above = find(unit.parent());
        while (above.isPresent() && seen.add(above.get().code())) {
            if (above.get().rollsUp()) {
                return true;
            }
            above = find(above.get().parent());
        }
        return false;
    }

    private static String fold(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
