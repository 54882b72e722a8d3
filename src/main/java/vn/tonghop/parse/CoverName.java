package vn.tonghop.parse;

import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Slug;
import vn.tonghop.definition.Unit;
import vn.tonghop.workbook.Cell;

/**
 * The unit that the cover names.
 *
 * @param text as it stands there, trimmed; "" when the cover is gone or names none
 * @param printed the name that the blank workbook was given, from its sheet {@code _meta}; "" when unknown
 */
record CoverName(String text, String printed, Place place) {
    static final String KEY = "BIA/don-vi/gt";

    /** Label of the unit's name among the facts of {@code _meta}. */
    private static final String UNIT_NAME = "unit-name";

    static CoverName of(BookScan scan, Location location) {
        Optional<FieldCell> cell = location.find(KEY);
        String text = cell.map(found -> TypedProse.of(found.cell().raw())).orElse("");
        return new CoverName(text, printed(scan), cell.map(FieldCell::place).orElse(Place.NONE));
    }

    private static String printed(BookScan scan) {
        Optional<Grid> meta = scan.grid(FormWords.META);
        if (meta.isEmpty()) {
            return "";
        }
        for (int i = 0; i + 1 < meta.get().size(); i++) {
            Cell label = meta.get().cell(i);
            Cell value = meta.get().cell(i + 1);
            if (label.raw().equals(UNIT_NAME) && value.row() == label.row()) {
                return TypedProse.of(value.raw());
            }
        }
        return "";
    }

    /** Whether somebody wrote another unit's name over the one printed there. */
    boolean contradicts(Unit unit, Roster roster) {
        if (text.isEmpty() || UnitNames.isNameOf(unit, text)) {
            return false;
        }
        if (!printed.isEmpty()) {
            // What the blank printed stays true when the roster renames the unit later.
            return !Slug.of(printed).equals(Slug.of(text));
        }
        List<Unit> named = new UnitNames(roster).named(text);
        return !named.isEmpty() && !named.contains(unit);
    }
}
