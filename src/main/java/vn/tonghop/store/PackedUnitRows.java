package vn.tonghop.store;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.PackReader;
import vn.tonghop.answers.PackWriter;
import vn.tonghop.answers.PackedTable;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;

/** The units behind a lower board's return, with their figures, in one packed row. */
public final class PackedUnitRows {
    private static final int VERSION = 1;

    private PackedUnitRows() {}

    public static byte[] pack(List<UnitRow> rows) {
        PackWriter out = new PackWriter();
        out.octet(VERSION);
        for (UnitRow row : rows) {
            out.text(row.unit());
            out.text(row.name());
            out.text(row.type());
            row.answers().form().tables().forEach(table -> out.block(PackedTable.pack(row.answers(), table)));
        }
        return out.bytes();
    }

    public static List<UnitRow> unpack(byte[] packed, Form form) {
        if (packed.length == 0) {
            return List.of();
        }
        PackReader in = new PackReader(packed);
        if (in.octet() != VERSION) {
            throw new IllegalArgumentException("Units behind a return were packed by another version");
        }
        List<UnitRow> rows = new ArrayList<>();
        while (in.hasMore()) {
            String unit = in.text();
            String name = in.text();
            String type = in.text();
            Answers.Builder answers = new Answers.Builder(form);
            for (Table table : form.tables()) {
                PackedTable.unpack(in.block(), table, answers);
            }
            rows.add(new UnitRow(unit, name, type, answers.build()));
        }
        return rows;
    }
}
