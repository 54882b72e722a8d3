package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.workbook.NewSheet.Look;
import vn.tonghop.workbook.NewSheet.Row;
import vn.tonghop.workbook.NewSheet.Text;

class XlsxPatchTest {
    private static final Budget BUDGET = Budget.standard(System::nanoTime);
    private static final NewSheet SLIP = new NewSheet(
            "Phiếu góp ý",
            List.of(5, 30, 60),
            List.of(
                    Row.of(Text.of(0, "PHIẾU GÓP Ý", Look.TITLE).across(3)).height(24),
                    Row.of(
                            Text.of(0, "TT", Look.HEADER),
                            Text.of(1, "Ô", Look.HEADER),
                            Text.of(2, "Vì sao", Look.HEADER)),
                    Row.of(
                            Text.of(0, "1", Look.BODY),
                            Text.of(1, "PL02!B3", Look.LINK).linkTo("PL02", CellRef.of("B3")),
                            Text.of(2, "= \"1 & 2\" <3>\nphải là 4", Look.BODY))),
            false);

    @ParameterizedTest
    @ValueSource(strings = {"poi", "libreoffice", "exceljs", "sheetjs", "openpyxl"})
    void insertsAFirstSheetIntoFilesOfEveryProgram(String program) throws IOException {
        byte[] original = Saved.by(program);
        Book before = read(original);
        byte[] patched = XlsxPatch.open(original, BUDGET)
                .insertFirstSheet(SLIP)
                .fill("PL02", List.of(CellRef.of("B3"), CellRef.of("C4"), CellRef.of("H30")), "FFC7CE")
                .toBytes();
        Book after = read(patched);

        assertThat(after.sheets()).extracting(SheetCells::name).containsExactly("Phiếu góp ý", "Bìa", "PL02", "_meta");
        assertThat(withoutStyles(after.sheets().subList(1, 4))).isEqualTo(withoutStyles(before.sheets()));
        assertThat(after.definedNames()).isEqualTo(before.definedNames());
        assertThat(after.customProperties()).isEqualTo(before.customProperties());
        assertThat(after.sheets().get(0).cells())
                .extracting(cell -> cell.ref().a1(), Cell::raw)
                .contains(
                        tuple("A1", "PHIẾU GÓP Ý"), tuple("B3", "PL02!B3"), tuple("C3", "= \"1 & 2\" <3>\nphải là 4"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(patched))) {
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(0).isSelected()).isTrue();
            assertThat(workbook.getSheet("PL02").isSelected()).isFalse();
            assertThat(workbook.getSheet("Phiếu góp ý").getHyperlink(2, 1).getLocation())
                    .isEqualTo("'PL02'!B3");
            assertThat(workbook.getSheet("PL02")
                            .getRow(2)
                            .getCell(1)
                            .getCellStyle()
                            .getFillForegroundXSSFColor()
                            .getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(workbook.getSheet("PL02").getRow(29).getCell(7).getCellType())
                    .isEqualTo(CellType.BLANK);
            assertThat(workbook.getPrintArea(2)).contains("PL02");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"poi", "libreoffice", "exceljs", "sheetjs", "openpyxl"})
    void marksAndNotesGoAsTheyCame(String program) throws IOException {
        byte[] original = Saved.by(program);
        FormerFills former = new FormerFills(Set.of("FFC7CE"), (sheet, cell, unlocked) -> unlocked ? "FFF9DB" : "");
        byte[] marked = XlsxPatch.open(original, BUDGET)
                .fill("PL02", List.of(CellRef.of("B3"), CellRef.of("A3")), "FFC7CE")
                .note(new Notes("Phiếu góp ý", Map.of("PL02", Map.of(CellRef.of("B3"), "sai & <đỏ>\n→ sửa"))))
                .toBytes();
        byte[] unmarked = XlsxPatch.open(marked, BUDGET)
                .restoreFills(former)
                .note(new Notes("Phiếu góp ý", Map.of("PL02", Map.of(CellRef.of("C4"), "khác"))))
                .toBytes();

        assertThat(withoutStyles(read(marked).sheets()))
                .isEqualTo(withoutStyles(read(original).sheets()));
        assertThat(withoutStyles(read(unmarked).sheets()))
                .isEqualTo(withoutStyles(read(original).sheets()));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFComment note = workbook.getSheet("PL02").getCellComment(new CellAddress("B3"));
            assertThat(note.getString().getString()).isEqualTo("Phiếu góp ý:\nsai & <đỏ>\n→ sửa");
            assertThat(note.getAuthor()).isEqualTo("Phiếu góp ý");
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(unmarked))) {
            XSSFSheet sheet = workbook.getSheet("PL02");
            assertThat(sheet.getCellComments()).containsOnlyKeys(new CellAddress("C4"));
            assertThat(colour(sheet, "A3")).isEmpty();
            assertThat(colour(sheet, "B3")).isIn("", "FFFFF9DB");
        }
    }

    private static String colour(XSSFSheet sheet, String ref) {
        CellRef at = CellRef.of(ref);
        var style = sheet.getRow(at.row()).getCell(at.column()).getCellStyle();
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? style.getFillForegroundXSSFColor().getARGBHex()
                : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"poi", "libreoffice", "exceljs", "sheetjs", "openpyxl"})
    void keepsEveryOtherPartByteForByte(String program) {
        byte[] original = Saved.by(program);
        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(XlsxPatch.open(original, BUDGET)
                .setNumber("Bìa", CellRef.of("C3"), new BigDecimal("2"))
                .toBytes());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(name -> !Arrays.equals(before.get(name), after.get(name))))
                .containsExactly("xl/worksheets/sheet1.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poi", "libreoffice", "exceljs", "sheetjs", "openpyxl"})
    void setsValuesInCellsThatAreThereAndInCellsThatAreNot(String program) {
        byte[] patched = XlsxPatch.open(Saved.by(program), BUDGET)
                .setNumber("pl02", CellRef.of("C4"), new BigDecimal("1E+3"))
                .setText("PL02", CellRef.of("B3"), " không phát sinh ")
                .clear("PL02", CellRef.of("D3"))
                .setNumber("PL02", CellRef.of("AA2"), new BigDecimal("0.1"))
                .setText("PL02", CellRef.of("A2"), "đầu_x000D_dòng")
                .setNumber("PL02", CellRef.of("Z21"), BigDecimal.ONE)
                .setNumber("PL02", CellRef.of("C9000"), BigDecimal.TEN)
                .setResult("PL02", CellRef.of("E3"), new BigDecimal("77"))
                .setResult("PL02", CellRef.of("F3"), "x")
                .setNumber("PL02", CellRef.of("E4"), new BigDecimal("5"))
                .toBytes();
        Map<String, Cell> cells = new LinkedHashMap<>();
        SheetCells sheet = read(patched).sheets().get(1);
        sheet.cells().forEach(cell -> cells.put(cell.ref().a1(), cell));
        assertThat(sheet.oddities()).isEmpty();
        assertThat(cells).doesNotContainKey("D3");
        assertThat(cells.entrySet())
                .extracting(
                        Map.Entry::getKey,
                        e -> e.getValue().raw() + "|" + e.getValue().formula())
                .contains(
                        tuple("C4", "1000|"),
                        tuple("B3", " không phát sinh |"),
                        tuple("AA2", "0.1|"),
                        tuple("A2", "đầu_x000D_dòng|"),
                        tuple("Z21", "1|"),
                        tuple("C9000", "10|"),
                        tuple("E3", "77|SUM(B3:D3)"),
                        tuple("F3", "x|IF(E3=0,\"\",B3/E3)"),
                        tuple("E4", "5|"));
    }

    @Test
    void givesTheSameBytesForTheSameChanges() {
        byte[] original = Saved.by("libreoffice");
        byte[] first = XlsxPatch.open(original, BUDGET).insertFirstSheet(SLIP).toBytes();
        byte[] second = XlsxPatch.open(original, BUDGET).insertFirstSheet(SLIP).toBytes();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void replacesTheFirstSheetOfAnEarlierPatch() {
        byte[] once = XlsxPatch.open(Saved.by("exceljs"), BUDGET)
                .insertFirstSheet(SLIP)
                .toBytes();
        NewSheet shorter = new NewSheet(SLIP.name(), List.of(), List.of(Row.of(Text.of(0, "mới", Look.PLAIN))), false);
        Book book = read(XlsxPatch.open(once, BUDGET).insertFirstSheet(shorter).toBytes());
        assertThat(book.sheets()).extracting(SheetCells::name).containsExactly("Phiếu góp ý", "Bìa", "PL02", "_meta");
        assertThat(book.sheets().get(0).cells()).extracting(Cell::raw).containsExactly("mới");
    }

    @Test
    void raisesTheSheetNumbersOfLocalNamesOnly() {
        String workbook = new String(
                parts(XlsxPatch.open(Saved.by("poi"), BUDGET)
                                .insertFirstSheet(SLIP)
                                .toBytes())
                        .get("xl/workbook.xml"),
                StandardCharsets.UTF_8);
        assertThat(workbook)
                .contains(
                        "<definedName name=\"IN_B3\">",
                        "name=\"local_PL\" localSheetId=\"2\"",
                        "name=\"local_bia\" localSheetId=\"1\"")
                .contains(
                        "<sheets><sheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                                + "name=\"Phiếu góp ý\" sheetId=\"4\" r:id=\"rId6\"/>");
    }

    @Test
    void addsHiddenSheetsOfTexts() {
        Book book = read(XlsxPatch.open(Saved.by("openpyxl"), BUDGET)
                .addHiddenSheet("_nguon", List.of(List.of("DV0001", "PL02", "1;2;;3"), List.of("", "=1+1")))
                .toBytes());
        SheetCells sheet = book.sheet("_nguon").orElseThrow();
        assertThat(sheet.hidden()).isTrue();
        assertThat(sheet.cells())
                .extracting(cell -> cell.ref().a1(), Cell::type, Cell::raw)
                .containsExactly(
                        tuple("A1", Cell.Type.TEXT, "DV0001"),
                        tuple("B1", Cell.Type.TEXT, "PL02"),
                        tuple("C1", Cell.Type.TEXT, "1;2;;3"),
                        tuple("B2", Cell.Type.TEXT, "=1+1"));
    }

    @Test
    void dropsTheOrderOfCalculationWhenAFormulaGoes() {
        byte[] file = HandMade.rows("<row r='1'><c r='A1'><f>1+1</f><v>2</v></c></row>")
                .part("xl/calcChain.xml", "<calcChain xmlns='" + Xml.MAIN + "'><c r='A1' i='1'/></calcChain>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relationships(
                                "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "calcChain", "calcChain.xml"))
                .bytes();
        Map<String, byte[]> after = parts(XlsxPatch.open(file, BUDGET)
                .setNumber("A", CellRef.of("A1"), BigDecimal.TEN)
                .toBytes());
        assertThat(after).doesNotContainKey("xl/calcChain.xml");
        assertThat(new String(after.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8))
                .doesNotContain("calcChain");
    }

    @Test
    void worksUnderPrefixesInTheStrictDialectAndInAnEmptySheet() {
        HandMade file = HandMade.workbook("<x:worksheet xmlns:x='" + Xml.MAIN_STRICT + "'><x:sheetData/></x:worksheet>")
                .part(
                        "xl/workbook.xml",
                        "<?xml version='1.0'?><!-- c --><x:workbook xmlns:x='" + Xml.MAIN_STRICT
                                + "' xmlns:q='http://purl.oclc.org/ooxml/officeDocument/relationships'><x:sheets>"
                                + "<x:sheet name='A &amp; &#39;B&#39;' sheetId='7' q:id='rId1'/></x:sheets></x:workbook>");
        byte[] patched = XlsxPatch.open(file.bytes(), BUDGET)
                .setText("A & 'B'", CellRef.of("C3"), "<được>")
                .addHiddenSheet("_nguon", List.of(List.of("1")))
                .toBytes();
        Book book = read(patched);
        assertThat(book.sheets().get(0).cells())
                .extracting(cell -> cell.ref() + "=" + cell.raw())
                .containsExactly("C3=<được>");
        assertThat(book.sheets().get(1).cells()).extracting(Cell::raw).containsExactly("1");
    }

    @Test
    void refusesWhatCannotBeChangedSafely() {
        byte[] repeated = HandMade.rows("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>")
                .bytes();
        byte[] shared = HandMade.rows("<row r='1'><c r='A1'><f t='shared' si='0' ref='A1:A2'>1</f><v>1</v></c></row>")
                .bytes();
        byte[] wide = HandMade.workbook("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        ("<?xml version='1.0' encoding='UTF-16'?><worksheet xmlns='" + Xml.MAIN
                                        + "'><sheetData/></worksheet>")
                                .getBytes(StandardCharsets.UTF_16))
                .bytes();
        CellRef a1 = CellRef.of("A1");
        assertRefused(
                () -> XlsxPatch.open(repeated, BUDGET).clear("A", a1).toBytes(),
                PatchRefusedException.Reason.DISORDERED);
        assertRefused(
                () -> XlsxPatch.open(shared, BUDGET).clear("A", a1).toBytes(),
                PatchRefusedException.Reason.FORMULA_GROUP);
        assertRefused(
                () -> XlsxPatch.open(wide, BUDGET).clear("A", a1).toBytes(), PatchRefusedException.Reason.ENCODING);
        assertRefused(
                () -> XlsxPatch.open(repeated, BUDGET).clear("B", a1), PatchRefusedException.Reason.NO_SUCH_SHEET);
        assertRefused(
                () -> XlsxPatch.open(repeated, BUDGET)
                        .fill("A", List.of(a1), "FF0000")
                        .toBytes(),
                PatchRefusedException.Reason.STYLES);
        assertRefused(
                () -> XlsxPatch.open(repeated, BUDGET).addHiddenSheet("a", List.of()),
                PatchRefusedException.Reason.SHEET_NAME);
        assertRefused(() -> XlsxPatch.open(new byte[10], BUDGET), PatchRefusedException.Reason.UNREADABLE);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable patch, PatchRefusedException.Reason reason) {
        assertThatThrownBy(patch)
                .isInstanceOfSatisfying(
                        PatchRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Book read(byte[] file) {
        return WorkbookReader.read(file, BUDGET);
    }

    private static List<List<Object>> withoutStyles(List<SheetCells> sheets) {
        return sheets.stream()
                .map(sheet -> List.<Object>of(
                        sheet.name(),
                        sheet.hidden(),
                        sheet.merges(),
                        sheet.hyperlinks(),
                        sheet.oddities(),
                        sheet.cells().stream()
                                .map(c -> new Cell(c.row(), c.column(), c.type(), c.raw(), c.formula(), c.cached(), 0))
                                .toList()))
                .toList();
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Zip zip = Zip.open(file);
        zip.entries().stream()
                .filter(entry -> !entry.folder())
                .forEach(entry -> parts.put(entry.name(), zip.bytes(entry, new Meter(BUDGET))));
        return parts;
    }
}
