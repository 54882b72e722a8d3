package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.workbook.NewSheet.Look;
import vn.tonghop.workbook.NewSheet.Row;
import vn.tonghop.workbook.NewSheet.Text;

class XlsPatchTest {
    private static final Budget BUDGET = Budget.standard(System::nanoTime);
    private static final NewSheet SLIP = new NewSheet(
            "Phiếu góp ý",
            List.of(5, 30),
            List.of(
                    Row.of(Text.of(0, "PHIẾU GÓP Ý", Look.TITLE).across(2)),
                    Row.of(
                            Text.of(0, "1", Look.BODY),
                            Text.of(1, "=PL02!B3", Look.LINK).linkTo("PL02", CellRef.of("B3")))),
            true);

    @ParameterizedTest
    @ValueSource(strings = {"poi", "libreoffice", "sheetjs"})
    void insertsAFirstSheetAndMarksCells(String program) throws IOException {
        byte[] original = Saved.xlsBy(program);
        Book before = read(original);
        byte[] patched = XlsPatch.open(original, BUDGET)
                .insertFirstSheet(SLIP)
                .fill("PL02", List.of(CellRef.of("B3"), CellRef.of("H30")), "FF99CC")
                .setNumber("Bìa", CellRef.of("C3"), BigDecimal.TEN)
                .setText("Bìa", CellRef.of("Z9"), "mới")
                .toBytes();
        Book after = read(patched);
        assertThat(after.sheets()).extracting(SheetCells::name).containsExactly("Phiếu góp ý", "Bìa", "PL02", "_meta");
        assertThat(values(after.sheets().get(2)))
                .isEqualTo(values(before.sheets().get(1)));
        assertThat(after.sheets().get(2).merges())
                .isEqualTo(before.sheets().get(1).merges());
        assertThat(after.sheets().get(3).hidden()).isTrue();
        assertThat(after.sheets().get(1).cells())
                .extracting(c -> c.ref().a1(), Cell::raw)
                .contains(tuple("C3", "10"), tuple("Z9", "mới"));
        assertThat(after.sheets().get(0).cells()).extracting(Cell::raw).containsExactly("PHIẾU GÓP Ý", "1", "=PL02!B3");
        assertThat(after.definedNames()).isEqualTo(before.definedNames());
        assertThat(after.customProperties()).isEqualTo(before.customProperties());
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(patched))) {
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(2).isSelected()).isFalse();
            HSSFCellStyle style = workbook.getSheet("PL02").getRow(2).getCell(1).getCellStyle();
            assertThat(style.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(style.getDataFormatString()).isEqualTo("#,##0");
        }
    }

    @Test
    void keepsWhatFormulasAndNamesPointTo() throws IOException {
        byte[] original;
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("A");
            workbook.createSheet("B").createRow(0).createCell(0).setCellValue(4);
            workbook.getSheet("A").createRow(0).createCell(0).setCellFormula("SUM(B!A1:A2)+B!A1+1");
            HSSFName local = workbook.createName();
            local.setNameName("own");
            local.setSheetIndex(1);
            local.setRefersToFormula("B!$A$1");
            workbook.setPrintArea(1, "$A$1:$B$2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            original = out.toByteArray();
        }
        Book after = read(XlsPatch.open(original, BUDGET).insertFirstSheet(SLIP).toBytes());
        assertThat(after.sheets().get(1).cells())
                .containsExactly(new Cell(0, 0, Cell.Type.NUMBER, "9", "SUM(B!A1:A2)+B!A1+1", true, 15));
        assertThat(after.definedNames()).containsEntry("B!own", "B!$A$1").containsEntry("B!Print_Area", "B!$A$1:$B$2");
    }

    @Test
    void replacesTheFirstSheetOfAnEarlierPatch() {
        byte[] once = XlsPatch.open(Saved.xlsBy("libreoffice"), BUDGET)
                .insertFirstSheet(SLIP)
                .toBytes();
        NewSheet shorter = new NewSheet(SLIP.name(), List.of(), List.of(Row.of(Text.of(0, "mới", Look.PLAIN))), false);
        Book book = read(XlsPatch.open(once, BUDGET).insertFirstSheet(shorter).toBytes());
        assertThat(book.sheets()).extracting(SheetCells::name).containsExactly("Phiếu góp ý", "Bìa", "PL02", "_meta");
        assertThat(book.sheets().get(0).cells()).extracting(Cell::raw).containsExactly("mới");
        assertThat(book.sheets().get(0).merges()).isEmpty();
    }

    @Test
    void refusesWhatIsNoXls() {
        assertThatThrownBy(() -> XlsPatch.open(Saved.by("poi"), BUDGET)).isInstanceOf(PatchRefusedException.class);
        assertThatThrownBy(() -> XlsPatch.open(Saved.xlsBy("poi"), BUDGET).clear("Không có", CellRef.of("A1")))
                .isInstanceOf(PatchRefusedException.class);
    }

    private static List<List<Object>> values(SheetCells sheet) {
        return sheet.cells().stream()
                .map(c -> List.<Object>of(c.ref(), c.type(), c.raw(), c.formula(), c.cached()))
                .toList();
    }

    private static Book read(byte[] file) {
        return WorkbookReader.read(file, BUDGET);
    }
}
