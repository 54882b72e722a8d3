package vn.tonghop.parse.mangling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.Merge;

/** Single cells dragged, shifted, merged; figures typed where nothing is asked; blocks pasted. */
final class CellManglings {
    private CellManglings() {}

    static List<Mangling> all() {
        return List.of(
                Mangling.of("a figure dragged onto a neighbour", Sight::hasNumbers, (desk, sheet, dice) -> {
                    Sight.Seen from = dice.pick(new Sight(desk, sheet).numbers());
                    drag(sheet, from, from.row(), from.column() + 1);
                }),
                Mangling.of("a figure dragged downwards", Sight::hasNumbers, (desk, sheet, dice) -> {
                    Sight.Seen from = dice.pick(new Sight(desk, sheet).numbers());
                    drag(sheet, from, from.row() + 1, from.column());
                }),
                Mangling.of("a figure dragged out of the table", Sight::hasNumbers, (desk, sheet, dice) -> {
                    Sight.Seen from = dice.pick(new Sight(desk, sheet).numbers());
                    drag(sheet, from, from.row(), sheet.lastColumn() + 2);
                }),
                Mangling.of("one cell inserted, the rest shifted down", CellManglings::isGridOfNumbers, Shifting::down),
                Mangling.of("one cell deleted, the rest shifted up", CellManglings::isGridOfNumbers, Shifting::up),
                Mangling.of(
                        "one cell inserted, the rest shifted right", CellManglings::isGridOfNumbers, Shifting::right),
                Mangling.of("one cell deleted, the rest shifted left", CellManglings::isGridOfNumbers, Shifting::left),
                Mangling.of(
                        "input cells merged, all kept beneath", CellManglings::isGridOfNumbers, (desk, sheet, dice) -> {
                            Sight.Seen from = dice.pick(new Sight(desk, sheet).numbers());
                            merge(sheet, from);
                        }),
                Mangling.of(
                        "input cells merged, only the first kept",
                        CellManglings::isGridOfNumbers,
                        (desk, sheet, dice) -> {
                            Sight.Seen from = dice.pick(new Sight(desk, sheet).numbers());
                            Stream<Spot> covered = Stream.of(
                                    sheet.spot(from.row() + 1, from.column()),
                                    sheet.spot(from.row(), from.column() + 1),
                                    sheet.spot(from.row() + 1, from.column() + 1));
                            List<Spot> spots = covered.filter(desk::isFigure).toList();
                            desk.blur(spots.stream());
                            spots.forEach(spot -> spot.content = Content.EMPTY);
                            merge(sheet, from);
                        }),
                Mangling.of("everything unmerged", Sight::holdsTable, (desk, sheet, dice) -> sheet.merges.clear()),
                Mangling.of("a figure typed over a row label", CellManglings::hasLabels, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    int row = dice.pick(sight.filledRows());
                    Optional<Sight.Seen> label = sight.labels(row).stream().findFirst();
                    label.ifPresent(seen -> seen.write(Content.extra("8201")));
                }),
                Mangling.of(
                        "a figure typed over a header",
                        Sight::hasHeader,
                        (desk, sheet, dice) ->
                                dice.pick(new Sight(desk, sheet).header()).write(Content.extra("8202"))),
                Mangling.of("a figure typed over a row key", CellManglings::hasKeys, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    sheet.write(dice.pick(sight.filledRows()), sight.keyColumn().orElseThrow(), Content.extra("8203"));
                }),
                Mangling.of(
                        "a figure typed beside the table",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> sheet.write(
                                dice.pick(new Sight(desk, sheet).filledRows()),
                                sheet.lastColumn() + 1 + dice.below(3),
                                Content.extra("8204"))),
                Mangling.of(
                        "a figure typed as text beside the table",
                        Sight::isTabular,
                        (desk, sheet, dice) -> sheet.write(
                                dice.pick(new Sight(desk, sheet).filledRows()),
                                sheet.lastColumn() + 1,
                                Content.text("8.205 người", Content.EXTRA, Meant.UNCLEAR))),
                Mangling.of(
                        "a figure typed far below",
                        Sight::holdsTable,
                        (desk, sheet, dice) ->
                                sheet.write(sheet.lastRow() + 8, 2 + dice.below(4), Content.extra("8206"))),
                Mangling.of(
                        "a figure typed above the table",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> sheet.write(1, sheet.lastColumn() + 1, Content.extra("8207"))),
                Mangling.of("a total typed over", CellManglings::hasTotal, (desk, sheet, dice) -> {
                    List<Sight.Seen> totals = totals(desk, sheet);
                    dice.pick(totals).write(Content.extra("8208"));
                }),
                Mangling.of(
                        "figures pasted without their formats",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> new Sight(desk, sheet)
                                .filled()
                                .forEach(seen -> seen.write(seen.spot().content.styled(Looks.GENERAL)))),
                Mangling.of(
                        "figures pasted as texts",
                        Sight::hasNumbers,
                        (desk, sheet, dice) -> new Sight(desk, sheet)
                                .numbers()
                                .forEach(seen -> seen.write(seen.spot()
                                        .content
                                        .reworded(seen.spot().content.raw())))),
                Mangling.of("a block transposed in place", CellManglings::isGridOfNumbers, (desk, sheet, dice) -> {
                    Sight.Seen from = dice.pick(new Sight(desk, sheet).numbers());
                    Spot one = sheet.spot(from.row(), from.column() + 1);
                    Spot other = sheet.spot(from.row() + 1, from.column());
                    if (desk.isFigure(one) && desk.isFigure(other)) {
                        Content kept = one.content;
                        one.content = other.content;
                        other.content = kept;
                    }
                }),
                Mangling.of(
                        "a column of figures transposed below", CellManglings::isGridOfNumbers, (desk, sheet, dice) -> {
                            Sight sight = new Sight(desk, sheet);
                            int column = dice.pick(sight.numbers()).column();
                            int below = sheet.lastRow() + 2;
                            int across = 2;
                            for (Sight.Seen seen : sight.filled()) {
                                if (seen.column() == column) {
                                    sheet.write(below, across++, RowManglings.extra(seen.spot().content));
                                }
                            }
                        }),
                Mangling.of(
                        "one column of figures sorted alone", CellManglings::isGridOfNumbers, (desk, sheet, dice) -> {
                            Sight sight = new Sight(desk, sheet);
                            int column = dice.pick(sight.numbers()).column();
                            List<Spot> spots = sight.figures().stream()
                                    .filter(seen -> seen.column() == column)
                                    .map(Sight.Seen::spot)
                                    .toList();
                            Content first = spots.get(0).content;
                            for (int i = 0; i + 1 < spots.size(); i++) {
                                spots.get(i).content = spots.get(i + 1).content;
                            }
                            spots.get(spots.size() - 1).content = first;
                        }));
    }

    static boolean isGridOfNumbers(Desk desk, DeskSheet sheet) {
        return Sight.isGrid(desk, sheet) && Sight.hasNumbers(desk, sheet);
    }

    private static boolean hasLabels(Desk desk, DeskSheet sheet) {
        return Sight.holdsTable(desk, sheet)
                && Sight.shape(desk, sheet) != vn.tonghop.definition.Table.Shape.PROMPTS
                && !new Sight(desk, sheet).filledRows().isEmpty();
    }

    private static boolean hasKeys(Desk desk, DeskSheet sheet) {
        return hasLabels(desk, sheet) && new Sight(desk, sheet).keyColumn().isPresent();
    }

    private static boolean hasTotal(Desk desk, DeskSheet sheet) {
        return Sight.isGrid(desk, sheet) && !totals(desk, sheet).isEmpty();
    }

    private static List<Sight.Seen> totals(Desk desk, DeskSheet sheet) {
        Sight sight = new Sight(desk, sheet);
        return sight.all().stream()
                .filter(seen -> seen.spot().asks() && sight.field(seen).isTotal())
                .filter(seen -> !seen.spot().content.formula().isEmpty())
                .toList();
    }

    /** Cut from one cell, pasted into another: what stood there is gone. */
    private static void drag(DeskSheet sheet, Sight.Seen from, int row, int column) {
        Content moved = from.spot().content;
        from.write(Content.EMPTY);
        sheet.write(row, column, moved);
    }

    private static void merge(DeskSheet sheet, Sight.Seen from) {
        boolean free = sheet.merges.stream()
                .noneMatch(merge -> merge.firstRow() <= from.row() + 1
                        && merge.lastRow() >= from.row()
                        && merge.firstColumn() <= from.column() + 1
                        && merge.lastColumn() >= from.column());
        if (free) {
            sheet.merges.add(new Merge(from.row(), from.column(), from.row() + 1, from.column() + 1));
        }
    }

    static boolean isNumber(Content content) {
        return content.type() == Cell.Type.NUMBER && content.formula().isEmpty();
    }
}
