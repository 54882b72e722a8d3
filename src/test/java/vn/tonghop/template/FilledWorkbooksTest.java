package vn.tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.SampleReturns;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.WorkbookReader;

class FilledWorkbooksTest {
    private static final Campaign CAMPAIGN =
            Definitions.builtIn().find("de-an-1327").orElseThrow();
    private static final Form FORM = CAMPAIGN.form();
    private static final FilledWorkbooks WORKBOOKS = new FilledWorkbooks(CAMPAIGN);
    private static final Unit UNIT = unit("dang-bo-co-so");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Return(Campaign campaign, Unit unit, byte[] bytes) {
        @Override
        public String toString() {
            return campaign.code() + ", " + unit.type();
        }
    }

    static List<Return> returns() {
        List<Return> returns = new ArrayList<>();
        for (Campaign campaign : Definitions.builtIn().all()) {
            FilledWorkbooks workbooks = new FilledWorkbooks(campaign);
            SampleReturns samples = new SampleReturns(campaign, RuleBook.of(campaign), 7, 0.5);
            Answers answers = samples.of(UNIT).answers();
            returns.add(new Return(campaign, UNIT, workbooks.of(UNIT, answers)));
            returns.add(new Return(campaign, UNIT, workbooks.of(UNIT, withoutListRows(answers))));
        }
        return returns;
    }

    /** Every list is declared to have nothing to list. */
    private static Answers withoutListRows(Answers answers) {
        Answers.Builder declared = answers.toBuilder();
        for (Table list : answers.form().tables()) {
            if (list.shape() == Table.Shape.LIST) {
                answers.form()
                        .fieldsOf(list)
                        .forEach(field -> declared.set(
                                field.ordinal(),
                                field.kind() == Kind.DECL
                                        ? Figure.of("Không phát sinh", "Không phát sinh", field.place())
                                        : Figure.blank(field.place())));
            }
        }
        return declared.build();
    }

    @ParameterizedTest
    @MethodSource("returns")
    void storesWhatTheFormulasGive(Return sent) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sent.bytes()))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    String where = sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula();
                    CellValue value = evaluator.evaluate(cell);
                    assertThat(value.getCellType()).as(where).isEqualTo(cell.getCachedFormulaResultType());
                    if (value.getCellType() == CellType.NUMERIC) {
                        assertThat(value.getNumberValue()).as(where).isEqualTo(cell.getNumericCellValue());
                    } else {
                        assertThat(value.getStringValue()).as(where).isEqualTo(cell.getStringCellValue());
                    }
                }
            })));
        }
    }

    @Test
    void typesFiguresAsAClerkWould() {
        Answers answers = new Answers.Builder(FORM)
                .set("BIA/so-bao-cao/gt", value("BIA/so-bao-cao/gt", "12-BC/ĐU"))
                .set("BIA/ngay-bao-cao/gt", value("BIA/ngay-bao-cao/gt", "2023-05-21"))
                .set("SL/S0-01/gt", value("SL/S0-01/gt", "1250"))
                .set("SL/S0-02/gt", new Figure(State.VALUE, "100", Qualifier.ABOUT, "khoảng 100", at("SL/S0-02/gt")))
                .set("SL/S0-03/gt", Figure.none("không", at("SL/S0-03/gt")))
                .set("SL/S0-04/gt", Figure.missing("Chưa có số liệu", at("SL/KHAI/gt")))
                .set("SL/S0-05/gt", Figure.excluded("12.234", at("SL/S0-05/gt")))
                .set("SL/S0-06/gt", Figure.excluded("12 (nữ 2)", at("SL/S0-06/gt")))
                .set("SL/KHAI/gt", value("SL/KHAI/gt", "Chưa có số liệu"))
                .set("S0-12/1/c3", value("S0-12/1/c3", "2023-02-27"))
                .build();
        Map<String, String> cells = cells(WORKBOOKS.of(UNIT, answers));
        assertThat(cells)
                .containsEntry(where("SL/S0-01/gt"), "NUMBER 1250")
                .containsEntry(where("SL/S0-02/gt"), "TEXT khoảng 100")
                .containsEntry(where("SL/S0-03/gt"), "TEXT không")
                .doesNotContainKey(where("SL/S0-04/gt"))
                .containsEntry(where("SL/S0-05/gt"), "NUMBER 12.234")
                .containsEntry(where("SL/S0-06/gt"), "TEXT 12 (nữ 2)")
                .containsEntry(where("SL/KHAI/gt"), "TEXT Chưa có số liệu")
                .containsEntry(where("S0-12/1/c3"), "NUMBER 44984")
                .containsValue("TEXT (kèm theo Báo cáo số 12-BC/ĐU, ngày 21/5/2023 của Đảng bộ A)");
    }

    @Test
    void addsWhatWasTypedIntoTotalsAndRates() {
        Answers answers = new Answers.Builder(FORM)
                .set("PL02/2013/c2", value("PL02/2013/c2", "3"))
                .set("PL02/2014/c2", value("PL02/2014/c2", "4"))
                .set("PL02/2013/c3", value("PL02/2013/c3", "40"))
                .set("PL02/2013/c4", value("PL02/2013/c4", "30"))
                .set("PL02/2014/c3", value("PL02/2014/c3", "50"))
                .set("PL02/2015/c3", value("PL02/2015/c3", "20"))
                .set("PL02/2015/c4", value("PL02/2015/c4", "20"))
                .build();
        assertThat(cells(WORKBOOKS.of(UNIT, answers)))
                .containsEntry(where("PL02/TONG/c2"), "NUMBER 7")
                .containsEntry(where("PL02/TONG/c3"), "TEXT x")
                .containsEntry(where("PL02/TONG/c4"), "NUMBER 50")
                .containsEntry(where("PL02/2013/c5"), "NUMBER 75")
                .containsEntry(where("PL02/TONG/c5"), "NUMBER 83.33");
    }

    @Test
    void spreadsLongProseOverTheRowsBelow() {
        String one = "a".repeat(800);
        String two = "b".repeat(700);
        String three = "c".repeat(900);
        Answers answers = new Answers.Builder(FORM)
                .set("DC/p01/gt", value("DC/p01/gt", one + "\n\n" + two + "\n" + three))
                .build();
        Map<String, String> cells = cells(WORKBOOKS.of(UNIT, answers));
        Place first = at("DC/p01/gt");
        String sheet = first.sheet() + "!B";
        assertThat(cells)
                .containsEntry(sheet + (first.row() + 1), "TEXT " + one + "\n\n" + two)
                .containsEntry(sheet + (first.row() + 2), "TEXT " + three)
                .doesNotContainKey(sheet + (first.row() + 3))
                .containsValue(
                        "TEXT Đã viết 2402 ký tự\n(nên không quá 1.200).\n\nThiếu chỗ thì viết tiếp hai dòng dưới.");
    }

    @Test
    void carriesHiddenSheets() {
        List<List<String>> rows = List.of(List.of("unit", "name"), List.of("DV1", "A"));
        byte[] bytes = WORKBOOKS.of(unit("co-quan-tong-hop"), Answers.none(FORM), Map.of("_nguon", rows));
        Book book = WorkbookReader.read(bytes, Budget.standard(System::nanoTime));
        assertThat(book.sheet("_nguon").orElseThrow().hidden()).isTrue();
        assertThat(cells(bytes)).containsEntry("_nguon!B2", "TEXT A");
    }

    @Test
    void saysYesWhereATotalCountsSomeUnitThatDoes() {
        Answers totals = new Answers.Builder(FORM)
                .set("SL/S0-17/gt", value("SL/S0-17/gt", "5"))
                .build();
        assertThat(cells(WORKBOOKS.of(unit("co-quan-tong-hop"), totals)))
                .containsEntry(where("SL/S0-17/gt"), "TEXT Có");
    }

    @Test
    void makesTheSameBytesFromTheSameAnswers() {
        Answers answers = new Answers.Builder(FORM)
                .set("SL/S0-01/gt", value("SL/S0-01/gt", "1"))
                .build();
        assertThat(new FilledWorkbooks(CAMPAIGN).of(UNIT, answers)).isEqualTo(WORKBOOKS.of(UNIT, answers));
    }

    private static Map<String, String> cells(byte[] bytes) {
        Map<String, String> cells = new HashMap<>();
        WorkbookReader.read(bytes, Budget.standard(System::nanoTime)).sheets().forEach(sheet -> {
            for (Cell cell : sheet.cells()) {
                cells.put(sheet.name() + "!" + cell.ref().a1(), cell.type() + " " + cell.raw());
            }
        });
        return cells;
    }

    private static Figure value(String key, String value) {
        return Figure.of(value, value, at(key));
    }

    private static Place at(String key) {
        return FORM.field(key).place();
    }

    private static String where(String key) {
        return at(key).sheet() + "!" + at(key).cell();
    }

    private static Unit unit(String type) {
        return new Unit(
                "DV0007",
                "Đảng bộ A",
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
