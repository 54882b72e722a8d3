package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.template.BlankWorkbooks;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.WorkbookReader;
import vn.tonghop.workbook.XlsxPatch;

/** Every code that a returned workbook can lead to is led to by one: a blank, filled or mangled as people do, read and judged. */
class CodesReachedTest {
    private static final String CAMPAIGN = "de-an-1327";
    private static final RuleBook RULES = RuleBook.of(ReturnedBook.campaign(CAMPAIGN));
    /** Not of one workbook: the order of several returns, and Word documents ({@code WordReturnTest}). */
    private static final Set<Code> ELSEWHERE =
            EnumSet.of(Code.ORDER_DOUBT, Code.WORD_FIGURES, Code.WORD_UNMATCHED, Code.RULE_PCT, Code.RULE_SUMLE);

    private static final Pattern CODE =
            Pattern.compile("TH1(\\||%7C)[a-z0-9-]+\\1[0-9a-f]{8}\\1[A-Za-z0-9.-]+\\1[A-Za-z0-9._-]+\\1[0-9A-Z*]");

    private static final Map<Code, Supplier<Reading>> READINGS = new LinkedHashMap<>();

    private static void put(Code code, Supplier<ReturnedBook> book) {
        READINGS.put(code, () -> book.get().reading());
    }

    private static void typed(Code code, String... keysAndTexts) {
        put(code, () -> typed(ReturnedBook.BASE, keysAndTexts));
    }

    private static ReturnedBook typed(Unit unit, String... keysAndTexts) {
        ReturnedBook book = ReturnedBook.of(CAMPAIGN, unit);
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            book.type(keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return book;
    }

    private static void typedOver(Code code, String computed, double constant, String... keysAndTexts) {
        put(
                code,
                () -> typed(ReturnedBook.BASE, keysAndTexts).mangle(book -> {
                    Cell cell = cell(book, computed);
                    cell.removeFormula();
                    cell.setCellValue(constant);
                }));
    }

    private static void mangled(Code code, Consumer<XSSFWorkbook> edit) {
        put(code, () -> typed(ReturnedBook.BASE, "SL/S0-01/gt", "3").mangle(edit));
    }

    static {
        typed(Code.CELL_NOT_A_NUMBER, "SL/S0-01/gt", "mười hai");
        typed(Code.CELL_FRACTION, "SL/S0-01/gt", "1.234");
        typed(Code.CELL_NEGATIVE, "SL/S0-01/gt", "(12)");
        typed(Code.CELL_TWO_NUMBERS, "SL/S0-01/gt", "50-60");
        typed(Code.CELL_UPPER_BOUND, "SL/S0-01/gt", "dưới 100");
        typed(Code.CELL_LETTERS, "SL/S0-01/gt", "l2");
        typed(Code.CELL_MARK, "SL/S0-01/gt", "//");
        typed(Code.CELL_IMPOSSIBLE, "SL/S0-01/gt", "1234567890123456789");
        typed(Code.CELL_NOT_A_DATE, "S0-12/1/c3", "31/02/2023");
        typed(Code.CELL_NOT_A_CHOICE, "S0-12/1/c1", "Thư");
        typed(Code.CELL_NOT_YES_NO, "SL/S0-17/gt", "x");
        typed(Code.CELL_DOUBT, "SL/S0-01/gt", "1,234");
        typed(Code.CELL_QUALIFIED, "SL/S0-01/gt", "khoảng 100");
        typed(Code.CELL_NONE, "SL/S0-01/gt", "không");
        typed(Code.CELL_MISSING, "SL/S0-01/gt", "chưa có số liệu");
        typed(Code.CELL_CONVERTED, "SL/S0-01/gt", "12 tổ chức");
        typed(Code.CELL_FORMULA, "SL/S0-01/gt", "=12+3");
        typed(Code.CELL_CUT, "DC/p01/gt", "a".repeat(32_767));
        put(
                Code.CELL_FORMULA_TAKEN,
                () -> typed(ReturnedBook.BASE).mangle(book -> {
                    Cell cell = cell(book, "SL/S0-01/gt");
                    cell.setCellFormula("12+3");
                    cell.setCellValue(15);
                }));
        mangled(Code.CELL_ERROR_VALUE, book -> cell(book, "SL/S0-02/gt").setCellErrorValue((byte) 23));
        mangled(Code.CELL_DATE_IN_NUMBER, book -> {
            Cell cell = cell(book, "SL/S0-02/gt");
            XSSFCellStyle style = book.createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            cell.setCellValue(45_000);
        });
        mangled(Code.CELL_LEGACY, book -> inFont(book, ".VnTime", "TËp huÊn c¸n bé"));
        mangled(Code.CELL_LEGACY_DOUBT, book -> inFont(book, "Arial", "Loïc"));
        mangled(Code.PLACE_GONE, book -> {
            book.getSheet("PL02").removeRow(book.getSheet("PL02").getRow(row("PL02/2016/c2")));
        });
        mangled(Code.PLACE_TWICE, book -> {
            Row from = book.getSheet("PL02").getRow(row("PL02/2016/c2"));
            Row copy = book.getSheet("PL02").createRow(book.getSheet("PL02").getLastRowNum() + 2);
            from.forEach(cell -> {
                if (cell.getColumnIndex() < 2) {
                    copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                }
            });
            from.getCell(2).setCellValue(4);
            copy.createCell(2).setCellValue(5);
        });
        mangled(Code.PLACE_CONTRADICTED, book -> {
            cell(book, "PL02/2016/c2").getRow().getCell(1).setCellValue("2018");
            cell(book, "PL02/2018/c2").getRow().getCell(1).setCellValue("2016");
            cell(book, "PL02/2016/c2").setCellValue(5);
            cell(book, "PL02/2018/c2").setCellValue(6);
        });
        mangled(
                Code.PLACE_OUTSIDE,
                book -> book.getSheet("PL02").createRow(60).createCell(3).setCellValue(17));
        mangled(Code.SHEET_MISSING, book -> book.removeSheetAt(book.getSheetIndex("PL03")));
        mangled(Code.PLACE_MOVED, book -> book.setSheetName(book.getSheetIndex("PL02"), "Phu luc 2"));
        mangled(Code.CELLS_ODD, book -> {
            cell(book, "PL02/2016/c2").setCellValue(1);
            cell(book, "PL02/2016/c3").setCellValue(2);
            Place at = place("PL02/2016/c2");
            book.getSheet("PL02")
                    .addMergedRegion(new CellRangeAddress(at.row(), at.row(), at.column(), at.column() + 1));
        });
        READINGS.put(Code.FORM_VERSION, () -> otherForm(""));
        READINGS.put(Code.IDENTITY_FORM, () -> otherForm("SL/S0-01/gt"));
        typed(Code.NOTHING_ANSWERED, "BIA/so-bao-cao/gt", "12-BC/ĐU");
        typedOver(Code.COMPUTED_REPLACED, "PL02/2016/c5", 50, "PL02/2016/c3", "10", "PL02/2016/c4", "5");
        put(Code.SOURCE_ROWS, () -> typed(ReturnedBook.LOWER, "SL/S0-01/gt", "3"));
        put(Code.IDENTITY_MISSING, () -> typed(ReturnedBook.BASE).mangle(CodesReachedTest::stripped));
        typed(Code.IDENTITY_CONTRADICTION, "BIA/don-vi/gt", "Chi bộ Trường Hòa Bình");
        put(
                Code.IDENTITY_UNIT,
                () -> ReturnedBook.of(CAMPAIGN, ReturnedBook.unit("DV0099", "Chi bộ lạ", "chi-bo-co-so", ""))
                        .type("SL/S0-01/gt", "3"));
        typed(Code.RULE_INT, "SL/S0-01/gt", "-3");
        typed(Code.RULE_SUM, "SL/S0-03/gt", "9", "SL/S0-04/gt", "5", "SL/S0-05/gt", "5");
        typed(Code.RULE_PART, "SL/S0-03/gt", "9", "SL/S0-06/gt", "10");
        typed(Code.RULE_ZERO, "SL/S0-10/gt", "0", "SL/S0-11/gt", "10");
        typed(Code.RULE_OWN, "SL/S0-01/gt", "3", "PL04/2016/c2", "4");
        typed(Code.RULE_BLANK, "SL/S0-01/gt", "3");
        typedOver(Code.RULE_RATIO, "PL02/2016/c5", 60, "PL02/2016/c3", "10", "PL02/2016/c4", "5");
        typedOver(Code.RULE_TOT, "PL02/TONG/c2", 60, "PL02/2016/c2", "10", "PL02/KHAI/gt", "Không phát sinh");
        typed(
                Code.RULE_TOT_STOCK,
                "PL02/2016/c3",
                "10",
                "PL02/2017/c3",
                "10",
                "PL02/KHAI/gt",
                "Không phát sinh",
                "PL02/TONG/c3",
                "20");
        typed(Code.RULE_GE, "SL/S0-10/gt", "9", "SL/S0-11/gt", "4");
        typed(Code.RULE_YOY, "PL02/2016/c9", "60", "PL02/2017/c9", "600");
        typed(Code.RULE_CARRY, "PL02/2014/c3", "80", "PL02/2015/c3", "80", "PL02/2016/c3", "80", "PL02/2017/c3", "80");
        typed(
                Code.RULE_OUT,
                "PL02/2014/c9",
                "100",
                "PL02/2015/c9",
                "110",
                "PL02/2016/c9",
                "12",
                "PL02/2017/c9",
                "105",
                "PL02/2018/c9",
                "95");
        typed(
                Code.RULE_FULL,
                "PL02/2014/c3",
                "80",
                "PL02/2015/c3",
                "81",
                "PL02/2016/c3",
                "82",
                "PL02/2017/c3",
                "83",
                "PL02/2014/c4",
                "80",
                "PL02/2015/c4",
                "81",
                "PL02/2016/c4",
                "82",
                "PL02/2017/c4",
                "83");
        typed(Code.RULE_X, "SL/S0-12/gt", "3", "S0-12/1/c2", "12-KH/ĐU");
        typed(Code.RULE_DATE, "S0-12/1/c3", "05/4/2012");
        typed(Code.RULE_DUP, "S0-12/1/c2", "12-KH/ĐU", "S0-12/3/c2", "12-KH/ĐU");
    }

    static Stream<Code> codes() {
        return READINGS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aReturnedWorkbookLeadsToTheCode(Code code) {
        Reading reading = Objects.requireNonNull(READINGS.get(code)).get();
        List<Finding> found = new ArrayList<>(reading.findings());
        if (reading instanceof Reading.Read read) {
            found.addAll(RULES.judge(read.returned()));
        }
        assertThat(found).as(found.toString()).extracting(Finding::code).contains(code);
    }

    @Test
    void everyCodeIsReachedHereOrKnownToNeedMoreThanThisWorkbook() {
        EnumSet<Code> all = EnumSet.allOf(Code.class);
        all.removeAll(READINGS.keySet());
        all.removeAll(ELSEWHERE);
        // An unknown campaign needs a reader that knows none: IdentificationTest.
        assertThat(all).containsExactly(Code.IDENTITY_CAMPAIGN);
    }

    private static Place place(String key) {
        Field field = ReturnedBook.campaign(CAMPAIGN).form().field(key);
        return field.place();
    }

    private static int row(String key) {
        return place(key).row();
    }

    private static Cell cell(XSSFWorkbook book, String key) {
        Place at = place(key);
        return book.getSheet(at.sheet())
                .getRow(at.row())
                .getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void inFont(XSSFWorkbook book, String name, String text) {
        XSSFFont font = book.createFont();
        font.setFontName(name);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        Cell cell = cell(book, "DC/p01/gt");
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    /** As if made from another version, in which one key asked something else; "" for none. */
    private static Reading otherForm(String key) {
        Campaign campaign = ReturnedBook.campaign(CAMPAIGN);
        byte[] blank = new BlankWorkbooks(campaign).forUnit(ReturnedBook.BASE);
        byte[] filled = XlsxPatch.open(blank, Budget.ofOurOwn())
                .setNumber("Số liệu", CellRef.of("E7"), BigDecimal.TEN)
                .toBytes();
        ReturnReader reader = new ReturnReader(List.of(new CampaignUnits(campaign, ReturnedBook.ROSTER)));
        return reader.read(WorkbookReader.read(withOtherCodes(filled, key), Budget.standard(System::nanoTime)));
    }

    private static byte[] withOtherCodes(byte[] file, String key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String asked = key.isEmpty() ? text : text.replaceAll(key + "=[0-9a-f]{6}", key + "=000000");
                String coded = CODE.matcher(asked).replaceAll(found -> otherCode(found.group()));
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(coded.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String otherCode(String written) {
        String other = other(IdentityCode.parse(written).orElseThrow()).toString();
        return written.contains("%7C") ? other.replace("|", "%7C") : other;
    }

    private static IdentityCode other(IdentityCode code) {
        return new IdentityCode(code.campaign(), "0123abcd", code.unit(), code.table());
    }

    private static void stripped(XSSFWorkbook book) {
        XSSFWorkbook empty = book;
        while (empty.getNumberOfSheets() > 1) {
            empty.removeSheetAt(1);
        }
        List.copyOf(empty.getAllNames()).forEach(empty::removeName);
        empty.getSheetAt(0)
                .forEach(row -> row.forEach(cell -> {
                    cell.removeHyperlink();
                    cell.setBlank();
                }));
        empty.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()
                .clear();
    }
}
