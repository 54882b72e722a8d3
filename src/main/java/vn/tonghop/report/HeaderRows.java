package vn.tonghop.report;

import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.Table;

/** The header of a table as printed, declared readings applied. */
final class HeaderRows {
    private final Table table;
    private final int tiers;

    HeaderRows(Table table) {
        this.table = table;
        this.tiers = Math.max(1, table.tiers());
    }

    int tiers() {
        return tiers;
    }

    /** Draws it with the first leaf column at a place of the page, rows as high as the texts need. */
    void draw(Page page, int row, int column, Look look) {
        double[] heights = new double[tiers];
        Arrays.fill(heights, TextFit.height(1, look));
        table.header().stream()
                .sorted((a, b) -> Integer.compare(a.lastTier() - a.tier(), b.lastTier() - b.tier()))
                .forEachOrdered(cell -> {
                    draw(page, row, column, look, cell);
                    fit(page, column, look, cell, heights);
                });
        for (int tier = 0; tier < tiers; tier++) {
            page.height(row + tier, heights[tier]);
        }
    }

    private static void draw(Page page, int row, int column, Look look, HeaderCell cell) {
        CellRangeAddress cells = new CellRangeAddress(
                row + cell.tier(), row + cell.lastTier(), column + cell.first() - 1, column + cell.last() - 1);
        page.merged(cells, look, Reading.of(cell.text()));
    }

    /** Makes the last of its rows higher when its text needs more than they have. */
    private static void fit(Page page, int column, Look look, HeaderCell cell, double[] heights) {
        double width = 0;
        for (int leaf = cell.first(); leaf <= cell.last(); leaf++) {
            width += page.width(column + leaf - 1);
        }
        double have = 0;
        for (int tier = cell.tier(); tier <= cell.lastTier(); tier++) {
            have += heights[tier];
        }
        double need = TextFit.height(Reading.of(cell.text()), width, look);
        heights[cell.lastTier()] += Math.max(0, need - have);
    }
}
