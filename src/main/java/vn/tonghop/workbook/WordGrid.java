package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One table of a Word document while it is being read: where each cell stands, and what is merged. */
final class WordGrid {
    private static final int MOST_COLUMNS = 1_000;

    private final List<Cell> cells = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    /** Merges that go on in the next row, by first column. */
    private final Map<Integer, Merge> open = new HashMap<>();

    private int row = -1;
    private int column;
    private int span = 1;
    private Vertical vertical = Vertical.NONE;

    /** Whether a cell is part of a merge downwards. */
    enum Vertical {
        NONE,
        FIRST,
        FURTHER
    }

    void row() {
        row++;
        column = 0;
    }

    /** The row was deleted: the next one takes its place. */
    void dropRow() {
        int dropped = row;
        cells.removeIf(cell -> cell.row() == dropped);
        row--;
    }

    /** Columns that the row leaves out at its start. */
    void skip(int columns) {
        column = bounded(column + Math.max(0, Math.min(columns, MOST_COLUMNS)));
    }

    void cell() {
        span = 1;
        vertical = Vertical.NONE;
    }

    void span(int columns) {
        span = Math.max(1, Math.min(columns, MOST_COLUMNS));
    }

    void vertical(Vertical part) {
        vertical = part;
    }

    /** Ends the current cell. */
    void endCell(RichText text) {
        int last = bounded(column + span - 1);
        if (!text.isEmpty()) {
            cells.add(new Cell(row, column, Cell.Type.TEXT, text.text(), "", false, -1, text.runs()));
        }
        Merge above = open.remove(column);
        if (vertical == Vertical.FURTHER && above != null && above.lastRow() == row - 1) {
            open.put(column, new Merge(above.firstRow(), column, row, above.lastColumn()));
        } else {
            close(above);
            Merge own = new Merge(row, column, row, last);
            if (vertical == Vertical.FIRST) {
                open.put(column, own);
            } else {
                close(own);
            }
        }
        column = last + 1;
    }

    private void close(@Nullable Merge merge) {
        if (merge != null && (merge.lastRow() > merge.firstRow() || merge.lastColumn() > merge.firstColumn())) {
            merges.add(merge);
        }
    }

    private static int bounded(int column) {
        if (column > MOST_COLUMNS) {
            throw Meter.tooLarge("a table of more than " + MOST_COLUMNS + " columns");
        }
        return column;
    }

    SheetCells sheet(String name) {
        open.values().forEach(this::close);
        open.clear();
        return new SheetCells(name, false, List.copyOf(cells), List.copyOf(merges), Map.of(), List.of());
    }
}
