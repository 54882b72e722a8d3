package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.workbook.BarChart;

/** {@code Biểu đồ}: each comparison as a small table of references to the totals, and as a chart beside it. */
final class ComparisonSheet {
    private static final int CHART = Comparisons.MOST_COLUMNS + 2;
    private static final int COLUMNS = CHART + 1;
    private static final int LEAST_LINES = 10;
    /** Height of a sheet of paper at the scale of print, in points. */
    private static final double PAPER = 610;

    private static final int SCALE = 78;

    private final KeyPlaces places;
    private final Page page;
    private int row;
    private double filled;

    ComparisonSheet(KeyPlaces places, Page page) {
        this.places = places;
        this.page = page;
    }

    void draw(List<Comparison> comparisons, String campaign) {
        page.hideGrid();
        List<Double> widths = new ArrayList<>(List.of(24.0));
        for (int i = 0; i < Comparisons.MOST_COLUMNS; i++) {
            widths.add(11.0);
        }
        widths.addAll(List.of(2.0, 62.0));
        page.widths(0, widths);
        page.line(row++, COLUMNS, Look.TITLE, ReportWords.word("charts.title"));
        page.line(row++, COLUMNS, Look.SUBTITLE, campaign);
        page.line(row++, COLUMNS, Look.NOTE, ReportWords.word("charts.note"));
        row++;
        filled = 5 * Page.LINE;
        comparisons.forEach(this::draw);
        page.printScaled("A4", SCALE);
        page.printArea(row, COLUMNS);
    }

    private void draw(Comparison comparison) {
        List<Double> heights = heights(comparison);
        double height = heights.stream().mapToDouble(Double::doubleValue).sum() + 2 * Page.LINE;
        if (filled + height > PAPER) {
            page.breakBefore(row);
            filled = 0;
        }
        filled += height;
        page.text(row++, 0, Look.PLAIN_TITLE, comparison.title());
        int head = row;
        page.text(head, 0, Look.HEADER, comparison.over());
        for (int i = 0; i < heights.size(); i++) {
            page.height(head + i, heights.get(i));
        }
        for (int i = 0; i < comparison.lines().size(); i++) {
            page.text(
                    head + 1 + i,
                    0,
                    comparison.lying() ? Look.LABEL : Look.CENTRED,
                    comparison.lines().get(i));
        }
        for (int i = 0; i < comparison.columns().size(); i++) {
            drawColumn(head, 1 + i, comparison.columns().get(i));
        }
        page.chart(chart(comparison, head), new CellRangeAddress(head, head + heights.size() - 1, CHART, CHART));
        row = head + heights.size() + 1;
    }

    /** Of the header and the lines, and of more where a chart needs more room. */
    private List<Double> heights(Comparison comparison) {
        List<Double> heights = new ArrayList<>();
        heights.add(comparison.columns().stream()
                .mapToDouble(column -> TextFit.height(column.head(), page.width(1), Look.HEADER))
                .max()
                .orElse(Page.LINE));
        for (String line : comparison.lines()) {
            heights.add(TextFit.height(line, page.width(0), Look.LABEL));
        }
        while (heights.size() <= LEAST_LINES) {
            heights.add(Page.LINE);
        }
        return heights;
    }

    private void drawColumn(int head, int column, Comparison.Column figures) {
        page.text(head, column, Look.HEADER, figures.head());
        String format = format(figures.values().stream().flatMap(Optional::stream));
        for (int i = 0; i < figures.bars().size(); i++) {
            Comparison.Bar bar = figures.bars().get(i);
            int line = head + 1 + i;
            Cell cell = page.blank(line, column, Look.FIGURE);
            String formula = formula(bar);
            if (bar.value().isPresent() && !formula.isEmpty()) {
                cell.setCellFormula(formula);
                page.number(
                        line,
                        column,
                        Look.FIGURE,
                        format,
                        Decimals.plain(bar.value().get()));
            }
        }
    }

    private String formula(Comparison.Bar bar) {
        return bar.total().isEmpty()
                ? bar.formula()
                : places.total(bar.total())
                        .map(place -> "'" + place.sheet().replace("'", "''") + "'!" + place.cell())
                        .orElse("");
    }

    /** Of figures that stand below each other: all with decimals where one has some. */
    private static String format(Stream<BigDecimal> values) {
        boolean whole = values.allMatch(value -> NumberLook.decimals(Decimals.plain(value)) == 0);
        return NumberLook.of(whole ? 0 : 2, Qualifier.EXACT);
    }

    private BarChart chart(Comparison comparison, int head) {
        int last = head + comparison.lines().size();
        List<BarChart.Series> series = new ArrayList<>();
        for (int i = 0; i < comparison.columns().size(); i++) {
            Comparison.Column column = comparison.columns().get(i);
            if (!column.isKnown()) {
                continue;
            }
            series.add(new BarChart.Series(
                    new CellReference(page.name(), head, 1 + i, true, true),
                    column.head(),
                    new CellRangeAddress(head + 1, last, 1 + i, 1 + i),
                    column.values(),
                    List.of(ChartColour.series(i))));
        }
        return new BarChart(
                comparison.title(),
                comparison.lying(),
                format(series.stream().flatMap(one -> one.values().stream().flatMap(Optional::stream))),
                0,
                new CellRangeAddress(head + 1, last, 0, 0),
                comparison.lines(),
                series);
    }
}
