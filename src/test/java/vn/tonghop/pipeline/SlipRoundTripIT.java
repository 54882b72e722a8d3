package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.WorkbookReader;

/** A unit's file goes out marked, comes back in the same file, and goes out again: by a clerk that POI plays. */
class SlipRoundTripIT {
    private static final String CAMPAIGN = "de-an-1327";
    private static final String UNIT = "DV0002";
    private static final String SLIP = "Phiếu góp ý";
    /** Whole numbers that no rule ties to another. */
    private static final String WRONG = "SL/S0-01/gt";

    private static final String ROUGH = "SL/S0-02/gt";

    @TempDir
    Path folder;

    private CityWorkspace city;

    /** What a person does to an open workbook. */
    private interface Hand {
        void touch(Workbook book);
    }

    @BeforeEach
    void foundCity() throws IOException {
        city = new CityWorkspace(folder, CAMPAIGN, 4);
    }

    @Test
    void aPointThatIsCorrectedInTheSameFileIsClosed() throws IOException {
        byte[] slip = sent(faulty());
        city.drop("sửa.xlsx", edited(slip, book -> type(book, WRONG, 4)));
        city.run();

        assertThat(open()).containsExactly("C-ABOUT " + ROUGH);
        byte[] next = slip();
        assertThat(colour(next, WRONG)).isEqualTo(colour(faulty(), WRONG)).isEqualTo("FFFFF9DB");
        assertThat(colour(next, ROUGH)).isEqualTo("FFFFC84D");
        assertThat(slips(next)).isEqualTo(1);
        assertThat(lines(next)).contains("Phiếu lần trước nêu 2 điểm: đã xong 1, đã giải trình 0, còn lại 1.");
        assertThat(differences(faulty(), next))
                .containsExactlyInAnyOrder(
                        "Bìa " + at("BIA/lan-nop/gt") + ": 1.0 → 3", "Số liệu " + at(WRONG) + ": -4 → 4.0");
    }

    @Test
    void aWrongCorrectionLeavesThePointOpen() throws IOException {
        byte[] slip = sent(faulty());
        city.drop("sửa.xlsx", edited(slip, book -> {
            type(book, WRONG, -5);
            say(book, WRONG, "Đã sửa");
            say(book, ROUGH, "đã sửa lại rồi");
        }));
        city.run();

        assertThat(open()).containsExactly("R-INT " + WRONG, "C-ABOUT " + ROUGH);
        assertThat(lines(slip()))
                .contains("Phiếu lần trước nêu 2 điểm: đã xong 0, đã giải trình 0, còn lại 2.")
                .anyMatch(line -> line.startsWith("(Phiếu trước đã nêu) ") && line.contains("ghi \"-5\""));
        assertThat(status().explained()).isZero();
    }

    @Test
    void anExplainedPointWaitsForARulingAndAsksNothingMore() throws IOException {
        byte[] slip = sent(faulty());
        city.drop("giải trình.xlsx", edited(slip, book -> {
            say(book, WRONG, "Số đúng: điều chỉnh giảm theo biên bản");
            say(book, ROUGH, "chưa có số chính xác của năm 2013");
        }));
        city.run();

        assertThat(open()).containsExactly("R-INT " + WRONG, "C-ABOUT " + ROUGH);
        assertThat(slipFolder()).doesNotExist();
        assertThat(status().explained()).isEqualTo(2);
        assertThat(status().findings()).isEqualTo(2);
        assertThat(status().state()).isEqualTo("RETURNED");
        assertThat(city.output("loi.csv"))
                .contains("Đơn vị giải trình: \"\"Số đúng: điều chỉnh giảm theo biên bản\"\"");
        assertThat(register()).contains("Đã giải trình, chờ quyết định|Số đúng: điều chỉnh giảm theo biên bản");

        try (OpenWorkspace workspace = city.open()) {
            workspace.rulings().waive(CAMPAIGN, UNIT, WRONG, "R-INT", "giải trình hợp lý");
        }
        city.run();
        assertThat(open()).containsExactly("C-ABOUT " + ROUGH);
        assertThat(status().explained()).isEqualTo(1);
        assertThat(register())
                .contains(
                        "Đã xong|Số đúng: điều chỉnh giảm theo biên bản",
                        "Đã giải trình, chờ quyết định|chưa có số chính xác của năm 2013");
    }

    @Test
    void otherFiguresNeedAnotherExplanation() throws IOException {
        byte[] slip = sent(faulty());
        byte[] explained = edited(slip, book -> say(book, WRONG, "số đúng"));
        city.drop("lần 2.xlsx", explained);
        city.run();
        byte[] next = slip();
        assertThat(lines(next))
                .contains(
                        "số đúng",
                        "III. ĐƠN VỊ ĐÃ GIẢI TRÌNH (1 điểm) – đã ghi nhận, chờ quyết định; đơn vị không phải làm gì thêm");
        city.drop("lần 3.xlsx", edited(next, book -> type(book, WRONG, -6)));
        city.run();

        assertThat(open()).containsExactly("R-INT " + WRONG, "C-ABOUT " + ROUGH);
        assertThat(status().explained()).isZero();
        assertThat(register()).contains("Đã xong|số đúng");
    }

    @Test
    void aFileThatWasMangledBeforeGoesTheSameWay() throws IOException {
        byte[] mangled = edited(faulty(), book -> {
            Sheet figures = book.getSheet("Số liệu");
            figures.shiftRows(3, figures.getLastRowNum(), 2, true, false);
            book.setSheetName(book.getSheetIndex(figures), "So lieu 2024");
        });
        byte[] slip = sent(mangled);
        city.drop("sửa.xlsx", edited(slip, book -> {
            Sheet sheet = book.getSheet("So lieu 2024");
            CellReference at = new CellReference(at(WRONG));
            sheet.getRow(at.getRow() + 2).getCell(at.getCol()).setCellValue(4);
            say(book, ROUGH, "chưa có số chính xác");
            sortSlip(book);
        }));
        city.run();

        assertThat(open()).containsExactly("C-ABOUT " + ROUGH);
        assertThat(status().explained()).isEqualTo(1);
        assertThat(status().state()).isEqualTo("ACCEPTED_WITH_NOTES");
        assertThat(slipFolder()).doesNotExist();
        assertThat(value(WRONG)).isEqualTo("4");
    }

    @Test
    void aSlipThatWasRenamedIsStillNoData() throws IOException {
        byte[] slip = sent(faulty());
        city.drop("sửa.xlsx", edited(slip, book -> {
            book.setSheetName(0, "gop y cua tinh");
            say(book, ROUGH, "số ước");
        }));
        RunSummary run = city.run();

        assertThat(run.taken()).extracting(FileLine::verdict).containsExactly("RETURNED");
        assertThat(open()).containsExactly("R-INT " + WRONG, "C-ABOUT " + ROUGH);
        assertThat(status().explained()).isEqualTo(1);
        try (Workbook next = new XSSFWorkbook(new ByteArrayInputStream(slip()))) {
            assertThat(next.getSheetName(0)).isEqualTo("gop y cua tinh");
            assertThat(next.getSheet(SLIP)).isNull();
        }
    }

    private byte[] faulty() {
        return city.filled(UNIT, typed(typed(city.invented(UNIT), WRONG, "-4"), ROUGH, "khoảng 30"));
    }

    private static Answers typed(Answers answers, String key, String value) {
        Field field = answers.form().field(key);
        return answers.toBuilder()
                .set(key, Figure.of(value, value, field.place()))
                .build();
    }

    /** The slip that a first return brings. */
    private byte[] sent(byte[] file) throws IOException {
        city.drop("lần 1.xlsx", file);
        city.run();
        return slip();
    }

    private Path slipFolder() {
        return city.workspace.outbox(CAMPAIGN).resolve("tra-lai");
    }

    private byte[] slip() throws IOException {
        try (Stream<Path> files = Files.list(slipFolder())) {
            Path slip = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(slip);
        }
    }

    private static byte[] edited(byte[] file, Hand hand) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            hand.touch(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private String at(String key) {
        return city.campaign.form().field(key).place().cell();
    }

    private void type(Workbook book, String key, double number) {
        CellReference at = new CellReference(at(key));
        Sheet sheet = book.getSheet(city.campaign.form().field(key).place().sheet());
        sheet.getRow(at.getRow()).getCell(at.getCol()).setCellValue(number);
    }

    /** Writes in the column of the unit, on the line of a point about a key. */
    private static void say(Workbook book, String key, String text) {
        for (Row row : book.getSheetAt(0)) {
            for (Cell cell : row) {
                if (text(cell).startsWith("GY1|") && text(cell).contains(key)) {
                    put(row.getCell(cell.getColumnIndex() - 1), text);
                    return;
                }
            }
        }
        throw new AssertionError("No point about " + key);
    }

    /** The two points change places, as a clerk who sorts the list makes them. */
    private static void sortSlip(Workbook book) {
        List<Row> points = new ArrayList<>();
        for (Row row : book.getSheetAt(0)) {
            row.forEach(cell -> {
                if (text(cell).startsWith("GY1|")) {
                    points.add(row);
                }
            });
        }
        Row one = points.get(0);
        Row other = points.get(1);
        for (int column = 0; column < one.getLastCellNum(); column++) {
            String kept = text(one.getCell(column));
            put(one.getCell(column), text(other.getCell(column)));
            put(other.getCell(column), kept);
        }
    }

    /** POI keeps an inline text beside a new one unless the cell was emptied. */
    private static void put(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static String text(Cell cell) {
        return cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING ? cell.getStringCellValue() : "";
    }

    /** Every text of the slip's first sheet, cell by cell. */
    private static List<String> lines(byte[] slip) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(slip))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> lines.add(text(cell))));
        }
        return lines;
    }

    private static long slips(byte[] file) {
        return WorkbookReader.read(file, Budget.standard()).sheets().stream()
                .filter(sheet -> sheet.name().startsWith(SLIP))
                .count();
    }

    private String colour(byte[] file, String key) throws IOException {
        CellReference at = new CellReference(at(key));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return book.getSheet("Số liệu")
                    .getRow(at.getRow())
                    .getCell(at.getCol())
                    .getCellStyle()
                    .getFillForegroundColorColor()
                    .getARGBHex();
        }
    }

    /** Cells of the form that say something else than before, value and formula alike. */
    private static List<String> differences(byte[] before, byte[] after) {
        Book now = WorkbookReader.read(after, Budget.standard());
        List<String> differences = new ArrayList<>();
        for (SheetCells sheet : WorkbookReader.read(before, Budget.standard()).sheets()) {
            SheetCells same = now.sheet(sheet.name()).orElseThrow();
            sheet.cells().forEach(cell -> {
                var found = same.cells().stream()
                        .filter(other -> other.ref().equals(cell.ref()))
                        .findFirst();
                String text = found.map(other -> other.raw() + other.formula()).orElse("");
                if (!text.equals(cell.raw() + cell.formula())) {
                    differences.add(
                            sheet.name() + " " + cell.ref().a1() + ": " + cell.raw() + cell.formula() + " → " + text);
                }
            });
        }
        return differences;
    }

    /** Code and first key of all errors and warnings. */
    private List<String> open() throws IOException {
        return city.csv("loi.csv").stream()
                .filter(row -> !"NOTE".equals(row.get("severity")))
                .map(row -> row.get("code") + " " + row.get("keys"))
                .toList();
    }

    private UnitStatus status() throws IOException {
        try (OpenWorkspace open = city.open()) {
            return open.status(Optional.empty(), Locale.ROOT).campaigns().get(0).units().stream()
                    .filter(status -> status.unit().code().equals(UNIT))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String value(String key) throws IOException {
        return city.csv("so-lieu.csv").stream()
                .filter(row -> UNIT.equals(row.get("unit")) && key.equals(row.get("key")))
                .map(row -> row.getOrDefault("value", ""))
                .findFirst()
                .orElseThrow();
    }

    /** State and opinion of every line of the sheet Lỗi. */
    private List<String> register() throws IOException {
        byte[] file = Files.readAllBytes(city.workspace.outbox(CAMPAIGN).resolve("tong-hop.xlsx"));
        SheetCells sheet =
                WorkbookReader.read(file, Budget.standard()).sheet("Lỗi").orElseThrow();
        Map<Integer, List<vn.tonghop.workbook.Cell>> rows =
                sheet.cells().stream().collect(java.util.stream.Collectors.groupingBy(vn.tonghop.workbook.Cell::row));
        return rows.values().stream()
                .map(row -> row.stream()
                        .filter(cell -> cell.column() == 12 || cell.column() == 13)
                        .map(vn.tonghop.workbook.Cell::raw)
                        .collect(java.util.stream.Collectors.joining("|")))
                .toList();
    }
}
