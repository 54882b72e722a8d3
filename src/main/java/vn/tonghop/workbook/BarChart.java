package vn.tonghop.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A chart of bars over cells of its own sheet. It carries the values too, because those of formulas are not calculated while the
 * workbook is written, and names every colour, because programs differ in theirs.
 *
 * @param lying whether the bars lie, the first category on top; otherwise they stand, the first on the left
 * @param format of the numbers
 * @param most what a full bar stands for; 0 for the largest number
 * @param categories cells of one column that name the bars
 */
public record BarChart(
        String title,
        boolean lying,
        String format,
        int most,
        CellRangeAddress categories,
        List<String> names,
        List<Series> series) {
    /** More numbers than these would stand on each other. */
    private static final int MOST_NUMBERS = 24;

    /**
     * Bars of one kind.
     *
     * @param head the cell that names them, {@code name} what it says
     * @param cells of one column, {@code values} what they say
     * @param colours {@code RRGGBB} of all bars, or of one after the other
     */
    public record Series(
            CellReference head,
            String name,
            CellRangeAddress cells,
            List<Optional<BigDecimal>> values,
            List<String> colours) {
        public Series {
            values = List.copyOf(values);
            colours = List.copyOf(colours);
            colours.forEach(Colours::check);
        }

        private XDDFNumericalDataSource<BigDecimal> source(XSSFSheet sheet) {
            BigDecimal[] numbers = new BigDecimal[values.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (values.get(i).isPresent()) {
                    numbers[i] = values.get(i).get();
                }
            }
            return XDDFDataSourcesFactory.fromArray(numbers, cells.formatAsString(sheet.getSheetName(), true));
        }
    }

    public BarChart {
        names = List.copyOf(names);
        series = List.copyOf(series);
    }

    /** @param area the cells that it covers */
    public void draw(XSSFSheet sheet, CellRangeAddress area) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, 0, 0, 0, area.getFirstColumn(), area.getFirstRow(), area.getLastColumn() + 1, area.getLastRow() + 1);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFBarChartData bars = bars(chart);
        for (Series one : series) {
            XDDFChartData.Series drawn = bars.addSeries(
                    XDDFDataSourcesFactory.fromArray(
                            names.toArray(String[]::new), categories.formatAsString(sheet.getSheetName(), true)),
                    one.source(sheet));
            drawn.setTitle(one.name, one.head);
        }
        chart.plot(bars);
        ChartLook look = new ChartLook(chart);
        for (int i = 0; i < series.size(); i++) {
            look.colour(i, series.get(i).colours);
            if (hasNumbers()) {
                look.number(i, format);
            }
        }
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        look.finish();
    }

    private boolean hasNumbers() {
        int most = format.contains(".") ? MOST_NUMBERS / 2 : MOST_NUMBERS;
        return names.size() * series.size() <= most;
    }

    /** Where the numbers stand at the bars, the axis of values is not drawn. */
    private XDDFBarChartData bars(XSSFChart chart) {
        XDDFCategoryAxis across = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis along = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        along.setCrosses(AxisCrosses.AUTO_ZERO);
        along.setCrossBetween(AxisCrossBetween.BETWEEN);
        along.setMinimum(0);
        if (most > 0) {
            along.setMaximum(most);
        }
        if (hasNumbers()) {
            along.setVisible(false);
        } else {
            along.setNumberFormat(format);
            along.getOrAddMajorGridProperties()
                    .setLineProperties(new XDDFLineProperties(
                            new XDDFSolidFillProperties(XDDFColor.from(Colours.rgb(ChartLook.PALE_LINE)))));
        }
        if (lying) {
            across.setOrientation(AxisOrientation.MAX_MIN);
        }
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, along);
        bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        return bars;
    }
}
