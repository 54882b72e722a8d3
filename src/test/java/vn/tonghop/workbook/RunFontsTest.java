package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.workbook.Cell.Run;

class RunFontsTest {
    @Test
    void tellsWhereTheFontChangesInsideAText() {
        Cell cell = shared("""
                <si><r><t>Số: </t></r><r><rPr><b/><rFont val=".VnTime"/></rPr><t>§¶ng</t></r>\
                <r><rPr><rFont val=".VnTime"/></rPr><t> bé</t></r><r><rPr><rFont val="Arial"/></rPr><t>!</t></r></si>""");
        assertThat(cell.raw()).isEqualTo("Số: §¶ng bé!");
        assertThat(cell.runs()).containsExactly(new Run(0, ""), new Run(4, ".VnTime"), new Run(11, "Arial"));
    }

    @Test
    void namesTheFontOfAWholeTextThatIsNotTheCells() {
        assertThat(shared("<si><r><rPr><rFont val='VNI-Times'/></rPr><t>Ñaûng</t></r></si>")
                        .runs())
                .containsExactly(new Run(0, "VNI-Times"));
    }

    @Test
    void hasNoRunsWhereOnlyWeightOrColourChanges() {
        assertThat(shared("<si><r><t>Tổng</t></r><r><rPr><b/></rPr><t> số</t></r></si>")
                        .runs())
                .isEmpty();
        assertThat(shared("<si><t>Tổng số</t></si>").runs()).isEmpty();
    }

    @Test
    void countsCharactersAsDecoded() {
        assertThat(shared("<si><r><t>a_x000D_b</t></r><r><rPr><rFont val='.VnTime'/></rPr><t>c</t></r></si>")
                        .runs())
                .containsExactly(new Run(0, ""), new Run(3, ".VnTime"));
    }

    @Test
    void readsFontsOfATextInsideTheCell() {
        Cell cell = HandMade.rows("""
                        <row r="1"><c r="A1" t="inlineStr"><is><r><rPr><rFont val=".VnTimeH"/></rPr><t>§¶ng</t></r>\
                        <r><t> 2</t></r></is></c><c r="B1"><v>7</v></c></row>""").sheet().cells().get(0);
        assertThat(cell.raw()).isEqualTo("§¶ng 2");
        assertThat(cell.runs()).containsExactly(new Run(0, ".VnTimeH"), new Run(4, ""));
    }

    @Test
    void keepsNoFontPastWhereATextWasCut() {
        Cell cell = shared(
                "<si><r><t>" + "a".repeat(40_000) + "</t></r><r><rPr><rFont val='.VnTime'/></rPr><t>b</t></r></si>");
        assertThat(cell.raw()).hasSize(32_767);
        assertThat(cell.runs()).isEmpty();
    }

    @Test
    void readsFontsInsideTextsOfXls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFFont tcvn = workbook.createFont();
            tcvn.setFontName(".VnTime");
            HSSFFont bold = workbook.createFont();
            bold.setFontName("Arial");
            bold.setBold(true);
            HSSFRichTextString text = new HSSFRichTextString("Số: §¶ng!");
            text.applyFont(4, 8, tcvn);
            HSSFRichTextString weight = new HSSFRichTextString("Tổng số");
            weight.applyFont(0, 4, bold);
            HSSFCell cell = workbook.createSheet("A").createRow(0).createCell(0);
            cell.setCellValue(text);
            cell.getRow().createCell(1).setCellValue(weight);
            cell.getRow().createCell(2).setCellValue("không");
            ByteArrayOutputStream xls = new ByteArrayOutputStream();
            workbook.write(xls);

            List<Cell> cells = WorkbookReader.read(xls.toByteArray(), Budget.standard(System::nanoTime))
                    .sheets()
                    .get(0)
                    .cells();
            assertThat(cells.get(0).raw()).isEqualTo("Số: §¶ng!");
            assertThat(cells.get(0).runs()).containsExactly(new Run(0, ""), new Run(4, ".VnTime"), new Run(8, ""));
            assertThat(cells.get(1).runs()).isEmpty();
            assertThat(cells.get(2).runs()).isEmpty();
        }
    }

    private static Cell shared(String item) {
        return HandMade.rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .strings(item)
                .sheet()
                .cells()
                .get(0);
    }
}
