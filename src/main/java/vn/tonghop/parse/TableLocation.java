package vn.tonghop.parse;

import java.util.List;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;

/**
 * Finds the cell of each field of one table: by row key × column key, confirmed by the labels people see; by the labels alone where
 * keys are gone. Never by sheet name or address.
 */
final class TableLocation {
    private final TableMarks marks;
    private final List<TableOnGrid> places;
    private final UnmarkedSheets unmarked;
    private final StructureLog log;

    /**
     * @param places the sheets that hold the table; usually one
     * @param unmarked sheets that may hold it, for all that can be told
     */
    TableLocation(TableMarks marks, List<TableOnGrid> places, UnmarkedSheets unmarked, StructureLog log) {
        this.marks = marks;
        this.places = places;
        this.unmarked = unmarked;
        this.log = log;
    }

    /** @param cells by ordinal; null where the field's cell is empty or cannot be found */
    void locate(FieldCells cells) {
        if (places.isEmpty()) {
            tellMissing();
            return;
        }
        places.forEach(place -> new LostKeys(place, log).find());
        tellGone();
        HalfCopies halves = new HalfCopies(marks, log);
        marks.rows().forEach(row -> locate(row, cells, halves));
        halves.tell(places);
        new LongAnswers(marks, places, log).locate(cells);
        for (TableOnGrid place : places) {
            new LabelCheck(place, log).check();
            tellStrays(place);
            new HiddenByMerge(place, log).tell();
        }
    }

    /** A sheet that was not sent is no mistake; one that is there and cannot be recognised is. */
    private void tellMissing() {
        if (!log.concerns(marks.table())) {
            return;
        }
        Place sheet = new Place(marks.sheet().name(), -1, -1);
        String table = marks.table().key();
        List<String> instead = unmarked.insteadOf(marks.sheet().name());
        if (instead.isEmpty()) {
            log.note(Code.SHEET_MISSING, sheet, "", table);
        } else {
            String names = StructureLog.listed(instead);
            log.warn(Code.SHEET_MISSING, List.of(), sheet, names, "unmarked", table, names);
        }
    }

    private void locate(RowMark row, FieldCells cells, HalfCopies halves) {
        Twins twins = new Twins(row);
        for (ColumnMark column : marks.columns()) {
            int ordinal = marks.field(row, column);
            if (ordinal != TableMarks.NO_FIELD) {
                List<FieldCell> found = found(row, column);
                if (!found.isEmpty()) {
                    cells.set(ordinal, found.get(0));
                    boolean differs = twins.compare(log.form().field(ordinal), found);
                    halves.see(row, column, found.get(0), found.size() < copies(row, column), differs);
                }
            }
        }
        twins.tell(log);
    }

    private int copies(RowMark row, ColumnMark column) {
        return places.stream()
                .mapToInt(place ->
                        place.rowsOf(row).size() * place.columnsOf(column).size())
                .sum();
    }

    private List<FieldCell> found(RowMark row, ColumnMark column) {
        if (places.size() == 1) {
            return places.get(0).cells(row, column);
        }
        return places.stream()
                .flatMap(place -> place.cells(row, column).stream())
                .toList();
    }

    private void tellStrays(TableOnGrid place) {
        Strays strays = new Strays(place, log);
        List<Cell> found = strays.find();
        strays.tell(found);
        new PushedCells(place, log).tell(found);
    }

    private void tellGone() {
        Table table = marks.table();
        Place sheet = new Place(places.get(0).grid().name(), -1, -1);
        marks.rows().stream()
                .filter(this::isGone)
                .forEach(row -> log.gone(table, log.owned(marks, row), sheet, "row", row.name()));
        marks.columns().stream()
                .filter(this::isGone)
                .forEach(column -> log.gone(table, log.owned(marks, column), sheet, "column", column.name()));
    }

    private boolean isGone(RowMark row) {
        return places.stream().allMatch(place -> place.rowsOf(row).isEmpty());
    }

    private boolean isGone(ColumnMark column) {
        return places.stream().allMatch(place -> place.columnsOf(column).isEmpty());
    }
}
