package vn.tonghop.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.Progress;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;
import vn.tonghop.workbook.BarChart;

/** {@code Tổng quan}: one page that says who has sent and where everything stands. */
final class Overview {
    private static final int COLUMNS = 5;
    /** Of percent points. */
    private static final String PERCENT = "0\"%\"";
    /** Where the axis ends, so that the number behind a full bar has its place. */
    private static final int ROOM_FOR_NUMBERS = 110;

    private final CampaignState state;
    private final Progress progress;
    private final ReportSheets sheets;
    private final Page page;
    private int row;
    private int turnout;
    private int coverage;

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
        row++;
        drawCharts();
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
        turnout = row;
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
        coverage = row;
        for (Coverage covered : state.coverage()) {
            state.campaign().form().findTable(covered.table()).ifPresent(table -> drawTable(table, covered));
        }
    }

    private void drawTable(Table table, Coverage coverage) {
        String title = title(table);
        page.link(row, 0, Look.TABLE_LINK, sheets.total(table), sheets.total(table));
        page.text(row, 1, Look.LABEL, title);
        page.text(row, 2, Look.CENTRED, coverage.counted() + "/" + coverage.expected());
        drawShare(coverage);
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

    private void drawShare(Coverage covered) {
        share(covered)
                .ifPresentOrElse(
                        share -> page.number(row, 3, Look.CENTRED, PERCENT, share.toPlainString()),
                        () -> page.text(row, 3, Look.CENTRED, ReportWords.word("none")));
    }

    /** In percent; empty when nobody is expected. */
    private static Optional<BigDecimal> share(Coverage covered) {
        return covered.expected() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * covered.counted())
                        .divide(BigDecimal.valueOf(covered.expected()), 0, RoundingMode.HALF_UP));
    }

    private void drawCharts() {
        line(Look.HEADING, ReportWords.word("overview.charts"));
        drawChart(turnoutChart(), 7);
        List<Coverage> tables = state.coverage();
        if (!tables.isEmpty()) {
            drawChart(coverageChart(tables), 3 + tables.size());
        }
    }

    private void drawChart(BarChart chart, int lines) {
        for (int i = 0; i < lines; i++) {
            page.height(row + i, Page.LINE);
        }
        page.chart(chart, new CellRangeAddress(row, row + lines - 1, 0, COLUMNS - 1));
        row += lines;
    }

    private BarChart turnoutChart() {
        List<String> names = Stream.of("overview.on-time", "overview.late", "overview.not-sent")
                .map(ReportWords::word)
                .toList();
        List<Optional<BigDecimal>> counts = Stream.of(progress.onTime(), progress.late(), progress.notSent())
                .map(count -> Optional.of(BigDecimal.valueOf(count)))
                .toList();
        int last = turnout + names.size() - 1;
        BarChart.Series series = new BarChart.Series(
                new CellReference(page.name(), turnout - 1, 0, true, true),
                ReportWords.word("overview.received"),
                new CellRangeAddress(turnout, last, 2, 2),
                counts,
                List.of(ChartColour.ON_TIME, ChartColour.LATE, ChartColour.NOT_SENT));
        return new BarChart(
                ReportWords.word("charts.turnout"),
                true,
                "#,##0",
                0,
                new CellRangeAddress(turnout, last, 0, 0),
                names,
                List.of(series));
    }

    private BarChart coverageChart(List<Coverage> tables) {
        Form form = state.campaign().form();
        int last = coverage + tables.size() - 1;
        BarChart.Series series = new BarChart.Series(
                new CellReference(page.name(), coverage - 1, 3, true, true),
                ReportWords.word("head.share"),
                new CellRangeAddress(coverage, last, 3, 3),
                tables.stream().map(Overview::share).toList(),
                List.of(ChartColour.COVERAGE));
        return new BarChart(
                ReportWords.word("charts.coverage"),
                true,
                PERCENT,
                ROOM_FOR_NUMBERS,
                new CellRangeAddress(coverage, last, 0, 0),
                tables.stream()
                        .map(covered -> sheets.total(form.table(covered.table())))
                        .toList(),
                List.of(series));
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
