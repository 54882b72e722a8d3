package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.tonghop.workbook.Oddity.Kind;

/** Streams one sheet of an {@code .ods} into its cells. What the file repeats by a number costs only where it holds something. */
final class OdsSheet {
    private static final int MOST_REPEATED = 1 << 24;

    private final SheetLog log;
    private final Meter meter;
    private final OdsCell parser;
    private final OdsColumns columns = new OdsColumns();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Map<CellRef, String> links = new HashMap<>();
    private int row;

    OdsSheet(String name, OdsStyles styles, boolean date1904, Meter meter) {
        this.log = new SheetLog(name);
        this.meter = meter;
        this.parser = new OdsCell(styles, date1904, meter, log);
    }

    /**
     * Reads the current {@code table:table}.
     *
     * @param names takes the names that belong to this sheet, from the element that lists them
     */
    void read(Xml xml, Consumer<Xml> names) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "table-columns",
                        "table-header-columns",
                        "table-column-group",
                        "table-rows",
                        "table-header-rows",
                        "table-row-group" -> read(xml, names);
                case "table-column" -> columns.add(repeated(xml, "number-columns-repeated"), defaultStyle(xml));
                case "table-row" -> row(xml);
                case "named-expressions" -> names.accept(xml);
                default -> {}
            }
        }
    }

    private static String defaultStyle(Xml xml) {
        return xml.attribute(Odf.TABLE, "default-cell-style-name");
    }

    /** How often the current element stands; at least once. */
    private static int repeated(Xml xml, String attribute) {
        String text = xml.attribute(Odf.TABLE, attribute);
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return text.length() > 8 ? MOST_REPEATED : Math.min(MOST_REPEATED, Math.max(1, Integer.parseInt(text)));
    }

    private void row(Xml xml) {
        int times = repeated(xml, "number-rows-repeated");
        String rowStyle = defaultStyle(xml);
        int firstCell = cells.size();
        int firstMerge = merges.size();
        int column = 0;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell")) {
                column = Math.min(MOST_REPEATED, column + cell(xml, column, rowStyle));
            }
        }
        if (times > 1) {
            repeatRow(times, firstCell, firstMerge);
        }
        row = Math.min(MOST_REPEATED, row + times);
    }

    /** Takes in the current cell and tells how many columns it fills. */
    private int cell(Xml xml, int column, String rowStyle) {
        int times = repeated(xml, "number-columns-repeated");
        int wide = repeated(xml, "number-columns-spanned");
        int high = repeated(xml, "number-rows-spanned");
        String own = xml.attribute(Odf.TABLE, "style-name");
        String style = !own.isEmpty() ? own : !rowStyle.isEmpty() ? rowStyle : columns.style(column);
        parser.read(xml, style, row, column);
        if (wide > 1 || high > 1) {
            merge(column, wide, high);
        }
        if (parser.holdsSomething()) {
            for (int i = 0; i < times; i++) {
                if (!add(parser.cell(row, column + i))) {
                    break;
                }
            }
        }
        if (!parser.link().isEmpty() && inside(row, column)) {
            meter.cell();
            links.putIfAbsent(new CellRef(row, column), parser.link());
        }
        return times;
    }

    private static boolean inside(int row, int column) {
        return row < CellRef.ROWS && column < CellRef.COLUMNS;
    }

    /** False where the grid ends; such a cell is told, not taken. */
    private boolean add(Cell cell) {
        if (!inside(cell.row(), cell.column())) {
            log.note(Kind.BAD_REF, CellRef.columnName(cell.column()) + (cell.row() + 1), cell.raw());
            return false;
        }
        meter.cell();
        cells.add(cell);
        return true;
    }

    private void merge(int column, int wide, int high) {
        if (inside(row, column)) {
            meter.cell();
            int lastRow = Math.min(CellRef.ROWS - 1, row + high - 1);
            int lastColumn = Math.min(CellRef.COLUMNS - 1, column + wide - 1);
            merges.add(new Merge(row, column, lastRow, lastColumn));
        }
    }

    private void repeatRow(int times, int firstCell, int firstMerge) {
        List<Cell> found = List.copyOf(cells.subList(firstCell, cells.size()));
        List<Merge> spans = List.copyOf(merges.subList(firstMerge, merges.size()));
        if (found.isEmpty() && spans.isEmpty()) {
            return;
        }
        for (int down = 1; down < times && row + down < CellRef.ROWS; down++) {
            for (Cell cell : found) {
                add(moved(cell, down));
            }
            for (Merge span : spans) {
                meter.cell();
                int last = Math.min(CellRef.ROWS - 1, span.lastRow() + down);
                merges.add(new Merge(span.firstRow() + down, span.firstColumn(), last, span.lastColumn()));
            }
        }
        if (!found.isEmpty() && row + times > CellRef.ROWS) {
            add(moved(found.get(0), CellRef.ROWS - row));
        }
    }

    private static Cell moved(Cell cell, int down) {
        return new Cell(
                cell.row() + down,
                cell.column(),
                cell.type(),
                cell.raw(),
                cell.formula(),
                cell.cached(),
                cell.style(),
                cell.runs());
    }

    SheetCells cells(boolean hidden) {
        return new SheetCells(log.sheet(), hidden, cells, merges, links, log.oddities());
    }
}
