package vn.tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.Unit;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.WorkbookReader;

class BlankWorkbooksTest {
    /** A blank, and whom it is for. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Blank(Campaign campaign, Audience audience, byte[] bytes) {
        Form form() {
            return campaign.form();
        }

        Optional<Unit> unit() {
            return audience.unitType().map(BlankWorkbooksTest::unit);
        }

        @Override
        public String toString() {
            return campaign.code()
                    + audience.unitType().map(type -> ", " + type).orElse("");
        }
    }

    private static final List<Blank> BLANKS = made();

    static List<Blank> blanks() {
        return BLANKS;
    }

    private static List<Blank> made() {
        List<Blank> blanks = new ArrayList<>();
        for (Campaign campaign : Definitions.builtIn().all()) {
            BlankWorkbooks workbooks = new BlankWorkbooks(campaign);
            blanks.add(new Blank(campaign, Audience.ANYONE, workbooks.generic()));
            Stream.concat(campaign.unitTypes().stream(), Stream.of("dang-bo-co-so", "co-quan-tong-hop"))
                    .distinct()
                    .forEach(type -> blanks.add(new Blank(campaign, Audience.of(type), workbooks.forUnit(unit(type)))));
        }
        return blanks;
    }

    /** SheetJS writes an XLS for ever when a text does not fit one of its records. */
    @ParameterizedTest
    @MethodSource("blanks")
    void holdsNoTextTooLongForTheRecordOfAnOldFile(Blank blank) {
        assertThat(read(blank.bytes()).sheets())
                .flatExtracting(SheetCells::cells)
                .allSatisfy(cell -> assertThat(cell.raw()).hasSizeLessThan(4_000));
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void saysOnEverySheetWhatItIs(Blank blank) {
        Book book = read(blank.bytes());
        for (SheetCells sheet : book.sheets()) {
            Map<CellRef, String> texts = texts(sheet);
            IdentityCode code =
                    IdentityCode.parse(texts.getOrDefault(CellRef.of("A1"), "")).orElseThrow();
            assertThat(code.campaign()).isEqualTo(blank.campaign().code());
            assertThat(code.form()).isEqualTo(blank.form().shortHash());
            assertThat(code.unit()).isEqualTo(blank.unit().map(Unit::code));
            assertThat(texts.get(CellRef.of("A1"))).isEqualTo(code.anchor());
            assertThat(texts.get(CellRef.of("B1"))).isEqualTo("Mã biểu: " + code);
            assertThat(IdentityCode.parse(sheet.hyperlinks().getOrDefault(CellRef.of("B1"), "")))
                    .contains(code);
        }
        String whole = IdentityCode.of(blank.campaign(), blank.unit(), IdentityCode.BOOK)
                .toString();
        assertThat(book.definedNames()).containsEntry("TONGHOP_MA", '"' + whole + '"');
        assertThat(book.customProperties()).containsEntry("TONGHOP_MA", whole);
        assertThat(texts(book.sheet("_meta").orElseThrow()))
                .containsEntry(CellRef.of("C2"), whole)
                .containsEntry(CellRef.of("C4"), blank.form().hash());
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void namesEveryRowAndColumnThatHoldsFields(Blank blank) {
        Book book = read(blank.bytes());
        for (Sheet plan : blank.form().plan().sheets()) {
            Map<CellRef, String> texts = texts(book.sheet(plan.name()).orElseThrow());
            plan.lines().stream()
                    .filter(line -> !line.token().isEmpty())
                    .forEach(line -> assertThat(texts).containsEntry(new CellRef(line.row(), 0), line.token()));
            int keys = plan.first(Line.Role.KEYS).orElseThrow().row();
            plan.columnTokens()
                    .forEach((column, token) -> assertThat(texts).containsEntry(new CellRef(keys, column), token));
        }
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void printsTheSourceVerbatim(Blank blank) {
        Book book = read(blank.bytes());
        for (Sheet plan : blank.form().plan().sheets()) {
            Map<CellRef, String> texts = texts(book.sheet(plan.name()).orElseThrow());
            plan.lines().stream()
                    .filter(line -> !line.text().isEmpty())
                    .forEach(line -> assertThat(line(texts, line))
                            .as(plan.name() + " " + line)
                            .isEqualTo(line.text()));
            int header = plan.first(Line.Role.HEADER).map(Line::row).orElse(0);
            blank.form().findTable(plan.table()).ifPresent(table -> {
                for (HeaderCell cell : table.header()) {
                    assertThat(texts)
                            .containsEntry(
                                    new CellRef(header + cell.tier(), cell.first()),
                                    cell.text().text());
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void opensExactlyTheCellsThatTheAudienceFills(Blank blank) throws IOException {
        try (XSSFWorkbook book = open(blank.bytes())) {
            for (XSSFSheet sheet : sheets(book)) {
                assertThat(sheet.getProtect()).as(sheet.getSheetName()).isTrue();
                assertThat(sheet.isFormatRowsLocked()).isFalse();
                assertThat(sheet.isFormatColumnsLocked()).isFalse();
            }
            int open = 0;
            for (Field field : blank.form().fields()) {
                Cell cell = cell(book, field);
                boolean expected = field.input()
                        && blank.audience()
                                .unitType()
                                .map(type -> field.filledBy(type)
                                        && !field.key().toString().equals("BIA/don-vi/gt"))
                                .orElse(!field.owner().isNobody());
                assertThat(cell.getCellStyle().getLocked())
                        .as(field.key().toString())
                        .isEqualTo(!expected);
                if (expected) {
                    open++;
                    assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
                }
                for (CellRangeAddress merge : cell.getSheet().getMergedRegions()) {
                    assertThat(merge.isInRange(cell) && expected)
                            .as(field.key().toString())
                            .isFalse();
                }
            }
            assertThat(open).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void hidesSheetsThatAskNothing(Blank blank) throws IOException {
        try (XSSFWorkbook book = open(blank.bytes())) {
            for (Sheet plan : blank.form().plan().sheets()) {
                int index = book.getSheetIndex(plan.name());
                boolean asked = plan.table().equals("BIA")
                        || blank.form().findTable(plan.table()).isPresent()
                                && blank.audience()
                                        .fillsSome(blank.form(), blank.form().table(plan.table()));
                assertThat(book.isSheetHidden(index)).as(plan.name()).isEqualTo(!asked);
            }
            assertThat(book.isSheetHidden(book.getSheetIndex("_meta"))).isTrue();
            assertThat(book.isSheetVeryHidden(book.getSheetIndex("_meta"))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void storesWhatItsFormulasGive(Blank blank) throws IOException {
        try (XSSFWorkbook book = open(blank.bytes())) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (XSSFSheet sheet : sheets(book)) {
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        String where = sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula();
                        assertThat(cell.getCellFormula().length()).as(where).isLessThan(8_192);
                        CellValue value = evaluator.evaluate(cell);
                        assertThat(value.getCellType()).as(where).isNotEqualTo(CellType.ERROR);
                        if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                            assertThat(value.getNumberValue()).as(where).isEqualTo(cell.getNumericCellValue());
                        } else {
                            assertThat(value.getStringValue()).as(where).isEqualTo(cell.getStringCellValue());
                        }
                    }
                }));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void staysInsideTheLimitsOfOldPrograms(Blank blank) throws IOException {
        try (XSSFWorkbook book = open(blank.bytes())) {
            assertThat(book.getNumCellStyles()).isLessThan(4_000);
            for (XSSFSheet sheet : sheets(book)) {
                assertThat(sheet.getSheetName().length()).isLessThanOrEqualTo(31);
                assertThat(sheet.getLastRowNum()).isLessThan(65_536);
                for (XSSFDataValidation validation : sheet.getDataValidations()) {
                    assertThat(validation.getPromptBoxText())
                            .satisfiesAnyOf(
                                    text -> assertThat(text).isNull(),
                                    text -> assertThat(text.length()).isLessThanOrEqualTo(255));
                    assertThat(validation.getErrorBoxText().length()).isLessThanOrEqualTo(225);
                    assertThat(validation.getErrorBoxTitle().length()).isLessThanOrEqualTo(32);
                    String formula = validation.getValidationConstraint().getFormula1();
                    assertThat(formula.length()).isLessThanOrEqualTo(257);
                }
            }
        }
    }

    @Test
    void printsTheUnitAndItsDeadlineOnItsOwnCover() {
        Campaign campaign = Definitions.builtIn().find("quy-che-518").orElseThrow();
        BlankWorkbooks workbooks = new BlankWorkbooks(campaign);
        Map<CellRef, String> own =
                texts(read(workbooks.forUnit(unit("chi-bo-co-so"))).sheet("Bìa").orElseThrow());
        assertThat(own).containsValue("Chi bộ Trường A & B <1>").containsValue("chậm nhất ngày 02/6/2021");
        Map<CellRef, String> anybody =
                texts(read(workbooks.generic()).sheet("Bìa").orElseThrow());
        assertThat(anybody)
                .containsValue("Chi bộ cơ sở; Đảng bộ cơ sở; MTTQ, đoàn thể: chậm nhất ngày 02/6/2021")
                .doesNotContainValue("Chi bộ Trường A & B <1>");
    }

    @Test
    void makesTheSameBytesEveryTime() {
        Campaign campaign = Definitions.builtIn().find("de-an-1327").orElseThrow();
        BlankWorkbooks first = new BlankWorkbooks(campaign);
        BlankWorkbooks second = new BlankWorkbooks(campaign);
        assertThat(second.generic()).isEqualTo(first.generic());
        assertThat(second.forUnit(unit("ubkt"))).isEqualTo(first.forUnit(unit("ubkt")));
        assertThat(first.forUnit(unit("ubkt"))).isEqualTo(first.forUnit(unit("ubkt")));
    }

    @Test
    void drawsNoTruthValueAsAWord() {
        byte[] blank =
                new BlankWorkbooks(Definitions.builtIn().find("de-an-1327").orElseThrow()).generic();
        assertThat(Parts.of(blank))
                .allSatisfy((name, text) -> assertThat(text).doesNotContain("=\"true\"", "=\"false\""));
    }

    private static String line(Map<CellRef, String> texts, Line line) {
        for (int column = 1; column <= 40; column++) {
            String text = texts.get(new CellRef(line.row(), column));
            boolean isCode = line.role() == Line.Role.FIGURE || line.role() == Line.Role.FIGURE_HEAD;
            if (text != null && !(isCode && column == 1)) {
                return text;
            }
        }
        return "";
    }

    private static Map<CellRef, String> texts(SheetCells sheet) {
        Map<CellRef, String> texts = new HashMap<>();
        sheet.cells().forEach(cell -> texts.put(cell.ref(), cell.raw()));
        return texts;
    }

    private static Cell cell(XSSFWorkbook book, Field field) {
        return book.getSheet(field.place().sheet())
                .getRow(field.place().row())
                .getCell(field.place().column());
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook book) {
        List<XSSFSheet> sheets = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Book read(byte[] bytes) {
        return WorkbookReader.read(bytes, Budget.standard(System::nanoTime));
    }

    private static Unit unit(String type) {
        return new Unit(
                "DV0007",
                "Chi bộ Trường A & B <1>",
                type,
                "",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                false,
                List.of());
    }
}
