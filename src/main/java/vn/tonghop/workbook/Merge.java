package vn.tonghop.workbook;

/**
 * Cells shown as one; only the first holds what is seen. All bounds are 0-based and inclusive.
 */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The cell belongs to the merge without being its first: whatever it holds is hidden. */
    public boolean covers(int row, int column) {
        return contains(row, column) && !(row == firstRow && column == firstColumn);
    }

    public CellRef first() {
        return new CellRef(firstRow, firstColumn);
    }
}
