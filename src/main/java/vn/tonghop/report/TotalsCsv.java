package vn.tonghop.report;

import java.io.OutputStream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/** {@code tong-hop.csv}: every total with its coverage; an open list has its totals where it stands in the form. */
public final class TotalsCsv {
    private TotalsCsv() {}

    public static void write(CampaignState state, OutputStream out) {
        write(state.consolidation(), out);
    }

    public static void write(Consolidation totals, OutputStream out) {
        CsvTable csv = CsvTable.file(out).header("key,table,row,column,kind,value,units_counted,units_expected");
        Form form = totals.totals().form();
        for (Table table : form.tables()) {
            form.fieldsOf(table).stream().filter(TotalsCsv::hasTotal).forEach(field -> write(csv, field, totals));
            totals.lists().stream()
                    .filter(total -> total.table().equals(table.key()))
                    .forEach(total -> write(csv, total));
        }
        csv.flush();
    }

    private static boolean hasTotal(Field field) {
        return field.kind() != Kind.COVER && field.kind() != Kind.DECL && field.kind() != Kind.LIST;
    }

    private static void write(CsvTable csv, Field field, Consolidation totals) {
        csv.plain(field.key().toString())
                .plain(field.key().table())
                .plain(field.key().row())
                .plain(field.key().column())
                .plain(field.kind().name())
                .plain(totals.totals().get(field).value())
                .number(totals.counted(field))
                .number(totals.expected(field))
                .end();
    }

    private static void write(CsvTable csv, ListTotal total) {
        csv.plain(total.key())
                .plain(total.table())
                .plain(total.row())
                .plain(total.column())
                .plain(total.kind().name())
                .plain(total.value())
                .number(total.counted())
                .number(total.expected())
                .end();
    }
}
