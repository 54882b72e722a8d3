package vn.tonghop.report;

import java.io.OutputStream;
import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Unit;

/** The command {@code cells}: every field in form order, for programs that fill the workbook. */
public final class CellsCsv {
    private static final String UNIT_NAME = "BIA/don-vi/gt";

    private CellsCsv() {}

    /** @param unit whose own blank is meant; empty: what any type of unit types in */
    public static void write(Form form, Optional<Unit> unit, OutputStream out) {
        CsvTable csv = CsvTable.standardOutput(out)
                .header("key,table,row,column,kind,owner,input,sheet,cell,label,type,measure,choices,part,whole");
        form.fields().forEach(field -> write(csv, form, field, isTyped(field, unit)));
        csv.flush();
    }

    private static boolean isTyped(Field field, Optional<Unit> unit) {
        if (unit.isEmpty()) {
            return field.input() && !field.owner().isNobody();
        }
        return field.filledBy(unit.get().type()) && !field.key().toString().equals(UNIT_NAME);
    }

    private static void write(CsvTable csv, Form form, Field field, boolean typed) {
        boolean rate = field.kind() == Kind.RATE;
        csv.plain(field.key().toString())
                .plain(field.key().table())
                .plain(field.key().row())
                .plain(field.key().column())
                .plain(field.kind().name())
                .text(field.owner().code())
                .plain(typed ? "yes" : "no")
                .plain(field.place().sheet())
                .plain(field.place().cell())
                .text(field.label())
                .plain(field.type().code())
                .text(field.measure())
                .text(String.join("|", field.choices()))
                .plain(rate ? form.field(field.operands().get(0)).key().toString() : "")
                .plain(rate ? form.field(field.operands().get(1)).key().toString() : "")
                .end();
    }
}
