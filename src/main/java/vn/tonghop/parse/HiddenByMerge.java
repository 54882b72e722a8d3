package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Merge;

/** Cells of fields that somebody merged: figures beneath the first are hidden, or the first may be meant for all. */
final class HiddenByMerge {
    /** Nobody merges more of a table by hand. */
    private static final int MOST = 200;

    private final TableOnGrid on;
    private final StructureLog log;

    HiddenByMerge(TableOnGrid on, StructureLog log) {
        this.on = on;
        this.log = log;
    }

    void tell() {
        on.grid().sheet().merges().forEach(this::tell);
    }

    private void tell(Merge merge) {
        List<Integer> fields = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        int lastRow = Math.min(merge.lastRow(), merge.firstRow() + MOST);
        int lastColumn = Math.min(merge.lastColumn(), merge.firstColumn() + MOST);
        for (int row = merge.firstRow(); row <= lastRow; row++) {
            for (int column = merge.firstColumn(); column <= lastColumn; column++) {
                if (on.isField(row, column)) {
                    fields.add(ordinal(row, column));
                    on.grid().at(row, column).map(AsTyped::constant).ifPresent(typed::add);
                }
            }
        }
        boolean byHand = fields.size() > 1 || (fields.size() == 1 && !startsAtField(merge));
        if (byHand && !typed.isEmpty()) {
            Place place = new Place(on.grid().name(), merge.firstRow(), merge.firstColumn());
            log.warn(Code.CELLS_ODD, fields, place, String.join(" | ", typed), "merge");
        }
    }

    private boolean startsAtField(Merge merge) {
        return on.isField(merge.firstRow(), merge.firstColumn());
    }

    private int ordinal(int row, int column) {
        Optional<RowMark> rowMark = on.rowAt(row);
        Optional<ColumnMark> columnMark = on.columnAt(column);
        return on.marks().field(rowMark.orElseThrow(), columnMark.orElseThrow());
    }
}
