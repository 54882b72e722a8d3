package vn.tonghop.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.Progress;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Table;

/** {@code Tổng quan}: one page that says who has sent and where everything stands. */
final class Overview {
    private static final int COLUMNS = 5;

    private final CampaignState state;
    private final Progress progress;
    private final ReportSheets sheets;
    private final Page page;
    private int row;

    Overview(CampaignState state, ReportSheets sheets, Page page) {
        this.state = state;
        this.progress = Progress.of(state.units());
        this.sheets = sheets;
        this.page = page;
    }

    void draw() {
        page.hideGrid();
        page.widths(0, List.of(17.0, 58.0, 12.0, 10.0, 17.0));
        line(Look.TITLE, ReportWords.word("overview.title"));
        line(Look.SUBTITLE, state.campaign().name());
        line(Look.SUBTITLE, ReportWords.word("overview.day", VietnameseNumber.day(state.today())));
        row++;
        drawProgress();
        row++;
        drawTables();
        row++;
        drawOtherSheets();
        page.print("A4", false);
        page.onePage();
        page.printArea(row, COLUMNS);
    }

    private void line(Look look, String text) {
        page.line(row++, COLUMNS, look, text);
    }

    private void drawProgress() {
        line(Look.HEADING, ReportWords.word("overview.turnout"));
        drawCount("overview.expected", progress.expected());
        drawCount("overview.received", progress.received());
        drawCount("overview.on-time", progress.onTime());
        drawCount("overview.late", progress.late());
        drawCount("overview.not-sent", progress.notSent());
        drawCount("overview.to-correct", progress.toCorrect());
        drawLabel("overview.first-time-right");
        progress.firstTimeRight()
                .map(Decimals::plain)
                .ifPresentOrElse(
                        share -> page.number(row, 2, Look.FIGURE, share),
                        () -> page.text(row, 2, Look.FIGURE, ReportWords.word("none")));
        row++;
    }

    private void drawCount(String label, int count) {
        drawLabel(label);
        page.number(row, 2, Look.FIGURE, Integer.toString(count));
        row++;
    }

    private void drawLabel(String label) {
        page.mergedLine(row, 0, 1, Look.LABEL, ReportWords.word(label));
    }

    private void drawTables() {
        line(Look.HEADING, ReportWords.word("overview.tables"));
        List<String> heads = List.of("head.page", "head.content", "head.units", "head.share", "head.detail");
        for (int column = 0; column < COLUMNS; column++) {
            page.text(row, column, Look.HEADER, ReportWords.word(heads.get(column)));
        }
        row++;
        for (Coverage coverage : state.coverage()) {
            state.campaign().form().findTable(coverage.table()).ifPresent(table -> drawTable(table, coverage));
        }
    }

    private void drawTable(Table table, Coverage coverage) {
        String title = title(table);
        page.link(row, 0, Look.TABLE_LINK, sheets.total(table), sheets.total(table));
        page.text(row, 1, Look.LABEL, title);
        page.text(row, 2, Look.CENTRED, coverage.counted() + "/" + coverage.expected());
        page.text(row, 3, Look.CENTRED, share(coverage));
        String behind = sheets.behind(table);
        page.link(row, 4, Look.TABLE_LINK, behind, behind);
        page.height(row, TextFit.height(title, page.width(1), Look.LABEL));
        row++;
    }

    static String title(Table table) {
        return switch (table.shape()) {
            case PROMPTS -> ReportWords.word("prompts.title");
            case FIGURES -> ReportWords.word("figures.title");
            case COVER, GRID, LIST -> Reading.of(table.title());
        };
    }

    private static String share(Coverage coverage) {
        if (coverage.expected() == 0) {
            return ReportWords.word("none");
        }
        BigDecimal share = BigDecimal.valueOf(100L * coverage.counted())
                .divide(BigDecimal.valueOf(coverage.expected()), 0, RoundingMode.HALF_UP);
        return share.toPlainString() + "%";
    }

    private void drawOtherSheets() {
        line(Look.HEADING, ReportWords.word("overview.sheets"));
        for (ReportSheets.Other other : sheets.others()) {
            page.link(row, 0, Look.TABLE_LINK, other.sheet(), other.sheet());
            page.mergedLine(row, 1, COLUMNS - 1, Look.LABEL, ReportWords.word(other.content()));
            row++;
        }
    }
}
