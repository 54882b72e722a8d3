package vn.tonghop.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Colours, letters and numbers of a chart, which POI has no words for. */
final class ChartLook {
    private static final String FONT = "Times New Roman";
    private static final String FRAME = "BFBFBF";
    static final String PALE_LINE = "D9D9D9";
    /** In hundredths of a point. */
    private static final int LETTERS = 900;

    private static final int TITLE_LETTERS = 1100;

    private final XSSFChart chart;

    ChartLook(XSSFChart chart) {
        this.chart = chart;
    }

    private CTBarSer bars(int series) {
        return chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(series);
    }

    /** Fills the bars of a series. */
    void colour(int series, List<String> colours) {
        CTBarSer bars = bars(series);
        bars.addNewInvertIfNegative().setVal(false);
        fill(bars.isSetSpPr() ? bars.getSpPr() : bars.addNewSpPr(), colours.get(0));
        if (colours.size() > 1) {
            for (int i = 0; i < colours.size(); i++) {
                CTDPt point = bars.addNewDPt();
                point.addNewIdx().setVal(i);
                point.addNewInvertIfNegative().setVal(false);
                fill(point.addNewSpPr(), colours.get(i));
            }
        }
    }

    /** Writes the numbers of a series at its bars. */
    void number(int series, String format) {
        CTDLbls labels = bars(series).addNewDLbls();
        labels.addNewNumFmt().setFormatCode(format);
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    void finish() {
        CTChartSpace space = chart.getCTChartSpace();
        if (!space.isSetRoundedCorners()) {
            space.addNewRoundedCorners();
        }
        space.getRoundedCorners().setVal(false);
        CTShapeProperties ground = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
        fill(ground, "FFFFFF");
        ground.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(Colours.rgb(FRAME));
        CTTextBody letters = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        letters.addNewBodyPr();
        letter(letters.addNewP().addNewPPr().addNewDefRPr(), LETTERS, false);
        CTRegularTextRun title =
                chart.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
        letter(title.isSetRPr() ? title.getRPr() : title.addNewRPr(), TITLE_LETTERS, true);
    }

    private static void letter(CTTextCharacterProperties letters, int size, boolean bold) {
        letters.setSz(size);
        letters.setB(bold);
        letters.addNewLatin().setTypeface(FONT);
    }

    private static void fill(CTShapeProperties shape, String colour) {
        shape.addNewSolidFill().addNewSrgbClr().setVal(Colours.rgb(colour));
    }
}
