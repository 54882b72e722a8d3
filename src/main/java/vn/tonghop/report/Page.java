package vn.tonghop.report;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.definition.Place;
import vn.tonghop.workbook.BarChart;

/** A sheet of the consolidated workbook while it is being drawn. Rows and columns are 0-based. */
final class Page {
    /** Height of a table's line that holds one line of text, in points. */
    static final double LINE = 18;

    private static final int WIDTH_UNITS = 256;

    private final XSSFSheet sheet;
    private final Looks looks;

    Page(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    String name() {
        return sheet.getSheetName();
    }

    Looks looks() {
        return looks;
    }

    Place place(int row, int column) {
        return new Place(name(), row, column);
    }

    /** Widths in characters, from a column on. */
    void widths(int from, List<Double> widths) {
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(from + i, (int) Math.round(widths.get(i) * WIDTH_UNITS));
        }
    }

    double width(int column) {
        return (double) sheet.getColumnWidth(column) / WIDTH_UNITS;
    }

    void height(int row, double points) {
        row(row).setHeightInPoints((float) points);
    }

    XSSFCell text(int row, int column, Look look, String text) {
        XSSFCell cell = cell(row, column, look, NumberLook.GENERAL);
        cell.setCellValue(text);
        return cell;
    }

    /** One text over several cells, all of them bordered alike. */
    void merged(CellRangeAddress cells, Look look, String text) {
        for (int row = cells.getFirstRow(); row <= cells.getLastRow(); row++) {
            for (int column = cells.getFirstColumn(); column <= cells.getLastColumn(); column++) {
                cell(row, column, look, NumberLook.GENERAL);
            }
        }
        text(cells.getFirstRow(), cells.getFirstColumn(), look, text);
        if (cells.getNumberOfCells() > 1) {
            sheet.addMergedRegionUnsafe(cells);
        }
    }

    /** A line of text over the columns from the left, as high as it needs. */
    void line(int row, int columns, Look look, String text) {
        merged(new CellRangeAddress(row, row, 0, columns - 1), look, text);
        double width = 0;
        for (int column = 0; column < columns; column++) {
            width += width(column);
        }
        height(row, TextFit.height(text, width, look));
    }

    /** A line of text over some columns, one line of a table high. */
    void mergedLine(int row, int first, int last, Look look, String text) {
        merged(new CellRangeAddress(row, row, first, last), look, text);
        height(row, LINE);
    }

    XSSFCell number(int row, int column, Look look, String plain) {
        return number(row, column, look, NumberLook.of(plain), plain);
    }

    XSSFCell number(int row, int column, Look look, String format, String plain) {
        XSSFCell cell = cell(row, column, look, format);
        cell.setCellValue(Double.parseDouble(plain));
        return cell;
    }

    XSSFCell blank(int row, int column, Look look) {
        return cell(row, column, look, NumberLook.GENERAL);
    }

    void link(int row, int column, Look look, String text, String target) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target.replace("'", "''") + "'!A1");
        text(row, column, look, text).setHyperlink(link);
    }

    private XSSFCell cell(int row, int column, Look look, String format) {
        XSSFCell cell = row(row).getCell(column);
        if (cell == null) {
            cell = row(row).createCell(column);
        }
        cell.setCellStyle(looks.of(look, format));
        return cell;
    }

    private XSSFRow row(int number) {
        XSSFRow row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    /** One page wide, as many pages high as it takes. */
    void print(String paper, boolean landscape) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(paper.equals("A3") ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        footer();
    }

    /** For what is too wide for a page: at full size over several pages side by side, with the first columns on each. */
    void printInParts(int columns) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
        footer();
    }

    /** At a scale in percent, on as many pages as it takes; see {@link #breakBefore}. */
    void printScaled(String paper, int scale) {
        print(paper, true);
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale((short) scale);
    }

    /** A new page of paper begins with this row. */
    void breakBefore(int row) {
        sheet.setRowBreak(row - 1);
    }

    /** @param area the cells that it covers */
    void chart(BarChart chart, CellRangeAddress area) {
        chart.draw(sheet, area);
    }

    private void footer() {
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.getFooter().setRight("&P/&N");
    }

    void onePage() {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** What a print shows, from A1 on. */
    void printArea(int rows, int columns) {
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook().setPrintArea(index, 0, columns - 1, 0, rows - 1);
    }

    /** Rows above and columns left of this cell stay in sight; the rows from {@code titleRow} on repeat on every printed page. */
    void freeze(int titleRow, int row, int column) {
        sheet.createFreezePane(column, row);
        if (titleRow < row) {
            sheet.setRepeatingRows(new CellRangeAddress(titleRow, row - 1, -1, -1));
        }
    }

    void filter(int headerRow, int lastRow, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(headerRow, Math.max(headerRow, lastRow), 0, columns - 1));
    }

    void hideGrid() {
        sheet.setDisplayGridlines(false);
    }
}
