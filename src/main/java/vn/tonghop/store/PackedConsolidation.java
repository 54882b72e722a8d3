package vn.tonghop.store;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.PackReader;
import vn.tonghop.answers.PackWriter;
import vn.tonghop.answers.PackedTable;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/** The totals of a campaign with their coverage, in one packed row. */
public record PackedConsolidation(Consolidation totals, List<Coverage> coverage) {
    private static final int VERSION = 1;

    public PackedConsolidation {
        coverage = List.copyOf(coverage);
    }

    byte[] pack() {
        PackWriter out = new PackWriter();
        out.octet(VERSION);
        Form form = totals.totals().form();
        form.tables().forEach(table -> out.block(PackedTable.pack(totals.totals(), table)));
        totals.counted().forEach(out::count);
        totals.expected().forEach(out::count);
        out.count(totals.lists().size());
        totals.lists().forEach(total -> pack(total, out));
        out.count(coverage.size());
        for (Coverage table : coverage) {
            out.text(table.table());
            out.count(table.counted());
            out.count(table.expected());
        }
        return out.bytes();
    }

    private static void pack(ListTotal total, PackWriter out) {
        out.text(total.table());
        out.text(total.row());
        out.text(total.column());
        out.count(total.group().size());
        total.group().forEach(out::text);
        out.text(total.kind().name());
        out.text(total.value());
        out.count(total.counted());
        out.count(total.expected());
    }

    static PackedConsolidation unpack(byte[] packed, Form form) {
        PackReader in = new PackReader(packed);
        if (in.octet() != VERSION) {
            throw new IllegalArgumentException("Totals were packed by another version");
        }
        Answers.Builder totals = new Answers.Builder(form);
        for (Table table : form.tables()) {
            PackedTable.unpack(in.block(), table, totals);
        }
        List<Integer> counted = counts(in, form.size());
        List<Integer> expected = counts(in, form.size());
        List<ListTotal> lists = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            lists.add(listTotal(in));
        }
        List<Coverage> coverage = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            coverage.add(new Coverage(in.text(), in.count(), in.count()));
        }
        return new PackedConsolidation(new Consolidation(totals.build(), counted, expected, lists), coverage);
    }

    private static List<Integer> counts(PackReader in, int size) {
        List<Integer> counts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            counts.add(in.count());
        }
        return counts;
    }

    private static ListTotal listTotal(PackReader in) {
        String table = in.text();
        String row = in.text();
        String column = in.text();
        List<String> group = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            group.add(in.text());
        }
        return new ListTotal(table, row, column, group, Kind.valueOf(in.text()), in.text(), in.count(), in.count());
    }
}
