package vn.tonghop.parse.mangling;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One cell inserted or deleted, the others making room. The formulas of totals and the declarations at the ends of rows are pushed
 * along: wherever that shows, everything in the row or column may stand one cell off.
 */
final class Shifting {
    private Shifting() {}

    static void down(Desk desk, DeskSheet sheet, Dice dice) {
        Sight.Seen at = dice.pick(new Sight(desk, sheet).numbers());
        List<Spot> line = IntStream.rangeClosed(at.row(), sheet.lastRow() + 1)
                .mapToObj(row -> sheet.spot(row, at.column()))
                .toList();
        push(desk, line);
    }

    static void right(Desk desk, DeskSheet sheet, Dice dice) {
        Sight.Seen at = dice.pick(new Sight(desk, sheet).numbers());
        List<Spot> line = IntStream.rangeClosed(at.column(), sheet.lastColumn() + 1)
                .mapToObj(column -> sheet.spot(at.row(), column))
                .toList();
        push(desk, line);
    }

    static void up(Desk desk, DeskSheet sheet, Dice dice) {
        Sight.Seen at = dice.pick(new Sight(desk, sheet).numbers());
        List<Spot> line = IntStream.rangeClosed(at.row(), sheet.lastRow() + 1)
                .mapToObj(row -> sheet.spot(row, at.column()))
                .toList();
        pull(desk, line);
    }

    static void left(Desk desk, DeskSheet sheet, Dice dice) {
        Sight.Seen at = dice.pick(new Sight(desk, sheet).numbers());
        List<Spot> line = IntStream.rangeClosed(at.column(), sheet.lastColumn() + 1)
                .mapToObj(column -> sheet.spot(at.row(), column))
                .toList();
        pull(desk, line);
    }

    private static void push(Desk desk, List<Spot> line) {
        List<Content> before = line.stream().map(spot -> spot.content).toList();
        for (int i = line.size() - 1; i > 0; i--) {
            line.get(i).content = before.get(i - 1);
        }
        line.get(0).content = Content.EMPTY;
        blurIfItShows(desk, line);
    }

    private static void pull(Desk desk, List<Spot> line) {
        List<Content> before = line.stream().map(spot -> spot.content).toList();
        for (int i = 0; i + 1 < line.size(); i++) {
            line.get(i).content = before.get(i + 1);
        }
        line.get(line.size() - 1).content = Content.EMPTY;
        // What stood in the deleted cell is gone, and the gap at the end shows nothing of it.
        int home = before.get(0).home();
        desk.typed.clear(home);
        blurIfItShows(desk, line);
    }

    /** A formula of ours, a declaration or a text in a cell that asks something else shows what happened. */
    private static void blurIfItShows(Desk desk, List<Spot> line) {
        boolean shows = line.stream().anyMatch(spot -> isOutOfPlace(desk, spot));
        if (shows) {
            desk.blur(line.stream());
        }
    }

    private static boolean isOutOfPlace(Desk desk, Spot spot) {
        if (spot.content.isEmpty()) {
            return spot.asks() && !desk.form.field(spot.slot).input();
        }
        boolean ours = spot.content.home() == Content.PRINTED;
        boolean figure = desk.isFigure(spot);
        return figure == ours || (!figure && spot.content.home() >= 0 && spot.content.home() != spot.slot);
    }
}
