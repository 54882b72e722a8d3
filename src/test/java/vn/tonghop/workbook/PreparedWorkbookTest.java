package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PreparedWorkbookTest {
    private static final Budget BUDGET = Budget.standard(System::nanoTime);

    @Test
    void replacesPlaceholdersWhereverTheyStand() throws IOException {
        PreparedWorkbook prepared = PreparedWorkbook.of(template(), List.of("@@UNIT@@", "@@CODE@@"), BUDGET);
        byte[] made = prepared.make(Map.of("@@UNIT@@", "Đảng bộ <A> & \"B\"\n_x000D_", "@@CODE@@", "DV0001"));
        Book book = WorkbookReader.read(made, BUDGET);
        assertThat(book.sheets().get(0).cells())
                .extracting(Cell::raw)
                .containsExactly("Đơn vị: Đảng bộ <A> & \"B\"\n_x000D_ (DV0001)", "7.0", "DV0001DV0001");
        assertThat(book.sheets().get(0).hyperlinks().values()).containsExactly("https://tonghop.invalid/DV0001");
        assertThat(book.customProperties()).containsEntry("tonghop", "DV0001");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(made))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getNumericCellValue())
                    .isEqualTo(7);
        }
    }

    @Test
    void writesEntriesThatStreamingReadersAccept() throws IOException {
        byte[] made = PreparedWorkbook.of(template(), List.of("@@UNIT@@", "@@CODE@@"), BUDGET)
                .make(Map.of("@@UNIT@@", "", "@@CODE@@", "x".repeat(70_000)));
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(made))) {
            while (zip.getNextEntry() != null) {
                bytes += zip.readAllBytes().length;
            }
        }
        assertThat(bytes).isGreaterThan(140_000);
    }

    @Test
    void givesTheSameBytesForTheSameValues() throws IOException {
        PreparedWorkbook prepared = PreparedWorkbook.of(template(), List.of("@@CODE@@"), BUDGET);
        assertThat(prepared.make(Map.of("@@CODE@@", "1"))).isEqualTo(prepared.make(Map.of("@@CODE@@", "1")));
    }

    @Test
    void refusesPlaceholdersThatStandNowhereOrHaveNoValue() throws IOException {
        byte[] template = template();
        assertThatThrownBy(() -> PreparedWorkbook.of(template, List.of("@@NONE@@"), BUDGET))
                .hasMessageContaining("@@NONE@@");
        assertThatThrownBy(() -> PreparedWorkbook.of(template, List.of("@@UNIT", "@@UNIT@@"), BUDGET))
                .hasMessageContaining("@@UNIT");
        assertThatThrownBy(() -> PreparedWorkbook.of(template, List.of("@@CODE@@"), BUDGET)
                        .make(Map.of()))
                .hasMessageContaining("@@CODE@@");
    }

    private static byte[] template() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Bìa");
            sheet.createRow(0).createCell(0).setCellValue("Đơn vị: @@UNIT@@ (@@CODE@@)");
            sheet.getRow(0).createCell(1).setCellValue(7);
            sheet.createRow(1).createCell(0).setCellValue("@@CODE@@@@CODE@@");
            var link = workbook.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
            link.setAddress("https://tonghop.invalid/@@CODE@@");
            sheet.getRow(1).getCell(0).setHyperlink(link);
            workbook.getProperties().getCustomProperties().addProperty("tonghop", "@@CODE@@");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
