package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsReaderTest {
    private static final Budget BUDGET = Budget.standard(System::nanoTime);

    @ParameterizedTest
    @ValueSource(strings = {"poi", "libreoffice", "sheetjs"})
    void readsTheFormAsOtherProgramsSavedIt(String program) {
        Book book = WorkbookReader.read(Saved.xlsBy(program), BUDGET);
        assertThat(book.kind()).isEqualTo(FileKind.XLS_BIFF8);
        assertThat(book.sheets())
                .extracting(SheetCells::name, SheetCells::hidden)
                .containsExactly(tuple("Bìa", false), tuple("PL02", false), tuple("_meta", true));
        SheetCells table = book.sheets().get(1);
        assertThat(table.cells())
                .extracting(cell -> cell.ref().a1(), Cell::type, Cell::raw)
                .contains(
                        tuple("A3", Cell.Type.TEXT, "Năm 2011"),
                        tuple("B3", Cell.Type.NUMBER, "1"),
                        tuple("D3", Cell.Type.NUMBER, "3.5"),
                        tuple("E3", Cell.Type.NUMBER, "6.5"),
                        tuple("B21", Cell.Type.TEXT, "chưa có số liệu"));
        assertThat(table.merges()).containsExactly(new Merge(0, 1, 0, 2));
        assertThat(book.sheets().get(0).hyperlinks())
                .containsEntry(CellRef.of("B2"), "https://tonghop.invalid/PL02-1327-v3/BIA");
        assertThat(book.customProperties()).containsEntry("tonghop", "PL02-1327-v3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poi", "libreoffice"})
    void readsFormulasNamesAndStyles(String program) {
        Book book = WorkbookReader.read(Saved.xlsBy(program), BUDGET);
        SheetCells table = book.sheets().get(1);
        assertThat(table.cells()).filteredOn(Cell::isFormula).first().satisfies(cell -> {
            assertThat(cell.formula()).isEqualTo("SUM(B3:D3)");
            assertThat(cell.cached()).isTrue();
            assertThat(book.styles().of(cell.style()).format()).isEqualTo("#,##0");
            assertThat(book.styles().of(cell.style()).locked()).isFalse();
        });
        assertThat(book.definedNames())
                .containsEntry("TH_CODE", "\"PL02-1327-v3\"")
                .containsEntry("IN_B3", "PL02!$B$3");
        Cell date = book.sheets().get(0).cells().stream()
                .filter(cell -> cell.raw().equals("44337"))
                .findFirst()
                .orElseThrow();
        assertThat(book.styles().of(date.style()).isDate()).isTrue();
    }

    @Test
    void tellsAFormulaNobodyCalculatedFromOneThatGaveZero() throws IOException {
        byte[] file = write(workbook -> {
            HSSFRow row = workbook.createSheet("A").createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellErrorValue(FormulaError.REF);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellValue(1e15);
            row.createCell(5).setCellValue("");
        });
        assertThat(WorkbookReader.read(file, BUDGET).sheets().get(0).cells())
                .containsExactly(
                        new Cell(0, 0, Cell.Type.NUMBER, "", "1+1", false, 15),
                        new Cell(0, 1, Cell.Type.ERROR, "#REF!", "", false, 15),
                        new Cell(0, 2, Cell.Type.BOOL, "1", "", false, 15),
                        new Cell(0, 3, Cell.Type.NUMBER, "0.30000000000000004", "", false, 15),
                        new Cell(0, 4, Cell.Type.NUMBER, "1000000000000000", "", false, 15));
    }

    @Test
    void namesFilesBehindAPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("bí mật");
        byte[] file;
        try {
            file = write(workbook ->
                    workbook.createSheet("A").createRow(0).createCell(0).setCellValue(1));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(FileKind.of(file)).isEqualTo(FileKind.ENCRYPTED);
        Refusals.assertUnreadable(file, UnreadableWorkbookException.Reason.ENCRYPTED);
    }

    @Test
    void opensFilesWhoseStructureOnlyIsProtectedAndSaysSo() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("VelvetSweatshop");
        byte[] file;
        try {
            file = write(workbook ->
                    workbook.createSheet("A").createRow(0).createCell(0).setCellValue(7));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        Book book = WorkbookReader.read(file, BUDGET);
        assertThat(book.sheets().get(0).cells()).extracting(Cell::raw).containsExactly("7");
        assertThat(book.oddities()).extracting(Oddity::kind).containsExactly(Oddity.Kind.DEFAULT_PASSWORD);
    }

    @Test
    void refusesFilesCutOff() {
        byte[] whole = Saved.xlsBy("libreoffice");
        for (int share : List.of(10, 50, 90)) {
            byte[] part = java.util.Arrays.copyOf(whole, whole.length * share / 100);
            assertThat(Container.closes(part)).isFalse();
            Refusals.assertUnreadable(part, UnreadableWorkbookException.Reason.INCOMPLETE);
        }
        assertThat(Container.closes(whole)).isTrue();
    }

    private interface Filling {
        void fill(HSSFWorkbook workbook);
    }

    private static byte[] write(Filling filling) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            filling.fill(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
