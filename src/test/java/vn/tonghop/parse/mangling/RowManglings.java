package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.ValueType;

/** Rows inserted, deleted, sorted, moved and copied. */
final class RowManglings {
    private RowManglings() {}

    static List<Mangling> all() {
        return List.of(
                inserting("rows inserted above everything", 2, sight -> 0),
                inserting(
                        "rows inserted above the header",
                        2,
                        sight -> sight.keyRow().orElse(1)),
                inserting("a row inserted inside the header", 1, sight -> sight.firstRow() - 1),
                inserting("a row inserted above the first figures", 1, Sight::firstRow),
                inserting("a row inserted in the middle", 1, sight -> middle(sight.bodyRows())),
                inserting("rows inserted below the table", 3, sight -> last(sight.bodyRows()) + 1),
                Mangling.of(
                        "a row inserted just above the total",
                        (desk, sheet) -> Sight.isGrid(desk, sheet)
                                && new Sight(desk, sheet).totalRow().isPresent(),
                        (desk, sheet, dice) -> sheet.insertRows(
                                new Sight(desk, sheet).totalRow().orElseThrow(), 1)),
                Mangling.of("a row of figures without a key inserted", RowManglings::isNoList, (desk, sheet, dice) -> {
                    int at = dice.pick(new Sight(desk, sheet).bodyRows());
                    sheet.insertRows(at, 1);
                    typeExtras(desk, sheet, at);
                }),
                Mangling.of(
                        "a row of figures below the table",
                        RowManglings::isNoList,
                        (desk, sheet, dice) -> typeExtras(desk, sheet, sheet.lastRow() + 1 + dice.below(4))),
                Mangling.of(
                        "a data row deleted",
                        (desk, sheet) -> Sight.holdsTable(desk, sheet) && Sight.shape(desk, sheet) != Table.Shape.LIST,
                        (desk, sheet, dice) -> sheet.deleteRow(dice.pick(new Sight(desk, sheet).bodyRows()))),
                Mangling.of(
                        "the total row deleted",
                        (desk, sheet) -> Sight.isGrid(desk, sheet)
                                && new Sight(desk, sheet).totalRow().isPresent(),
                        (desk, sheet, dice) -> sheet.deleteRow(
                                new Sight(desk, sheet).totalRow().orElseThrow())),
                Mangling.of(
                        "a header row deleted",
                        Sight::isTabular,
                        (desk, sheet, dice) -> sheet.deleteRow(new Sight(desk, sheet).firstRow() - 1)),
                Mangling.of("the first rows deleted", Sight::holdsTable, (desk, sheet, dice) -> {
                    sheet.deleteRow(0);
                    sheet.deleteRow(0);
                }),
                Mangling.of("rows hidden", Sight::holdsTable, (desk, sheet, dice) -> {
                    List<Integer> rows = new Sight(desk, sheet).bodyRows();
                    sheet.hiddenRows.addAll(rows.subList(0, rows.size() / 2));
                }),
                Mangling.of("rows sorted with their keys", Sight::isSortable, (desk, sheet, dice) -> {
                    List<Integer> rows = new Sight(desk, sheet).bodyRows();
                    List<Integer> order = new ArrayList<>(rows);
                    Collections.reverse(order);
                    sheet.reorderRows(rows, order);
                }),
                Mangling.of("some rows sorted with their keys", Sight::isSortable, (desk, sheet, dice) -> {
                    List<Integer> rows = new Sight(desk, sheet).bodyRows().subList(0, 3);
                    sheet.reorderRows(rows, List.of(rows.get(2), rows.get(0), rows.get(1)));
                }),
                Mangling.of("rows sorted without their keys", Sight::isSortable, (desk, sheet, dice) -> {
                    List<Integer> rows = new Sight(desk, sheet).bodyRows();
                    for (int i = 0; i < rows.size() / 2; i++) {
                        swapWithoutKeys(desk, sheet, rows.get(i), rows.get(rows.size() - 1 - i));
                    }
                }),
                Mangling.of("two rows swapped without their keys", Sight::isSortable, (desk, sheet, dice) -> {
                    List<Integer> rows = new Sight(desk, sheet).bodyRows();
                    int one = dice.below(rows.size() - 1);
                    swapWithoutKeys(desk, sheet, rows.get(one), rows.get(one + 1));
                }),
                Mangling.of("a row cut and pasted elsewhere", Sight::isSortable, (desk, sheet, dice) -> {
                    List<Integer> rows = new Sight(desk, sheet).bodyRows();
                    List<Integer> order = new ArrayList<>(rows);
                    order.add(dice.below(rows.size()), order.remove(dice.below(rows.size())));
                    sheet.reorderRows(rows, order);
                }),
                copying("a row copied with its key", Change.NOTHING),
                copying("a row copied with its key and changed", Change.FIGURES),
                copying("a row copied with its key and emptied", Change.EMPTIED),
                Mangling.of("a row pasted over another, its key left", Sight::isSortable, (desk, sheet, dice) -> {
                    List<Integer> rows = new Sight(desk, sheet).bodyRows();
                    int from = dice.below(rows.size() - 1);
                    pasteOver(desk, sheet, rows.get(from), rows.get(from + 1));
                }),
                Mangling.of("the table pasted below as values", RowManglings::isNoList, (desk, sheet, dice) -> {
                    int below = sheet.lastRow() + 3;
                    Sight sight = new Sight(desk, sheet);
                    for (Sight.Seen seen : sight.filled()) {
                        if (sight.field(seen).type() != ValueType.TEXT) {
                            sheet.write(below + seen.row(), seen.column(), extra(seen.spot().content));
                        }
                    }
                }),
                Mangling.of("the table pasted below with its keys", Sight::holdsTable, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    int below = sheet.lastRow() + 3;
                    for (int row : sight.bodyRows()) {
                        paste(sheet, row, below + row);
                    }
                }));
    }

    private static boolean hasKeys(Desk desk, DeskSheet sheet) {
        return Sight.holdsTable(desk, sheet)
                && new Sight(desk, sheet).keyColumn().isPresent();
    }

    private static boolean isNoList(Desk desk, DeskSheet sheet) {
        return Sight.holdsTable(desk, sheet)
                && Sight.shape(desk, sheet) != Table.Shape.LIST
                && new Sight(desk, sheet).numbers().size() > 2;
    }

    private static int middle(List<Integer> rows) {
        return rows.get(rows.size() / 2);
    }

    private static int last(List<Integer> rows) {
        return rows.get(rows.size() - 1);
    }

    private static Mangling inserting(String name, int count, java.util.function.ToIntFunction<Sight> where) {
        return Mangling.of(
                name,
                Sight::holdsTable,
                (desk, sheet, dice) -> sheet.insertRows(Math.max(0, where.applyAsInt(new Sight(desk, sheet))), count));
    }

    private static void typeExtras(Desk desk, DeskSheet sheet, int row) {
        List<Integer> columns = new Sight(desk, sheet).filledColumns();
        for (int i = 0; i < Math.min(3, columns.size()); i++) {
            sheet.write(row, columns.get(i), Content.extra(Integer.toString(8001 + i)));
        }
    }

    static Content extra(Content copy) {
        return new Content(copy.type(), copy.raw(), copy.formula(), copy.style(), Content.EXTRA, Meant.UNCLEAR);
    }

    /** Everything but the key column changes places. */
    private static void swapWithoutKeys(Desk desk, DeskSheet sheet, int one, int other) {
        if (new Sight(desk, sheet).keyColumn().isEmpty()) {
            // Labels and figures move together: nothing is left to disagree with them.
            sheet.reorderRows(List.of(one, other), List.of(other, one));
            return;
        }
        desk.blur(sheet.row(one).values().stream());
        desk.blur(sheet.row(other).values().stream());
        int keys = new Sight(desk, sheet).keyColumn().orElse(-1);
        IntStream.rangeClosed(0, sheet.lastColumn())
                .filter(column -> column != keys)
                .forEach(column -> {
                    Content kept = sheet.spot(one, column).content;
                    sheet.write(one, column, sheet.spot(other, column).content);
                    sheet.write(other, column, kept);
                });
    }

    private enum Change {
        NOTHING,
        FIGURES,
        EMPTIED
    }

    private static Mangling copying(String name, Change change) {
        return Mangling.of(name, RowManglings::hasKeys, (desk, sheet, dice) -> {
            int from = dice.pick(new Sight(desk, sheet).filledRows());
            sheet.insertRows(from + 1, 1);
            paste(sheet, from, from + 1);
            for (Spot spot : sheet.row(from + 1).values()) {
                if (desk.isFilled(spot) && change == Change.EMPTIED) {
                    spot.content = Content.EMPTY;
                } else if (desk.isFilled(spot)
                        && change == Change.FIGURES
                        && spot.content.formula().isEmpty()) {
                    spot.content = spot.content.type() == vn.tonghop.workbook.Cell.Type.NUMBER
                            ? Content.number("7" + spot.content.raw(), Content.PRINTED, Meant.UNCLEAR)
                            : spot.content;
                }
            }
        });
    }

    private static void paste(DeskSheet sheet, int from, int to) {
        NavigableMap<Integer, Spot> copy = new TreeMap<>();
        sheet.row(from).forEach((column, spot) -> copy.put(column, spot.copy()));
        sheet.rows.put(to, copy);
    }

    private static void pasteOver(Desk desk, DeskSheet sheet, int from, int to) {
        desk.blur(sheet.row(to).values().stream());
        int keys = new Sight(desk, sheet).keyColumn().orElse(-1);
        sheet.row(from).forEach((column, spot) -> {
            if (column != keys) {
                sheet.write(to, column, spot.content);
            }
        });
    }
}
