package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.workbook.NewSheet.Look;
import vn.tonghop.workbook.NewSheet.Row;
import vn.tonghop.workbook.NewSheet.Text;

/** What we patch, LibreOffice opens, recalculates and saves with the same values. */
@EnabledIfEnvironmentVariable(named = "TONGHOP_FULL_TESTS", matches = "1")
class LibreOfficeRoundTripTest {
    private static final Budget BUDGET = Budget.standard(System::nanoTime);
    private static final NewSheet SLIP = new NewSheet(
            "Phiếu góp ý",
            List.of(5, 30),
            List.of(
                    Row.of(Text.of(0, "PHIẾU GÓP Ý", Look.TITLE).across(2)),
                    Row.of(
                            Text.of(0, "1", Look.BODY),
                            Text.of(1, "PL02!B3", Look.LINK).linkTo("PL02", CellRef.of("B3")))),
            false);

    @Test
    void opensPatchedFilesOfEveryProgram(@TempDir Path folder) throws IOException, InterruptedException {
        for (String program : List.of("poi", "libreoffice", "exceljs", "sheetjs", "openpyxl")) {
            byte[] patched = XlsxPatch.open(Saved.by(program), BUDGET)
                    .insertFirstSheet(SLIP)
                    .fill("PL02", List.of(CellRef.of("B3")), "FFC7CE")
                    .setNumber("PL02", CellRef.of("C4"), BigDecimal.TEN)
                    .setResult("PL02", CellRef.of("E4"), new BigDecimal("34.5"))
                    .toBytes();
            Files.write(folder.resolve(program + ".xlsx"), patched);
        }
        for (String program : List.of("poi", "libreoffice", "sheetjs")) {
            byte[] patched = XlsPatch.open(Saved.xlsBy(program), BUDGET)
                    .insertFirstSheet(SLIP)
                    .setNumber("PL02", CellRef.of("C4"), BigDecimal.TEN)
                    .toBytes();
            Files.write(folder.resolve(program + "-97.xls"), patched);
        }
        convert(folder);
        for (String name : List.of(
                "poi", "libreoffice", "exceljs", "sheetjs", "openpyxl", "poi-97", "libreoffice-97", "sheetjs-97")) {
            Book book = WorkbookReader.read(folder.resolve("out").resolve(name + ".xlsx"), BUDGET);
            assertThat(book.sheets())
                    .as(name)
                    .extracting(SheetCells::name)
                    .containsExactly("Phiếu góp ý", "Bìa", "PL02", "_meta");
            assertThat(book.sheets().get(0).cells())
                    .extracting(Cell::raw)
                    .containsExactly("PHIẾU GÓP Ý", "1", "PL02!B3");
            assertThat(book.sheets().get(2).cells())
                    .as(name)
                    .extracting(cell -> cell.ref() + "=" + cell.raw())
                    .contains("B3=1", "C4=10", "E3=6.5", "A3=Năm 2011", "B21=chưa có số liệu");
        }
    }

    @Test
    void readsTheSameCellsFromAnOdsOfLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> programs = List.of("poi", "libreoffice", "exceljs", "sheetjs", "openpyxl");
        for (String program : programs) {
            Files.write(folder.resolve(program + ".xlsx"), Saved.by(program));
        }
        convert(folder, "xlsx");
        convert(folder, "ods");
        for (String program : programs) {
            Book xlsx = WorkbookReader.read(folder.resolve("out").resolve(program + ".xlsx"), BUDGET);
            Book ods = WorkbookReader.read(folder.resolve("out").resolve(program + ".ods"), BUDGET);
            assertThat(ods.kind()).isEqualTo(FileKind.ODS);
            assertThat(ods.definedNames().keySet())
                    .as(program)
                    .isEqualTo(xlsx.definedNames().keySet());
            assertThat(ods.sheets()).extracting(SheetCells::name).containsExactly("Bìa", "PL02", "_meta");
            for (int i = 0; i < ods.sheets().size(); i++) {
                SheetCells same = xlsx.sheets().get(i);
                SheetCells sheet = ods.sheets().get(i);
                assertThat(sheet.hidden()).isEqualTo(same.hidden());
                assertThat(Set.copyOf(sheet.merges())).isEqualTo(Set.copyOf(same.merges()));
                assertThat(sheet.hyperlinks()).as(program).isEqualTo(same.hyperlinks());
                assertThat(spelled(ods, sheet)).as(program).isEqualTo(spelled(xlsx, same));
            }
        }
    }

    private static List<String> spelled(Book book, SheetCells sheet) {
        return sheet.cells().stream()
                .map(cell -> {
                    Style style = book.styles().of(cell.style());
                    return "%s %s %s =%s %s %s"
                            .formatted(
                                    cell.ref(),
                                    cell.type(),
                                    cell.type() == Cell.Type.NUMBER
                                                    && !cell.raw().isEmpty()
                                            ? new BigDecimal(cell.raw())
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                            : cell.raw(),
                                    cell.formula().replace("'", ""),
                                    style.isDate(),
                                    style.locked());
                })
                .toList();
    }

    private static void convert(Path folder) throws IOException, InterruptedException {
        convert(folder, "xlsx");
    }

    private static void convert(Path folder, String format) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.resolve("out").toString()));
        try (var files = Files.newDirectoryStream(folder, "*.xls*")) {
            files.forEach(file -> command.add(file.toString()));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    }
}
