package vn.tonghop.parse;

import vn.tonghop.definition.Place;
import vn.tonghop.workbook.Cell;

/** The non-empty cell that answers a field, and the sheet it stands in. */
record FieldCell(Grid grid, Cell cell) {
    Place place() {
        return grid.place(cell);
    }
}
