package vn.tonghop.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.PackReader;
import vn.tonghop.answers.PackWriter;
import vn.tonghop.answers.PackedTable;
import vn.tonghop.answers.SourceFile;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;

/** The units behind a lower board's return, with their figures, in one packed row. */
public final class PackedUnitRows {
    private static final int VERSION = 2;
    /** Without files. */
    private static final int FIRST_VERSION = 1;

    private PackedUnitRows() {}

    public static byte[] pack(List<UnitRow> rows) {
        PackWriter out = new PackWriter();
        out.octet(VERSION);
        for (UnitRow row : rows) {
            out.text(row.unit());
            out.text(row.name());
            out.text(row.type());
            row.answers().form().tables().forEach(table -> out.block(PackedTable.pack(row.answers(), table)));
            row.answers().form().tables().forEach(table -> pack(row.filesOf(table.key()), out));
        }
        return out.bytes();
    }

    private static void pack(List<SourceFile> files, PackWriter out) {
        out.count(files.size());
        files.forEach(file -> {
            out.text(file.file());
            out.text(file.sha256());
        });
    }

    public static List<UnitRow> unpack(byte[] packed, Form form) {
        if (packed.length == 0) {
            return List.of();
        }
        PackReader in = new PackReader(packed);
        int version = in.octet();
        if (version != VERSION && version != FIRST_VERSION) {
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
            rows.add(new UnitRow(
                    unit, name, type, answers.build(), version == FIRST_VERSION ? Map.of() : files(in, form)));
        }
        return rows;
    }

    private static Map<String, List<SourceFile>> files(PackReader in, Form form) {
        Map<String, List<SourceFile>> files = new HashMap<>();
        for (Table table : form.tables()) {
            List<SourceFile> way = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                way.add(new SourceFile(in.text(), in.text()));
            }
            if (!way.isEmpty()) {
                files.put(table.key(), List.copyOf(way));
            }
        }
        return files;
    }
}
