package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Place;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.Merge;
import vn.tonghop.workbook.SheetCells;

/** One sheet as it came back: its cells by place, and what merges show. */
final class Grid {
    private static final int ROW_SHIFT = 14;
    private static final int NOWHERE = -1;

    private final SheetCells sheet;
    private final Cell[] cells;
    private final List<Cell> cellList;
    private final long[] places;

    Grid(SheetCells sheet) {
        this.sheet = sheet;
        this.cellList = inOrder(sheet.cells());
        this.cells = cellList.toArray(Cell[]::new);
        this.places = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            places[i] = place(cells[i].row(), cells[i].column());
        }
    }

    /** Programs write cells in order; a file that does not is sorted, twins staying side by side in file order. */
    private static List<Cell> inOrder(List<Cell> cells) {
        long last = NOWHERE;
        for (Cell cell : cells) {
            long place = place(cell.row(), cell.column());
            if (place < last) {
                List<Cell> sorted = new ArrayList<>(cells);
                sorted.sort(Comparator.comparingLong(any -> place(any.row(), any.column())));
                return sorted;
            }
            last = place;
        }
        return cells;
    }

    private static long place(int row, int column) {
        return ((long) row << ROW_SHIFT) | column;
    }

    String name() {
        return sheet.name();
    }

    SheetCells sheet() {
        return sheet;
    }

    Place place(Cell cell) {
        return new Place(sheet.name(), cell.row(), cell.column());
    }

    int size() {
        return cells.length;
    }

    /** The last row that holds anything; -1 in an empty sheet. */
    int lastRow() {
        return cells.length == 0 ? -1 : cells[cells.length - 1].row();
    }

    /** Cells row by row, from left to right. */
    Cell cell(int index) {
        return cells[index];
    }

    /** The first cell that the file gives for the place. */
    Optional<Cell> at(int row, int column) {
        int index = first(place(row, column));
        return index < cells.length && places[index] == place(row, column)
                ? Optional.of(cells[index])
                : Optional.empty();
    }

    /** A second cell that claims the place with another content. */
    Optional<Cell> twin(Cell cell) {
        int index = first(place(cell.row(), cell.column()));
        for (int i = index + 1; i < cells.length && places[i] == places[index]; i++) {
            if (!cells[i].raw().equals(cells[index].raw())) {
                return Optional.of(cells[i]);
            }
        }
        return Optional.empty();
    }

    /** The non-empty cells of a row, from left to right. */
    List<Cell> row(int row) {
        int from = first(place(row, 0));
        int to = first(place(row + 1, 0));
        return cellList.subList(from, to);
    }

    /** Text as a reader sees it: a cell covered by a merge shows the merge's first cell. */
    String shown(int row, int column) {
        Optional<Cell> own = at(row, column);
        if (own.isPresent()) {
            return own.get().raw();
        }
        for (Merge merge : sheet.merges()) {
            if (merge.covers(row, column)) {
                return at(merge.firstRow(), merge.firstColumn()).map(Cell::raw).orElse("");
            }
        }
        return "";
    }

    private int first(long place) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
