package vn.tonghop.definition;

import java.util.List;

/** Where everything stands: one layout per campaign, the only place that computes an address. */
public record SheetPlan(List<Sheet> sheets) {
    public SheetPlan {
        sheets = List.copyOf(sheets);
    }

    public Sheet sheetOf(String table) {
        return sheets.stream()
                .filter(sheet -> sheet.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sheet for table " + table));
    }
}
