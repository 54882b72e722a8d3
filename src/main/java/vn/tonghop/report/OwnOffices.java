package vn.tonghop.report;

import java.util.Comparator;
import java.util.List;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Unit;

/** The board's own offices, by type of unit: they answer for the level that reports, and are heard before all other units. */
final class OwnOffices {
    /** In the order they are heard. */
    private static final List<String> TYPES = List.of("ban-tuyen-giao", "van-phong-cap-uy", "ubkt");

    static final Comparator<Unit> ORDER = Comparator.comparingInt(unit -> TYPES.indexOf(unit.type()));

    private OwnOffices() {}

    static boolean isOne(Unit unit) {
        return TYPES.contains(unit.type());
    }

    /** Whether such an office is asked this at all. */
    static boolean areAsked(Field prompt) {
        return TYPES.stream().anyMatch(prompt::filledBy);
    }
}
