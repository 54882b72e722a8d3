package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.Place;
import vn.tonghop.workbook.RowStream;

/** Where each total and its n/N stand: the hidden sheet {@code _key}, for programs. */
final class KeyPlaces {
    static final String SHEET = "_key";

    private record Entry(String key, Place total, Place coverage) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Place> totals = new HashMap<>();

    /** Both places are on one sheet. */
    void add(String key, Place total, Place coverage) {
        totals.put(key, total);
        entries.add(new Entry(key, total, coverage));
    }

    /** Where a total stands. */
    Optional<Place> total(String key) {
        return Optional.ofNullable(totals.get(key));
    }

    void draw(Page page, ReportBook book) {
        int style = page.looks().index(Look.CELL);
        book.stream(page, rows -> {
            write(rows.row(0), style, "key", "sheet", "cell", "coverage");
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                write(
                        rows.row(i + 1),
                        style,
                        entry.key(),
                        entry.total().sheet(),
                        entry.total().cell(),
                        entry.coverage().cell());
            }
        });
        book.hide(page);
    }

    private static void write(RowStream row, int style, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            row.text(column, style, texts[column]);
        }
    }
}
