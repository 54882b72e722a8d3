package vn.tonghop.aggregate;

import java.util.List;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;

/** In how many units something of a table counts. */
final class TableTally {
    private final Form form;
    private final Table table;
    private int counted;

    TableTally(Form form, Table table) {
        this.form = form;
        this.table = table;
    }

    void add(UnitAnswers unit) {
        boolean counts = form.fieldsOf(table).stream().anyMatch(field -> counts(unit, field));
        counted += counts ? 1 : 0;
    }

    /** A list declared to be empty counts, though none of its rows does. */
    private boolean counts(UnitAnswers unit, Field field) {
        return field.kind() == Kind.DECL
                ? table.shape() == Table.Shape.LIST
                        && ListRows.isNothing(unit.answers().get(field))
                : unit.answers().get(field).counts();
    }

    Coverage coverage(List<Unit> expected) {
        long due = expected.stream()
                .filter(unit -> form.concerns(table, unit.type()))
                .count();
        return new Coverage(table.key(), counted, (int) due);
    }
}
