package vn.tonghop.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.definition.Unit;
import vn.tonghop.definition.UnitTypes;
import vn.tonghop.workbook.BooleanSpelling;
import vn.tonghop.workbook.Budget;

/** Writes {@code don-vi.xlsx}: headings, and a row for each unit. The same units give the same bytes. */
public final class RosterWorkbook {
    private static final int CHARACTER = 256;
    private static final int LAST_ROW = 9_999;
    private static final short FONT_SIZE = 12;

    private RosterWorkbook() {}

    /**
     * The workbook's bytes.
     *
     * @param units in the order in which they are written; none gives the headings alone
     */
    public static byte[] of(List<Unit> units) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            // Without it POI writes the current time.
            book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
            XSSFFont font = font(book, false);
            CellStyle text = book.createCellStyle();
            text.setFont(font);
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            Sheet sheet = book.createSheet(RosterColumn.WORDS.getString("sheet"));
            head(sheet, text);
            for (int i = 0; i < units.size(); i++) {
                write(sheet.createRow(i + 1), units.get(i), text);
            }
            offerTypes(sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return BooleanSpelling.asDigits(out.toByteArray(), Budget.ofOurOwn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFFont font(XSSFWorkbook book, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints(FONT_SIZE);
        font.setBold(bold);
        return font;
    }

    /** Every column is text: codes keep their zeros, and "5/6" stays what was typed. */
    private static void head(Sheet sheet, CellStyle text) {
        CellStyle bold = sheet.getWorkbook().createCellStyle();
        bold.setFont(font((XSSFWorkbook) sheet.getWorkbook(), true));
        Row row = sheet.createRow(0);
        for (RosterColumn column : RosterColumn.values()) {
            row.createCell(column.column()).setCellValue(column.heading());
            row.getCell(column.column()).setCellStyle(bold);
            sheet.setColumnWidth(column.column(), column.width() * CHARACTER);
            sheet.setDefaultColumnStyle(column.column(), text);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void write(Row row, Unit unit, CellStyle style) {
        for (RosterColumn column : RosterColumn.values()) {
            String text = text(unit, column);
            if (!text.isEmpty()) {
                row.createCell(column.column()).setCellValue(text);
                row.getCell(column.column()).setCellStyle(style);
            }
        }
    }

    private static String text(Unit unit, RosterColumn column) {
        return switch (column) {
            case CODE -> unit.code();
            case NAME -> unit.name();
            case TYPE -> UnitTypes.label(unit.type());
            case PARENT -> unit.parent();
            case ORDER -> unit.order() == Integer.MAX_VALUE ? "" : Integer.toString(unit.order());
            case DEADLINE -> printed(unit.deadline());
            case FROM -> printed(unit.from());
            case TO -> printed(unit.to());
            case ALIASES -> String.join(RosterColumn.BETWEEN + " ", unit.aliases());
            case CONTACT -> unit.contact();
            case PHONE -> unit.phone();
            case ROLLS_UP -> unit.rollsUp() ? RosterColumn.WORDS.getString("mark") : "";
            case CAMPAIGNS -> String.join(RosterColumn.BETWEEN + " ", unit.campaigns());
        };
    }

    private static String printed(Optional<LocalDate> date) {
        return date.map(SerialDate::printed).orElse("");
    }

    /** "MTTQ, đoàn thể" holds a comma, which a list of choices cannot: the types stand in a hidden sheet. */
    private static void offerTypes(Sheet sheet) {
        Sheet types = sheet.getWorkbook().createSheet(RosterColumn.WORDS.getString("heading.type"));
        for (int i = 0; i < UnitTypes.LABELS.size(); i++) {
            types.createRow(i).createCell(0).setCellValue(UnitTypes.LABELS.get(i));
        }
        sheet.getWorkbook().setSheetHidden(1, true);
        var helper = sheet.getDataValidationHelper();
        String list = "'%s'!$A$1:$A$%d".formatted(types.getSheetName(), UnitTypes.LABELS.size());
        int column = RosterColumn.TYPE.column();
        sheet.addValidationData(helper.createValidation(
                helper.createFormulaListConstraint(list), new CellRangeAddressList(1, LAST_ROW, column, column)));
    }
}
