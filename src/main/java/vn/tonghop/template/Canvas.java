package vn.tonghop.template;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** A sheet being drawn: cells with their looks, merges with whole borders, rows as high as their texts. */
final class Canvas {
    /** Highest row a spreadsheet allows, in points. */
    private static final double HIGHEST = 400;

    private static final double POINTS_PER_PIXEL = 0.75;

    private final XSSFSheet sheet;
    private final Pens pens;

    Canvas(XSSFSheet sheet, Pens pens) {
        this.sheet = sheet;
        this.pens = pens;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Width of a column in characters of the standard font, as people set it. */
    void width(int column, double characters) {
        sheet.setColumnWidth(column, (int) Math.min(255 * 256, Math.round(characters * 256)));
    }

    /** Room for text in columns, in points. */
    double room(int first, int last) {
        double pixels = 0;
        for (int column = first; column <= last; column++) {
            pixels += sheet.getColumnWidth(column) / 256.0 * 8;
        }
        return (pixels - 6) * POINTS_PER_PIXEL;
    }

    XSSFCell cell(int row, int column, Look look) {
        XSSFRow line = row(row);
        XSSFCell cell = line.getCell(column);
        if (cell == null) {
            cell = line.createCell(column);
        }
        cell.setCellStyle(pens.style(look));
        return cell;
    }

    void text(int row, int column, String text, Look look) {
        XSSFCell cell = cell(row, column, look);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** A text over several cells; every covered cell carries the border. The row grows to hold the text. */
    void block(int row, int first, int last, String text, Look look) {
        region(row, row, first, last, text, look);
        grow(row, TextFit.height(text, room(first, last) - look.indent() * 7, look));
    }

    /** A text over several rows and columns, whose heights are the caller's concern. */
    void region(int row, int lastRow, int first, int last, String text, Look look) {
        for (int r = row; r <= lastRow; r++) {
            for (int c = first; c <= last; c++) {
                cell(r, c, look);
            }
        }
        if (lastRow > row || last > first) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, lastRow, first, last));
        }
        text(row, first, text, look);
    }

    /** A formula with the text it shows until somebody types. */
    void formula(int row, int column, String formula, String shown, Look look) {
        XSSFCell cell = cell(row, column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(shown);
    }

    /** A formula with the number it shows until somebody types. */
    void formula(int row, int column, String formula, double shown, Look look) {
        XSSFCell cell = cell(row, column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(shown);
    }

    void link(int row, int column, String address) {
        link(row, column, HyperlinkType.URL, address);
    }

    /** @param target such as {@code 'PL02'!D9} */
    void linkInside(int row, int column, String target) {
        link(row, column, HyperlinkType.DOCUMENT, target);
    }

    private void link(int row, int column, HyperlinkType type, String address) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        row(row).getCell(column).setHyperlink(link);
    }

    /** Shows cells in a colour while they hold exactly this text. Nobody needs it to understand the sheet. */
    void highlight(CellRangeAddress cells, String text, String ink) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, '"' + text + '"');
        write(rule.createFontFormatting(), ink);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private static void write(XSSFFontFormatting letters, String ink) {
        XSSFColor colour = Pens.colour(ink);
        letters.setFontColor(colour);
        // the call above drops the first of the colour's four bytes
        letters.getFontColor().setRGB(colour.getARGB());
    }

    /** Gives cells a ground while a condition holds. Row and column of the condition are those of the first cell. */
    void light(List<CellRangeAddress> cells, String condition, String ground) {
        light(cells, condition, ground, "");
    }

    /** @param ink of the letters; "" leaves it */
    void light(List<CellRangeAddress> cells, String condition, String ground, String ink) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(condition);
        XSSFPatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        pattern.setFillBackgroundColor(Pens.colour(ground));
        if (!ink.isEmpty()) {
            write(rule.createFontFormatting(), ink);
        }
        formatting.addConditionalFormatting(cells.toArray(new CellRangeAddress[0]), rule);
    }

    void hideRow(int row) {
        row(row).setZeroHeight(true);
    }

    /** Makes the row at least so high. */
    void grow(int row, double points) {
        XSSFRow line = row(row);
        double now = line.getCTRow().isSetHt() ? line.getHeightInPoints() : 0;
        line.setHeightInPoints((float) Math.min(HIGHEST, Math.max(now, Math.ceil(points))));
    }

    /** Lets programs fit the row to what people type. */
    void fitItself(int row) {
        XSSFRow line = row(row);
        if (line.getCTRow().isSetCustomHeight()) {
            line.getCTRow().unsetCustomHeight();
        }
    }

    double heightOf(int firstRow, int lastRow) {
        double points = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            XSSFRow line = sheet.getRow(row);
            if (line == null || !line.getZeroHeight()) {
                points += line == null ? sheet.getDefaultRowHeightInPoints() : line.getHeightInPoints();
            }
        }
        return points;
    }

    private XSSFRow row(int row) {
        XSSFRow line = sheet.getRow(row);
        return line == null ? sheet.createRow(row) : line;
    }
}
