package vn.tonghop.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;

/** The header of a table as printed: the tree of texts with its merges, the readings of quirks in italics, the units of measure. */
final class GridHeader {
    private static final double LOWEST = 18;
    private static final Look READING = Look.TEXT.sized(10).slanted().lined().centered();
    static final Look MEASURE = Look.TEXT.sized(10).slanted().lined().centered();

    private final Canvas canvas;
    private final Table table;

    GridHeader(Canvas canvas, Table table) {
        this.canvas = canvas;
        this.table = table;
    }

    /** @param top row of the first tier */
    void drawTiers(int top) {
        double[] heights = new double[table.tiers()];
        Arrays.fill(heights, LOWEST);
        List<HeaderCell> lowFirst = new ArrayList<>(table.header());
        lowFirst.sort(Comparator.comparingInt(cell -> cell.lastTier() - cell.tier()));
        for (HeaderCell cell : lowFirst) {
            draw(cell, top);
            stretch(
                    heights,
                    cell.tier(),
                    cell.lastTier(),
                    TextFit.height(cell.text().text(), canvas.room(cell.first(), cell.last()), Look.HEADER));
        }
        if (GridColumns.hasRowDeclarations(table)) {
            int column = table.leaves().size() + 1;
            canvas.region(top, top + table.tiers() - 1, column, column, FormWords.DECLARE, Look.HEADER.slanted());
            stretch(
                    heights,
                    0,
                    table.tiers() - 1,
                    TextFit.height(FormWords.DECLARE, canvas.room(column, column), Look.HEADER));
        }
        for (int tier = 0; tier < heights.length; tier++) {
            canvas.grow(top + tier, heights[tier]);
        }
    }

    private void draw(HeaderCell cell, int top) {
        canvas.region(
                top + cell.tier(),
                top + cell.lastTier(),
                cell.first(),
                cell.last(),
                cell.text().text(),
                Look.HEADER);
    }

    /** Rows from one tier to another together become high enough; the last takes what is missing. */
    private static void stretch(double[] heights, int from, int to, double needed) {
        double now = 0;
        for (int tier = from; tier <= to; tier++) {
            now += heights[tier];
        }
        heights[to] += Math.max(0, needed - now);
    }

    /** What quirks are understood to mean, each beneath its column. Of nested quirks the widest carries all. */
    void drawReadings(int row) {
        blank(row, READING);
        List<HeaderCell> quirks = new ArrayList<>(table.header().stream()
                .filter(cell -> !cell.text().reading().isEmpty())
                .sorted(Comparator.comparingInt(HeaderCell::first)
                        .thenComparing(HeaderCell::last, Comparator.reverseOrder()))
                .toList());
        int covered = 0;
        for (HeaderCell widest : quirks) {
            if (widest.first() > covered) {
                List<String> readings = quirks.stream()
                        .filter(cell -> cell.first() >= widest.first() && cell.last() <= widest.last())
                        .map(cell -> FormWords.reading(cell.text().reading()))
                        .toList();
                canvas.block(row, widest.first(), widest.last(), String.join("\n", readings), READING);
                covered = widest.last();
            }
        }
    }

    void drawMeasures(int row) {
        blank(row, MEASURE);
        for (Leaf leaf : table.leaves()) {
            boolean names = leaf.label() && leaf.number() == 1;
            String text = names ? Words.of("measure.head") : leaf.measure();
            canvas.block(row, leaf.number(), leaf.number(), text, MEASURE);
        }
        canvas.grow(row, LOWEST);
    }

    private void blank(int row, Look look) {
        int last = table.leaves().size() + (GridColumns.hasRowDeclarations(table) ? 1 : 0);
        for (int column = 1; column <= last; column++) {
            canvas.text(row, column, "", look);
        }
    }
}
