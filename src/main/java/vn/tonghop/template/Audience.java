package vn.tonghop.template;

import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/**
 * Whom a workbook is drawn for.
 *
 * @param unitType slug; empty for the generic workbook, which any unit may fill
 */
record Audience(Optional<String> unitType) {
    static final Audience ANYONE = new Audience(Optional.empty());

    static Audience of(String unitType) {
        return new Audience(Optional.of(unitType));
    }

    /** Whether the cell is open: the form's inputs that this audience owns. A unit's own name is printed, not typed. */
    boolean fills(Field field) {
        if (!field.input() || field.owner().isNobody()) {
            return false;
        }
        return unitType.isEmpty() || (field.filledBy(unitType.get()) && !isUnitName(field));
    }

    /** Whether the cell, typed or computed, is about this audience. */
    boolean concerns(Field field) {
        return unitType.map(field.owner()::includes).orElse(!field.owner().isNobody());
    }

    boolean fillsSome(Form form, Table table) {
        return form.fieldsOf(table).stream().anyMatch(field -> field.kind() != Kind.DECL && fills(field));
    }

    private static boolean isUnitName(Field field) {
        return field.key().toString().equals(CoverSheet.UNIT_NAME);
    }
}
