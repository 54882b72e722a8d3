package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** Sheets of every shape whose keys moved or were deleted are still read whole, by the labels that people see. */
class LostKeysTest {
    private static final List<String> SHEETS = List.of(
            "de-an-1327 Đề cương", "de-an-1327 Số liệu", "de-an-1327 S0-20", "de-an-1327 PL04", "quy-che-518 PL01");

    static Stream<Arguments> edits() {
        Map<String, BiConsumer<XSSFSheet, Sheet>> edits = new LinkedHashMap<>();
        edits.put("a row inserted", (sheet, plan) -> sheet.shiftRows(plan.lastRow() - 3, plan.lastRow() + 5, 1));
        edits.put("a column inserted", (sheet, plan) -> sheet.shiftColumns(1, 40, 1));
        edits.put("the key column deleted", (sheet, plan) -> clearKeyColumn(sheet));
        edits.put("the key row deleted", (sheet, plan) -> clearKeyRow(sheet, plan));
        return SHEETS.stream()
                .flatMap(sheet ->
                        edits.entrySet().stream().map(edit -> Arguments.of(sheet, edit.getKey(), edit.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("edits")
    void reads_everything_that_was_typed(String where, String name, BiConsumer<XSSFSheet, Sheet> edit) {
        String campaign = where.substring(0, where.indexOf(' '));
        String sheet = where.substring(where.indexOf(' ') + 1);
        ReturnedBook book = ReturnedBook.of(campaign, ReturnedBook.LOWER);
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : book.form().fields()) {
            boolean plain = field.type().isNumber() || field.type() == ValueType.TEXT;
            if (plain
                    && field.input()
                    && field.kind() != Kind.COVER
                    && field.place().sheet().equals(sheet)) {
                typed.put(
                        field.key().toString(), (field.type().isNumber() ? "" : "Ý kiến ") + (1000 + field.ordinal()));
            }
        }
        typed.forEach(book::type);
        Sheet plan = book.form().plan().sheets().stream()
                .filter(any -> any.name().equals(sheet))
                .findFirst()
                .orElseThrow();

        Return sent =
                book.mangle(saved -> edit.accept(saved.getSheet(sheet), plan)).read();

        Map<String, String> read = new LinkedHashMap<>();
        typed.keySet().forEach(key -> {
            Figure figure = sent.answers().get(key);
            read.put(key, figure.value());
        });
        assertThat(read).isEqualTo(typed);
        assertThat(sent.findings().stream().filter(Finding::isError).map(Finding::toString))
                .isEmpty();
        assertThat(sent.findings()).as("%s is told", name).isNotEmpty();
    }

    private static void clearKeyColumn(XSSFSheet sheet) {
        for (Row row : sheet) {
            Cell key = row.getCell(0);
            if (key != null && row.getRowNum() > 0) {
                row.removeCell(key);
            }
        }
    }

    private static void clearKeyRow(XSSFSheet sheet, Sheet plan) {
        sheet.removeRow(sheet.getRow(plan.first(Line.Role.KEYS).orElseThrow().row()));
    }
}
