package vn.tonghop.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;

/** Fills an empty sheet of an {@code .xls} with a {@link NewSheet}. */
final class XlsNewSheet {
    private static final int WIDTH_UNITS = 256;

    private final HSSFWorkbook workbook;
    private final XlsStyles styles;

    XlsNewSheet(HSSFWorkbook workbook, XlsStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    static HSSFSheet emptied(HSSFSheet sheet) {
        for (int row = sheet.getLastRowNum(); row >= 0; row--) {
            if (sheet.getRow(row) != null) {
                sheet.removeRow(sheet.getRow(row));
            }
        }
        for (int merge = sheet.getNumMergedRegions() - 1; merge >= 0; merge--) {
            sheet.removeMergedRegion(merge);
        }
        return sheet;
    }

    void write(NewSheet content, HSSFSheet sheet) {
        List<Integer> widths = content.columnWidths();
        for (int column = 0; column < widths.size(); column++) {
            boolean hidden = widths.get(column) == 0;
            sheet.setColumnHidden(column, hidden);
            if (!hidden) {
                sheet.setColumnWidth(column, widths.get(column) * WIDTH_UNITS);
            }
        }
        for (int number = 0; number < content.rows().size(); number++) {
            NewSheet.Row row = content.rows().get(number);
            HSSFRow target = sheet.createRow(number);
            target.setHeightInPoints(RowHeight.of(row, widths));
            row.texts().forEach(text -> write(text, target));
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(content.landscape());
        print.setFitHeight((short) 0);
    }

    private void write(NewSheet.Text text, HSSFRow row) {
        for (int i = 0; i < text.span(); i++) {
            row.createCell(text.column() + i).setCellStyle(styles.look(text.look()));
        }
        HSSFCell cell = row.getCell(text.column());
        cell.setCellValue(text.text());
        if (text.span() > 1) {
            row.getSheet()
                    .addMergedRegion(new CellRangeAddress(
                            row.getRowNum(), row.getRowNum(), text.column(), text.column() + text.span() - 1));
        }
        text.link().ifPresent(place -> {
            HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(place.location());
            cell.setHyperlink(link);
        });
    }
}
