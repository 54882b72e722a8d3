package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Turns the row axis of a table into rows: years (crossed with sub rows), one row, named rows or an open list. */
final class RowAxis {
    private final CampaignSource.Rows source;

    RowAxis(CampaignSource.Rows source) {
        this.source = source;
    }

    boolean isOpen() {
        return source.open() > 0;
    }

    List<TableRow> rows() {
        List<TableRow> rows = new ArrayList<>();
        if (source.years().size() == 2) {
            for (int year = source.years().get(0); year <= source.years().get(1); year++) {
                addYear(rows, year);
            }
        } else if (source.single()) {
            rows.add(new TableRow("1", List.of(), List.of(), Owner.EVERYONE, OptionalInt.empty(), false));
        } else if (isOpen()) {
            for (int i = 1; i <= source.open(); i++) {
                rows.add(new TableRow(
                        Integer.toString(i), List.of(), List.of(), Owner.EVERYONE, OptionalInt.empty(), false));
            }
        }
        source.named().forEach(row -> rows.add(named(row)));
        if (!source.total().isEmpty()) {
            List<String> label = List.of(source.total());
            rows.add(new TableRow(Key.TOTAL, label, label, Owner.EVERYONE, OptionalInt.empty(), true));
        }
        return rows;
    }

    private void addYear(List<TableRow> rows, int year) {
        String key = Integer.toString(year);
        String label = source.labels().getOrDefault(year, source.label().replace("{y}", key));
        OptionalInt about = OptionalInt.of(year);
        if (source.sub().isEmpty()) {
            rows.add(new TableRow(key, List.of(label), List.of(label), Owner.EVERYONE, about, false));
            return;
        }
        boolean first = true;
        for (CampaignSource.NamedRow sub : source.sub()) {
            List<String> printed = List.of(first ? label : "", sub.text());
            List<String> path = List.of(label, sub.text());
            rows.add(new TableRow(key + "." + sub.slug(), printed, path, new Owner(sub.owner()), about, false));
            first = false;
        }
    }

    private static TableRow named(CampaignSource.NamedRow row) {
        List<String> label = List.of(row.text());
        return new TableRow(row.slug(), label, label, new Owner(row.owner()), OptionalInt.empty(), false);
    }
}
