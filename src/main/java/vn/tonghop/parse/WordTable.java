package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;

/** One table of the form in a Word document: where its fields stand, and what is odd about it. */
final class WordTable {
    private final TableMarks marks;
    private final List<TableOnGrid> places;
    private final StructureLog log;

    /** @param places the tables of the document that hold it; several when it goes on in another or stands there twice */
    WordTable(TableMarks marks, List<TableOnGrid> places, StructureLog log) {
        this.marks = marks;
        this.places = places;
        this.log = log;
    }

    void locate(FieldCells cells) {
        for (RowMark row : marks.rows()) {
            if (row.isBody()) {
                locate(row, cells);
            }
        }
        for (TableOnGrid place : places) {
            new Strays(place, log).tell();
            new HiddenByMerge(place, log).tell();
        }
    }

    private void locate(RowMark row, FieldCells cells) {
        if (places.stream().allMatch(place -> place.rowsOf(row).isEmpty())) {
            tellGone(row);
            return;
        }
        Twins twins = new Twins(row);
        for (ColumnMark column : marks.columns()) {
            int ordinal = marks.field(row, column);
            List<FieldCell> found = ordinal == TableMarks.NO_FIELD ? List.of() : found(row, column);
            if (!found.isEmpty()) {
                cells.set(ordinal, found.get(0));
                twins.compare(log.form().field(ordinal), found);
            }
        }
        twins.tell(log);
    }

    /** The figures of such a row are blank, which is less than a mistake. */
    private void tellGone(RowMark row) {
        List<Integer> owned = log.owned(marks, row);
        if (!owned.isEmpty()) {
            Place table = new Place(places.get(0).grid().name(), -1, -1);
            log.warn(Code.PLACE_GONE, owned, table, "", "row", row.name());
        }
    }

    private List<FieldCell> found(RowMark row, ColumnMark column) {
        List<FieldCell> found = new ArrayList<>(1);
        for (TableOnGrid place : places) {
            for (int at : place.rowsOf(row)) {
                for (int across : place.columnsOf(column)) {
                    place.grid()
                            .at(at, across)
                            .filter(cell -> !TypedText.isBlank(cell.raw()))
                            .ifPresent(cell -> found.add(new FieldCell(place.grid(), cell)));
                }
            }
        }
        return found;
    }
}
