package vn.tonghop.parse.mangling;

import java.util.Optional;
import vn.tonghop.workbook.CellRef;

/** Cells as a sentence names them: {@code B7:D9}. */
record CellRange(String text) {
    boolean contains(String cell) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return false;
        }
        Optional<CellRef> first = CellRef.parse(text.substring(0, colon));
        Optional<CellRef> last = CellRef.parse(text.substring(colon + 1));
        CellRef at = CellRef.of(cell);
        return first.isPresent()
                && last.isPresent()
                && first.get().row() <= at.row()
                && at.row() <= last.get().row()
                && first.get().column() <= at.column()
                && at.column() <= last.get().column();
    }
}
