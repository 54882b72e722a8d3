package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class StreamedBookTest {

    @Test
    void rowsFollowThoseOfTheFrame() throws IOException {
        byte[] file = written(rows -> rows.row(1).number(0, 0, "12.5").row(2).number(1, 0, "3"));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheet("Dài");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Đầu");
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(12.5);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(3);
        }
    }

    @Test
    void aSheetWithoutRowsTakesThemToo() throws IOException {
        try (XSSFWorkbook frame = new XSSFWorkbook()) {
            frame.createSheet("Trống");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StreamedBook book = new StreamedBook(frame);
            book.append("Trống", rows -> rows.row(4).text(2, 0, "đây"));
            book.write(out);

            Book read = WorkbookReader.read(out.toByteArray(), Budget.standard(() -> 0));
            Cell only = read.sheets().get(0).cells().get(0);
            assertThat(only.ref().a1()).isEqualTo("C5");
            assertThat(only.raw()).isEqualTo("đây");
        }
    }

    @Test
    void whateverATextBeginsWithItStaysAText() throws IOException {
        String typed = "=HYPERLINK(\"http://a\")&<b> \n_x0041_ \u0001 đ";
        byte[] file = written(rows -> rows.row(1).text(0, 0, typed).text(1, 0, ""));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFCell cell = book.getSheet("Dài").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(typed);
            assertThat(book.getSheet("Dài").getRow(1).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void aFormulaCarriesItsResult() throws IOException {
        byte[] file = written(rows -> rows.row(1).formula(0, 0, "SUM('A & B'!$A$1:$A$2)", "7"));

        Cell cell = WorkbookReader.read(file, Budget.standard(() -> 0))
                .sheets()
                .get(0)
                .cells()
                .get(1);
        assertThat(cell.formula()).isEqualTo("SUM('A & B'!$A$1:$A$2)");
        assertThat(new BigDecimal(cell.raw())).isEqualTo(new BigDecimal("7"));
    }

    @Test
    void textsAreSharedWithTheFrame() throws IOException {
        byte[] file = written(rows -> rows.row(1, 30).shared(0, 0, 1));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheet("Dài");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("chung");
            assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(30);
        }
    }

    @Test
    void thousandsOfCellsPassThroughASmallBuffer() throws IOException {
        byte[] file = written(rows -> {
            for (int row = 1; row <= 5_000; row++) {
                rows.row(row);
                for (int column = 0; column < 30; column++) {
                    rows.number(column, 0, Integer.toString(row * column));
                }
            }
        });

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheet("Dài").getRow(5_000).getCell(29).getNumericCellValue())
                    .isEqualTo(145_000);
        }
    }

    @Test
    void theSameContentsGiveTheSameBytes() throws IOException, InterruptedException {
        SheetRows rows = out -> out.row(1).number(0, 0, "1");
        byte[] first = written(rows);
        // ZIP times count in steps of two seconds.
        Thread.sleep(2_100);

        assertThat(written(rows)).isEqualTo(first);
    }

    private static byte[] written(SheetRows rows) throws IOException {
        try (XSSFWorkbook frame = new XSSFWorkbook()) {
            frame.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
            frame.createSheet("Dài").createRow(0).createCell(0).setCellValue("Đầu");
            frame.getSharedStringSource().addSharedStringItem(new XSSFRichTextString("chung"));
            StreamedBook book = new StreamedBook(frame);
            book.append("Dài", rows);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
