package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.answers.State;
import vn.tonghop.finding.Return;

/** Answers of the outline: whole, whatever they begin with and however many rows they take. */
class ProseTest {
    private static final String CAMPAIGN = "de-an-1327";
    private static final String PROMPT = "DC/p01/gt";
    private static final String LONG = "Kết quả đạt được. ".repeat(1_700).strip();

    @Test
    void bullets_are_text_and_not_nothing() {
        for (String bullet :
                List.of("-", "- Đã quán triệt", "= Đã quán triệt", "+ Một là", "@ghi chú", "không", "'trích'")) {
            assertThat(read(cell -> cell.setCellValue(bullet))
                            .answers()
                            .get(PROMPT)
                            .value())
                    .isEqualTo(bullet);
        }
    }

    @Test
    void an_answer_longer_than_a_cell_goes_on_beneath_and_arrives_whole() {
        Return sent = read(
                cell -> cell.setCellValue(LONG),
                cell -> cell.setCellValue("- " + LONG),
                cell -> cell.setCellValue("Hết."));

        assertThat(sent.answers().get(PROMPT).value()).isEqualTo(LONG + "\n- " + LONG + "\nHết.");
        assertThat(codes(sent)).isEmpty();
    }

    @Test
    void a_cell_filled_to_its_end_is_told_in_every_row() {
        String full = "x".repeat(32_767);

        assertThat(codes(read(cell -> cell.setCellValue(full)))).containsExactly("C-CUT");
        assertThat(codes(read(cell -> cell.setCellValue("đầu"), cell -> cell.setCellValue(full))))
                .containsExactly("C-CUT");
    }

    @Test
    void a_bullet_that_excel_took_for_a_formula_is_told_wherever_it_stands() {
        Return first = read(cell -> cell.setCellErrorValue(FormulaError.NAME.getCode()));
        Return beneath =
                read(cell -> cell.setCellValue("đầu"), cell -> cell.setCellErrorValue(FormulaError.NAME.getCode()));

        assertThat(codes(first)).containsExactly("C-ERROR");
        assertThat(first.answers().get(PROMPT).state()).isEqualTo(State.EXCLUDED);
        assertThat(codes(beneath)).containsExactly("C-ERROR");
        assertThat(beneath.findings().get(0).keys()).containsExactly(PROMPT);
        assertThat(beneath.answers().get(PROMPT).asTyped()).isEqualTo("đầu\n#NAME?");
    }

    @Test
    void letters_of_other_alphabets_are_vietnamese_in_a_vietnamese_word() {
        Return sent = read(cell -> cell.setCellValue("Ðảng bộ đã tổ сhức 5 hội nghị"));

        assertThat(sent.answers().get(PROMPT).value()).isEqualTo("Đảng bộ đã tổ chức 5 hội nghị");
        assertThat(sent.answers().get(PROMPT).asTyped()).isEqualTo("Ðảng bộ đã tổ сhức 5 hội nghị");
    }

    @SafeVarargs
    private static Return read(Consumer<Cell>... rows) {
        return ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .mangle(book -> type(book, rows))
                .read();
    }

    @SafeVarargs
    private static void type(XSSFWorkbook book, Consumer<Cell>... rows) {
        var place = ReturnedBook.campaign(CAMPAIGN).form().field(PROMPT).place();
        for (int i = 0; i < rows.length; i++) {
            Row row = book.getSheet(place.sheet()).getRow(place.row() + i);
            rows[i].accept(row.getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
        }
    }

    private static List<String> codes(Return sent) {
        return sent.findings().stream().map(finding -> finding.code().printed()).toList();
    }
}
