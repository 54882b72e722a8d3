package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.workbook.Cell;

/** Which sheets of a workbook that came back hold which tables of the form, told by their keys and anchors. */
final class Location {
    private final FormMarks marks;
    private final Map<TableMarks, List<TableOnGrid>> places = new LinkedHashMap<>();
    private final List<String> strangers = new ArrayList<>();
    private final UnmarkedSheets unmarked;

    Location(FormMarks marks, BookScan scan) {
        this.marks = marks;
        for (Grid grid : scan.grids()) {
            scan.keys(grid).forEach(key -> addKey(grid, key));
            for (String anchored : scan.anchors(grid)) {
                marks.form()
                        .findTable(anchored)
                        .flatMap(table -> marks.tables().stream()
                                .filter(known -> known.table().equals(table))
                                .findFirst())
                        .ifPresent(table -> place(table, grid));
            }
        }
        this.unmarked =
                new UnmarkedSheets(scan.grids(), grid -> !scan.anchors(grid).isEmpty() || isPlace(grid));
        marks.tables().stream()
                .filter(table -> !places.containsKey(table))
                .forEach(table -> unmarked.of(table).ifPresent(grid -> place(table, grid)));
    }

    private boolean isPlace(Grid grid) {
        return places.values().stream().flatMap(List::stream).anyMatch(place -> place.grid() == grid);
    }

    private void addKey(Grid grid, Cell key) {
        Optional<TableMarks> table = marks.tableOf(key.raw());
        if (table.isEmpty()) {
            strangers.add(key.raw().substring(2));
            return;
        }
        TableOnGrid place = place(table.get(), grid);
        marks.row(key.raw()).ifPresent(row -> place.addKey(row, key));
        marks.column(key.raw()).ifPresent(column -> place.addKey(column, key));
    }

    private TableOnGrid place(TableMarks table, Grid grid) {
        List<TableOnGrid> of = places.computeIfAbsent(table, any -> new ArrayList<>(1));
        return of.stream().filter(place -> place.grid() == grid).findFirst().orElseGet(() -> {
            TableOnGrid place = new TableOnGrid(table, grid);
            of.add(place);
            return place;
        });
    }

    /** The sheets that hold a table; none when it is not in the workbook. */
    List<TableOnGrid> of(TableMarks table) {
        return places.getOrDefault(table, List.of());
    }

    /** Row and column keys that this form does not have. */
    List<String> strangers() {
        return strangers;
    }

    /** Finds every field. */
    FieldCells locate(StructureLog log) {
        FieldCells cells = new FieldCells(marks.form().size());
        marks.tables().forEach(table -> new TableLocation(table, of(table), unmarked, log).locate(cells));
        return cells;
    }

    /** The cell of one field, by its keys alone; empty when it is empty or cannot be found for sure. */
    Optional<FieldCell> find(String key) {
        int ordinal = marks.form().field(key).ordinal();
        TableMarks table = marks.tableOfField(ordinal);
        List<FieldCell> found = new ArrayList<>();
        for (TableOnGrid place : of(table)) {
            for (RowMark row : table.rows()) {
                for (ColumnMark column : table.columns()) {
                    if (table.field(row, column) == ordinal) {
                        place.rowsOf(row)
                                .forEach(at -> place.columnsOf(column)
                                        .forEach(across -> place.grid()
                                                .at(at, across)
                                                .ifPresent(cell -> found.add(new FieldCell(place.grid(), cell)))));
                    }
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
