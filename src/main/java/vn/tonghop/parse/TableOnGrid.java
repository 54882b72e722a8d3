package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tonghop.workbook.Cell;

/** Where the rows and columns of one table stand in one sheet that came back. A copied key stands in several. */
final class TableOnGrid {
    private static final int NOWHERE = -1;

    private final TableMarks marks;
    private final Grid grid;
    private final List<List<Integer>> rows;
    private final List<List<Integer>> columns;
    private final Map<Integer, RowMark> rowAt = new HashMap<>();
    private final Map<Integer, ColumnMark> columnAt = new HashMap<>();
    private int keyColumn = NOWHERE;
    private int keyRow = NOWHERE;

    TableOnGrid(TableMarks marks, Grid grid) {
        this.marks = marks;
        this.grid = grid;
        this.rows = emptyLists(marks.rows().size());
        this.columns = emptyLists(marks.columns().size());
    }

    private static List<List<Integer>> emptyLists(int count) {
        List<List<Integer>> lists = new ArrayList<>(count);
        IntStream.range(0, count).forEach(i -> lists.add(new ArrayList<>(1)));
        return lists;
    }

    /** Takes in a cell that holds the row's key. */
    void addKey(RowMark row, Cell key) {
        keyColumn = keyColumn == NOWHERE ? key.column() : Math.min(keyColumn, key.column());
        add(row, key.row());
    }

    /** Takes in a cell that holds the column's key. */
    void addKey(ColumnMark column, Cell key) {
        keyRow = keyRow == NOWHERE ? key.row() : Math.min(keyRow, key.row());
        add(column, key.column());
    }

    void add(RowMark row, int at) {
        if (!rows.get(row.index()).contains(at)) {
            rows.get(row.index()).add(at);
            rowAt.put(at, row);
        }
    }

    void add(ColumnMark column, int at) {
        if (!columns.get(column.index()).contains(at)) {
            columns.get(column.index()).add(at);
            columnAt.put(at, column);
        }
    }

    TableMarks marks() {
        return marks;
    }

    Grid grid() {
        return grid;
    }

    /** 0-based rows of the sheet where the row stands; empty when it is gone. */
    List<Integer> rowsOf(RowMark row) {
        return rows.get(row.index());
    }

    List<Integer> columnsOf(ColumnMark column) {
        return columns.get(column.index());
    }

    /** The non-empty cells where the row and the column meet. */
    List<FieldCell> cells(RowMark row, ColumnMark column) {
        List<FieldCell> found = new ArrayList<>(1);
        for (int at : rowsOf(row)) {
            for (int across : columnsOf(column)) {
                grid.at(at, across).ifPresent(cell -> found.add(new FieldCell(grid, cell)));
            }
        }
        return found;
    }

    /** Whether the row shows a text that the form itself prints. */
    boolean printsAt(int row) {
        return grid.row(row).stream()
                .anyMatch(
                        cell -> cell.type() == Cell.Type.TEXT && marks.printed().holds(cell.raw()));
    }

    Optional<RowMark> rowAt(int row) {
        return Optional.ofNullable(rowAt.get(row));
    }

    Optional<ColumnMark> columnAt(int column) {
        return Optional.ofNullable(columnAt.get(column));
    }

    /** Whether a field of the form stands in the cell. */
    boolean isField(int row, int column) {
        RowMark rowMark = rowAt.get(row);
        ColumnMark columnMark = columnAt.get(column);
        return rowMark != null && columnMark != null && marks.field(rowMark, columnMark) != TableMarks.NO_FIELD;
    }

    /** The column that holds the row keys; -1 when it is gone. */
    int keyColumn() {
        return keyColumn;
    }

    /** The row that holds the column keys; -1 when it is gone. */
    int keyRow() {
        return keyRow;
    }

    /** The first row of the table's body, below its header; -1 when no row was found. */
    int firstBodyRow() {
        return bodyRows().min().orElse(NOWHERE);
    }

    int lastBodyRow() {
        return bodyRows().max().orElse(NOWHERE);
    }

    private IntStream bodyRows() {
        return rowAt.entrySet().stream()
                .filter(entry -> entry.getValue().isBody())
                .mapToInt(Map.Entry::getKey);
    }

    /** The columns that name the rows, where they stand now, in print order. */
    List<Integer> labelColumns() {
        return marks.columns().stream()
                .filter(ColumnMark::label)
                .map(column -> columnsOf(column).isEmpty()
                        ? NOWHERE
                        : columnsOf(column).get(0))
                .toList();
    }
}
