package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.SourceRows;
import vn.tonghop.answers.State;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Severity;

class ReturnReaderTest {
    private static final String CAMPAIGN = "de-an-1327";
    private static final String YES_NO = ReturnedBook.campaign(CAMPAIGN).form().fields().stream()
            .filter(field -> field.type() == ValueType.BOOL)
            .findFirst()
            .orElseThrow()
            .key()
            .toString();

    @Test
    void reads_what_a_unit_typed_with_its_place() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .type("PL02/2013/c3", "12")
                .type("PL02/2013/c4", "khoảng 1.200 người")
                .type("PL02/2014/c3", "không")
                .type("PL02/2014/c4", "chưa có số liệu")
                .type("PL02/2015/c3", "0")
                .type("PL02/2015/c4", "l2")
                .type("SL/S0-01/gt", "1.234")
                .type("BIA/so-bao-cao/gt", "15-BC/ĐU")
                .type("BIA/ngay-bao-cao/gt", "05/4/2023")
                .read();

        assertThat(sent.campaign()).isEqualTo(CAMPAIGN);
        assertThat(sent.unit()).isEqualTo("DV0001");
        assertThat(figure(sent, "PL02/2013/c3")).isEqualTo("VALUE 12");
        assertThat(sent.answers().get("PL02/2013/c4"))
                .isEqualTo(new Figure(
                        State.VALUE, "1200", Qualifier.ABOUT, "khoảng 1.200 người", place(sent, "PL02/2013/c4")));
        assertThat(figure(sent, "PL02/2014/c3")).isEqualTo("NONE 0");
        assertThat(figure(sent, "PL02/2014/c4")).isEqualTo("MISSING ");
        assertThat(figure(sent, "PL02/2015/c3")).isEqualTo("VALUE 0");
        assertThat(figure(sent, "PL02/2015/c4")).isEqualTo("EXCLUDED ");
        assertThat(figure(sent, "PL02/2016/c4")).isEqualTo("BLANK ");
        assertThat(figure(sent, "BIA/ngay-bao-cao/gt")).isEqualTo("VALUE 2023-04-05");
        assertThat(codes(sent)).containsExactly("C-FRACTION", "C-ABOUT", "C-NONE", "C-MISSING", "C-LETTER");
    }

    @Test
    void a_rows_declaration_wins_over_its_tables_and_a_typed_figure_over_both() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .type("PL02/KHAI/gt", "Chưa có số liệu")
                .type("PL02/2014/khai", "không phát sinh")
                .type("PL02/2014/c3", "7")
                .type("PL03/KHAI/gt", "Không phát sinh")
                .read();

        Place row = place(sent, "PL02/2014/khai");
        assertThat(figure(sent, "PL02/2014/c3")).isEqualTo("VALUE 7");
        assertThat(sent.answers().get("PL02/2014/c4"))
                .isEqualTo(new Figure(State.NONE, "0", Qualifier.EXACT, "không phát sinh", row));
        assertThat(sent.answers().get("PL02/2013/c3"))
                .isEqualTo(
                        new Figure(State.MISSING, "", Qualifier.EXACT, "Chưa có số liệu", place(sent, "PL02/KHAI/gt")));
        assertThat(figure(sent, "SL/S0-01/gt")).as("another table").isEqualTo("BLANK ");
        assertThat(figure(sent, "PL03/2013/c4")).isEqualTo("NONE 0");
        assertThat(figure(sent, "PL03/2013/c2")).as("another type's field").isEqualTo("BLANK ");
        assertThat(figure(sent, "PL02/2014/c5")).as("a rate").isEqualTo("BLANK ");
    }

    @Test
    void an_answer_goes_on_in_the_rows_beneath_it() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .type("DC/p01/gt", "Dòng một\r\n- dòng hai ")
                .mangle(book -> {
                    int row = ReturnedBook.campaign(CAMPAIGN)
                            .form()
                            .field("DC/p01/gt")
                            .place()
                            .row();
                    book.getSheet("Đề cương").getRow(row + 1).getCell(1).setCellValue("= dòng ba");
                })
                .read();

        assertThat(sent.answers().get("DC/p01/gt").value()).isEqualTo("Dòng một\n- dòng hai\n= dòng ba");
        assertThat(sent.answers().get("DC/p01/gt").place()).isEqualTo(place(sent, "DC/p01/gt"));
        assertThat(codes(sent)).isEmpty();
    }

    @Test
    void a_figure_in_another_types_field_is_kept_but_does_not_count() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .type("PL03/2013/c2", "3")
                .read();

        assertThat(sent.answers().get("PL03/2013/c2")).isEqualTo(Figure.excluded("3", place(sent, "PL03/2013/c2")));
        assertThat(codes(sent)).as("the rules tell it").isEmpty();
    }

    @Test
    void a_constant_in_place_of_a_formula_is_kept_apart() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .mangle(book -> {
                    var place = ReturnedBook.campaign(CAMPAIGN)
                            .form()
                            .field("PL02/TONG/c4")
                            .place();
                    var cell = book.getSheet("PL02").getRow(place.row()).getCell(place.column());
                    cell.removeFormula();
                    cell.setCellValue(99);
                })
                .read();

        assertThat(sent.computed())
                .containsExactly(java.util.Map.entry(
                        sent.answers().form().field("PL02/TONG/c4").ordinal(), "99"));
        assertThat(figure(sent, "PL02/TONG/c4")).isEqualTo("BLANK ");
    }

    @Test
    void the_number_of_the_submission_is_read_from_the_cover() {
        assertThat(ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                        .type("BIA/lan-nop/gt", "3")
                        .read()
                        .submission())
                .isEqualTo(3);
    }

    @Test
    void a_typed_formula_counts_by_its_stored_result() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .mangle(book -> {
                    var place = ReturnedBook.campaign(CAMPAIGN)
                            .form()
                            .field("PL02/2013/c3")
                            .place();
                    var cell = book.getSheet("PL02").getRow(place.row()).getCell(place.column());
                    cell.setCellFormula("12+3");
                    cell.setCellValue(15);
                })
                .type("PL02/2014/c3", "=12+3")
                .read();

        assertThat(sent.answers().get("PL02/2013/c3").value()).isEqualTo("15");
        assertThat(sent.answers().get("PL02/2013/c3").asTyped()).isEqualTo("=12+3");
        assertThat(figure(sent, "PL02/2014/c3")).isEqualTo("EXCLUDED ");
        assertThat(codes(sent)).containsExactly("C-FORMULA-OK", "C-FORMULA");
    }

    @Test
    void a_figure_hidden_under_a_merge_is_read_and_told() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .type("PL02/2013/c3", "5")
                .type("PL02/2014/c3", "6")
                .mangle(book -> {
                    Place at = ReturnedBook.campaign(CAMPAIGN)
                            .form()
                            .field("PL02/2013/c3")
                            .place();
                    book.getSheet("PL02")
                            .addMergedRegion(new CellRangeAddress(at.row(), at.row() + 1, at.column(), at.column()));
                })
                .read();

        assertThat(figure(sent, "PL02/2014/c3")).isEqualTo("VALUE 6");
        assertThat(codes(sent)).containsExactly("S-ODD");
        assertThat(sent.findings().get(0).keys()).containsExactly("PL02/2013/c3", "PL02/2014/c3");
    }

    @Test
    void figures_outside_the_fields_are_told_with_their_cells() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .type("PL02", "P14", "45")
                .type("PL02", "C40", "1.200 người")
                .type("Đề cương", "B60", "")
                .read();

        assertThat(codes(sent)).containsExactly("S-OUTSIDE");
        assertThat(sent.findings().get(0).args()).containsExactly("2", "P14 = 45, C40 = 1.200 người");
    }

    @Test
    void sheets_that_are_missing_are_named_and_the_others_read() {
        Return sent = ReturnedBook.of(CAMPAIGN, ReturnedBook.BASE)
                .type("PL02/2013/c3", "5")
                .mangle(book -> List.of("PL03", "Số liệu", "Bìa", "_meta", "Hướng dẫn")
                        .forEach(name -> book.removeSheetAt(book.getSheetIndex(name))))
                .read();

        assertThat(figure(sent, "PL02/2013/c3")).isEqualTo("VALUE 5");
        assertThat(codes(sent)).containsOnly("S-SHEET");
        assertThat(sent.findings()).extracting(finding -> finding.args().get(0)).containsExactly("SL", "PL03");
    }

    @Test
    void a_lower_boards_units_are_read_as_far_as_they_add_up() {
        Return sent = lower("5", "7");

        assertThat(sent.below()).extracting(UnitRow::unit).containsExactly("C1", "C2");
        assertThat(figure(sent, YES_NO)).as("units that say Có").isEqualTo("VALUE 2");
        assertThat(codes(sent)).isEmpty();
    }

    @Test
    void a_lower_boards_units_that_do_not_add_up_are_told_and_left_out() {
        Return sent = lower("5", "8");

        assertThat(sent.below()).isEmpty();
        assertThat(codes(sent)).containsExactly("S-SOURCE");
        assertThat(sent.findings().get(0).keys()).containsExactly("PL02/2013/c3");
        assertThat(sent.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    private static Return lower(String first, String second) {
        var form = ReturnedBook.campaign(CAMPAIGN).form();
        Place at = form.field("PL02/2013/c3").place();
        List<UnitRow> units = List.of(
                new UnitRow(
                        "C1",
                        "Một",
                        "chi-bo-co-so",
                        new vn.tonghop.answers.Answers.Builder(form)
                                .set("PL02/2013/c3", Figure.of(first, first, at))
                                .set(YES_NO, Figure.of("1", "Có", at))
                                .build()),
                new UnitRow(
                        "C2",
                        "Hai",
                        "chi-bo-co-so",
                        new vn.tonghop.answers.Answers.Builder(form)
                                .set("PL02/2013/c3", Figure.of(second, second, at))
                                .set(YES_NO, Figure.of("1", "Có", at))
                                .build()));
        return ReturnedBook.of(CAMPAIGN, ReturnedBook.LOWER)
                .type("PL02/2013/c3", "12")
                .type(YES_NO, "Có")
                .mangle(book -> {
                    var sheet = book.createSheet(SourceRows.SHEET);
                    List<List<String>> rows = SourceRows.encode(form, units);
                    for (int r = 0; r < rows.size(); r++) {
                        var row = sheet.createRow(r);
                        for (int c = 0; c < rows.get(r).size(); c++) {
                            row.createCell(c).setCellValue(rows.get(r).get(c));
                        }
                    }
                })
                .read();
    }

    static String figure(Return sent, String key) {
        Figure figure = sent.answers().get(key);
        return figure.state() + " " + figure.value();
    }

    private static Place place(Return sent, String key) {
        return sent.answers().form().field(key).place();
    }

    static List<String> codes(Return sent) {
        return sent.findings().stream()
                .map(Finding::code)
                .map(code -> code.printed())
                .toList();
    }
}
