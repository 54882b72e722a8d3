package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;

/**
 * Finds the cell of each field of one table: by row key × column key, confirmed by the labels people see; by the labels alone where
 * keys are gone. Never by sheet name or address.
 */
final class TableLocation {
    private final TableMarks marks;
    private final List<TableOnGrid> places;
    private final StructureLog log;

    /** @param places the sheets that hold the table; usually one */
    TableLocation(TableMarks marks, List<TableOnGrid> places, StructureLog log) {
        this.marks = marks;
        this.places = places;
        this.log = log;
    }

    /** @param cells by ordinal; null where the field's cell is empty or cannot be found */
    void locate(FieldCells cells) {
        if (places.isEmpty()) {
            if (log.concerns(marks.table())) {
                log.note(
                        Code.SHEET_MISSING,
                        new Place(marks.sheet().name(), -1, -1),
                        "",
                        marks.table().key());
            }
            return;
        }
        places.forEach(place -> new LostKeys(place, this::isGone, this::isGone, log).find());
        tellGone();
        marks.rows().forEach(row -> locate(row, cells));
        locateContinuations(cells);
        for (TableOnGrid place : places) {
            new LabelCheck(place, log).check();
            new Strays(place, log).tell();
            new HiddenByMerge(place, log).tell();
        }
    }

    private void locate(RowMark row, FieldCells cells) {
        Twins twins = new Twins(row);
        for (ColumnMark column : marks.columns()) {
            int ordinal = marks.field(row, column);
            if (ordinal != TableMarks.NO_FIELD) {
                List<FieldCell> found = found(row, column);
                if (!found.isEmpty()) {
                    cells.set(ordinal, found.get(0));
                    twins.compare(log.form().field(ordinal), found);
                }
            }
        }
        twins.tell(log);
    }

    private List<FieldCell> found(RowMark row, ColumnMark column) {
        List<FieldCell> found = new ArrayList<>(1);
        for (TableOnGrid place : places) {
            for (int at : place.rowsOf(row)) {
                for (int across : place.columnsOf(column)) {
                    place.grid().at(at, across).ifPresent(cell -> found.add(new FieldCell(place.grid(), cell)));
                }
            }
        }
        return found;
    }

    /** Rows beneath an answer belong to it. Only the first sheet is asked: twins have been compared by then. */
    private void locateContinuations(FieldCells cells) {
        TableOnGrid place = places.get(0);
        for (ColumnMark column : marks.columns()) {
            List<FieldCell> rest = new ArrayList<>();
            RowMark answer = null;
            for (RowMark row : marks.rows()) {
                if (row.line().role() == Line.Role.CONTINUATION) {
                    cell(place, row, column).ifPresent(rest::add);
                } else {
                    close(place, answer, column, rest, cells);
                    rest = new ArrayList<>();
                    answer = row;
                }
            }
            close(place, answer, column, rest, cells);
        }
    }

    private static Optional<FieldCell> cell(TableOnGrid place, RowMark row, ColumnMark column) {
        return place.rowsOf(row).stream()
                .flatMap(at -> place.columnsOf(column).stream().flatMap(across -> place.grid().at(at, across).stream()))
                .findFirst()
                .map(cell -> new FieldCell(place.grid(), cell));
    }

    private void close(
            TableOnGrid place, @Nullable RowMark answer, ColumnMark column, List<FieldCell> rest, FieldCells cells) {
        if (answer == null || rest.isEmpty()) {
            return;
        }
        int ordinal = marks.field(answer, column);
        int row = place.rowsOf(answer).stream()
                .findFirst()
                .orElse(rest.get(0).cell().row());
        cells.setContinued(
                ordinal,
                new FieldCells.Continued(
                        new Place(place.grid().name(), row, rest.get(0).cell().column()), rest));
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
