package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BiFunction;

/** Writes the cells and rows that a sheet does not have yet, in the style their row or column gives them. */
final class MissingCells {
    static final int NO_STYLE = -1;

    private final String prefix;
    private final BiFunction<Integer, String, Integer> fill;
    private final List<Columns> columns = new ArrayList<>();

    private record Columns(int first, int last, int style) {}

    MissingCells(String prefix, BiFunction<Integer, String, Integer> fill) {
        this.prefix = prefix;
        this.fill = fill;
    }

    /** Notes the style of columns, counted from 1. */
    void columns(int first, int last, int style) {
        columns.add(new Columns(first, last, style));
    }

    String rows(NavigableMap<Long, CellEdit> missing) {
        StringBuilder rows = new StringBuilder();
        Map.Entry<Long, CellEdit> first = missing.firstEntry();
        while (first != null) {
            int number = CellRef.rowOf(first.getKey());
            long end = CellRef.pack(number + 1, 0);
            String cells = cells(missing.subMap(first.getKey(), true, end, false), NO_STYLE);
            if (!cells.isEmpty()) {
                rows.append("<%1$srow r=\"%2$d\">%3$s</%1$srow>".formatted(prefix, number + 1, cells));
            }
            first = missing.ceilingEntry(end);
        }
        return rows.toString();
    }

    /**
     * Cells of one row.
     *
     * @param rowStyle the style the row sets, or {@link #NO_STYLE}
     */
    String cells(NavigableMap<Long, CellEdit> missing, int rowStyle) {
        StringBuilder cells = new StringBuilder();
        missing.forEach((place, edit) -> {
            if (edit.needsCell()) {
                cells.append(cell(CellRef.rowOf(place), CellRef.columnOf(place), edit, rowStyle));
            }
        });
        return cells.toString();
    }

    private String cell(int row, int column, CellEdit edit, int rowStyle) {
        int base = rowStyle == NO_STYLE ? columnStyle(column + 1) : rowStyle;
        int style = edit.fill().map(colour -> fill.apply(base, colour)).orElse(base);
        CellEdit.Content content = edit.content().orElse(CellEdit.Content.EMPTY);
        String type = content.type().isEmpty() ? "" : " t=\"" + content.type() + "\"";
        return "<%1$sc r=\"%2$s%3$d\" s=\"%4$d\"%5$s>%6$s</%1$sc>"
                .formatted(prefix, CellRef.columnName(column), row + 1, style, type, content.xml(prefix));
    }

    private int columnStyle(int number) {
        for (Columns range : columns) {
            if (number >= range.first() && number <= range.last()) {
                return range.style();
            }
        }
        return 0;
    }
}
