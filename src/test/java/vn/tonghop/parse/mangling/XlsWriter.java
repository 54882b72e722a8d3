package vn.tonghop.parse.mangling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.CodePageUtil;

/** Saves a desk as .xls. */
final class XlsWriter {
    private final Desk desk;
    private final HSSFWorkbook book = new HSSFWorkbook();
    private final Map<Integer, CellStyle> styles = new HashMap<>();

    private XlsWriter(Desk desk) {
        this.desk = desk;
    }

    static byte[] bytes(Desk desk) {
        return new XlsWriter(desk).bytes();
    }

    private byte[] bytes() {
        book.createInformationProperties();
        book.getSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        book.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        desk.sheets.forEach(sheet -> book.createSheet(sheet.name));
        for (int i = 0; i < desk.sheets.size(); i++) {
            write(desk.sheets.get(i), book.getSheetAt(i));
            book.setSheetHidden(i, desk.sheets.get(i).hidden);
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            book.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(DeskSheet sheet, Sheet saved) {
        sheet.rows.forEach((at, cells) -> {
            Row row = saved.createRow(at);
            row.setZeroHeight(sheet.hiddenRows.contains(at));
            cells.forEach((column, spot) -> {
                if (!spot.content.isEmpty()) {
                    write(spot, row.createCell(column));
                }
            });
        });
        sheet.hiddenColumns.forEach(column -> saved.setColumnHidden(column, true));
        sheet.merges.stream()
                .filter(merge -> merge.firstRow() != merge.lastRow() || merge.firstColumn() != merge.lastColumn())
                .forEach(merge -> saved.addMergedRegionUnsafe(new CellRangeAddress(
                        merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn())));
    }

    private void write(Spot spot, Cell cell) {
        Content content = spot.content;
        cell.setCellStyle(styles.computeIfAbsent(content.style(), this::style));
        if (!content.formula().isEmpty()) {
            calculate(cell, content);
        }
        switch (content.type()) {
            case NUMBER -> {
                if (!content.raw().isEmpty()) {
                    cell.setCellValue(Double.parseDouble(content.raw()));
                }
            }
            case TEXT, DATE -> cell.setCellValue(content.raw());
            case BOOL -> cell.setCellValue(content.raw().equals("1"));
            case ERROR ->
                cell.setCellErrorValue(FormulaError.forString(content.raw()).getCode());
        }
        if (!spot.link.isEmpty()) {
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(spot.link);
            cell.setHyperlink(link);
        }
    }

    /** Any formula will do for a total that the reader never reads: those into sheets that are gone cannot be written. */
    private static void calculate(Cell cell, Content content) {
        boolean elsewhere = content.formula().indexOf('!') >= 0;
        try {
            cell.setCellFormula(elsewhere ? "1*1" : content.formula());
        } catch (FormulaParseException e) {
            cell.setCellFormula("1*1");
        }
    }

    private CellStyle style(int number) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(Looks.format(number, desk.styles)));
        return style;
    }
}
