package vn.tonghop.workbook;

import java.util.Map;
import java.util.TreeMap;

/** The style that each column gives its cells, for cells and rows that name none. */
final class OdsColumns {
    private final TreeMap<Integer, String> styleByLast = new TreeMap<>();
    private int next;

    void add(int columns, String style) {
        if (next < CellRef.COLUMNS) {
            next = Math.min(CellRef.COLUMNS, next + columns);
            styleByLast.put(next - 1, style);
        }
    }

    /** @param column 0-based */
    String style(int column) {
        Map.Entry<Integer, String> stretch = styleByLast.ceilingEntry(column);
        return stretch == null ? "" : stretch.getValue();
    }
}
