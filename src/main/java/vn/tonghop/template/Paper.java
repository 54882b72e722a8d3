package vn.tonghop.template;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The paper a sheet is printed on, always as wide as one page. */
enum Paper {
    A4_PORTRAIT(PrintSetup.A4_PAPERSIZE, false, 170, 267),
    A4_LANDSCAPE(PrintSetup.A4_PAPERSIZE, true, 267, 175),
    A3_LANDSCAPE(PrintSetup.A3_PAPERSIZE, true, 390, 262);

    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double POINTS_PER_MILLIMETRE = 72 / MILLIMETRES_PER_INCH;
    private static final double POINTS_PER_CHARACTER = 6;
    private static final double LONGEST_SQUEEZED = 1.4;
    private static final String SMALL = "&\"" + Pens.FONT + ",Regular\"&9";

    private final short size;
    private final boolean landscape;
    private final double roomAcross;
    private final double roomDown;

    /** @param across room between the margins in millimetres; likewise {@code down} */
    Paper(short size, boolean landscape, int across, int down) {
        this.size = size;
        this.landscape = landscape;
        this.roomAcross = across * POINTS_PER_MILLIMETRE;
        this.roomDown = down * POINTS_PER_MILLIMETRE;
    }

    /** Characters of the standard font that fit the width at full size. */
    int characters() {
        return (int) (roomAcross / POINTS_PER_CHARACTER);
    }

    void setUp(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(size);
        setup.setLandscape(landscape);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        margin(sheet, PageMargin.LEFT, landscape ? 15 : 25);
        margin(sheet, PageMargin.RIGHT, 15);
        margin(sheet, PageMargin.TOP, landscape ? 20 : 15);
        margin(sheet, PageMargin.BOTTOM, 15);
        margin(sheet, PageMargin.HEADER, 8);
        margin(sheet, PageMargin.FOOTER, 8);
        sheet.getFooter().setLeft(SMALL + "&A");
        sheet.getFooter().setRight(SMALL + Words.of("page", "&P", "&N"));
    }

    /** Repeats header rows and, when there are label columns, the columns up to the last of them on every page. */
    static void repeat(XSSFSheet sheet, int firstRow, int lastRow, int lastLabelColumn) {
        sheet.setRepeatingRows(new CellRangeAddress(firstRow, lastRow, -1, -1));
        if (lastLabelColumn > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 1, lastLabelColumn));
        }
    }

    /** Prints the rows down to one and the columns up to one: what lies beyond is for the screen. */
    static void printOnly(XSSFSheet sheet, int lastRow, int lastColumn) {
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 1, lastColumn, 0, lastRow);
    }

    /** Squeezes a sheet that is a little too long onto one page: a table torn in two is worse than small letters. */
    void fitOnePage(XSSFSheet sheet, double width, double height) {
        double scale = Math.min(1, roomAcross / width);
        if (height * scale <= roomDown * LONGEST_SQUEEZED) {
            sheet.getPrintSetup().setFitHeight((short) 1);
        }
    }

    private static void margin(XSSFSheet sheet, PageMargin side, double millimetres) {
        sheet.setMargin(side, millimetres / MILLIMETRES_PER_INCH);
    }
}
