package vn.tonghop.parse.mangling;

import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.definition.Table;

/** Columns inserted, deleted, swapped, copied; keys deleted. */
final class ColumnManglings {
    private ColumnManglings() {}

    static List<Mangling> all() {
        return List.of(
                Mangling.of(
                        "a column inserted in front", Sight::holdsTable, (desk, sheet, dice) -> sheet.insertColumn(0)),
                Mangling.of(
                        "a column inserted behind the keys",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> sheet.insertColumn(1)),
                Mangling.of(
                        "a column inserted in the middle",
                        Sight::isTabular,
                        (desk, sheet, dice) -> sheet.insertColumn(dice.pick(new Sight(desk, sheet).filledColumns()))),
                Mangling.of("a column of figures inserted", ColumnManglings::isGrid, (desk, sheet, dice) -> {
                    int at = dice.pick(new Sight(desk, sheet).filledColumns());
                    sheet.insertColumn(at);
                    List<Integer> rows = new Sight(desk, sheet).filledRows();
                    sheet.write(rows.get(0), at, Content.extra("8101"));
                    sheet.write(rows.get(rows.size() - 1), at, Content.extra("8102"));
                }),
                Mangling.of(
                        "a data column deleted",
                        Sight::isTabular,
                        (desk, sheet, dice) -> sheet.deleteColumn(dice.pick(new Sight(desk, sheet).filledColumns()))),
                Mangling.of("a label column deleted", Sight::isGrid, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    List<Sight.Seen> labels = sight.labels(sight.firstRow());
                    if (!labels.isEmpty()) {
                        sheet.deleteColumn(labels.get(0).column());
                    }
                }),
                Mangling.of(
                        "the key column deleted",
                        Sight::holdsTable,
                        (desk, sheet, dice) ->
                                new Sight(desk, sheet).keyColumn().ifPresent(sheet::deleteColumn)),
                Mangling.of(
                        "the key column cleared",
                        Sight::holdsTable,
                        (desk, sheet, dice) ->
                                new Sight(desk, sheet).keyColumn().ifPresent(column -> clearColumn(sheet, column))),
                Mangling.of(
                        "the key row deleted",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> new Sight(desk, sheet).keyRow().ifPresent(sheet::deleteRow)),
                Mangling.of("key column and key row deleted", Sight::holdsTable, (desk, sheet, dice) -> {
                    new Sight(desk, sheet).keyRow().ifPresent(sheet::deleteRow);
                    new Sight(desk, sheet).keyColumn().ifPresent(sheet::deleteColumn);
                }),
                Mangling.of("two columns swapped with their keys", ColumnManglings::isWide, (desk, sheet, dice) -> {
                    List<Integer> columns = new Sight(desk, sheet).filledColumns();
                    int one = dice.below(columns.size() - 1);
                    sheet.swapColumns(columns.get(one), columns.get(one + 1));
                }),
                Mangling.of("two columns swapped without their keys", ColumnManglings::isWide, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    List<Integer> columns = sight.filledColumns();
                    int one = dice.below(columns.size() - 1);
                    swapWithoutKeys(desk, sheet, columns.get(one), columns.get(one + 1));
                }),
                Mangling.of("a column copied with its key", ColumnManglings::isWide, (desk, sheet, dice) -> {
                    int from = dice.pick(new Sight(desk, sheet).filledColumns());
                    sheet.insertColumn(from + 1);
                    sheet.rows.values().forEach(cells -> {
                        if (cells.containsKey(from)) {
                            cells.put(from + 1, cells.get(from).copy());
                        }
                    });
                }),
                Mangling.of(
                        "columns hidden",
                        Sight::isTabular,
                        (desk, sheet, dice) ->
                                sheet.hiddenColumns.add(dice.pick(new Sight(desk, sheet).filledColumns()))));
    }

    private static boolean isGrid(Desk desk, DeskSheet sheet) {
        return Sight.isGrid(desk, sheet) && !new Sight(desk, sheet).filledRows().isEmpty();
    }

    private static boolean isWide(Desk desk, DeskSheet sheet) {
        return Sight.isTabular(desk, sheet)
                && Sight.shape(desk, sheet) == Table.Shape.GRID
                && new Sight(desk, sheet).filledColumns().size() > 1;
    }

    private static void clearColumn(DeskSheet sheet, int column) {
        sheet.rows.values().stream()
                .filter(cells -> cells.containsKey(column))
                .map(cells -> cells.get(column))
                .forEach(spot -> spot.content = Content.EMPTY);
    }

    /** Headers, figures and all from the header down; the keys above them stay. */
    private static void swapWithoutKeys(Desk desk, DeskSheet sheet, int one, int other) {
        Sight sight = new Sight(desk, sheet);
        int keys = sight.keyRow().orElse(-1);
        // Where both print the same header nobody sees anything: the figures are then what they appear to be.
        boolean shows = !sight.headerOf(one).equals(sight.headerOf(other));
        for (int row : List.copyOf(sheet.rows.keySet())) {
            if (row > keys) {
                Spot a = sheet.spot(row, one);
                Spot b = sheet.spot(row, other);
                desk.blur(shows ? Stream.of(a, b) : Stream.empty());
                Content kept = a.content;
                a.content = b.content;
                b.content = kept;
            }
        }
    }
}
