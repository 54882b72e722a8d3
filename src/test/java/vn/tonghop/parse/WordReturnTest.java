package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.workbook.Book;

class WordReturnTest {
    private static final String CAMPAIGN = "de-an-1327";
    private static final String RULES = "quy-che-518";
    private static final ReturnReader READER = new ReturnReader(List.of(
            new CampaignUnits(ReturnedBook.campaign(CAMPAIGN), ReturnedBook.ROSTER),
            new CampaignUnits(ReturnedBook.campaign(RULES), ReturnedBook.ROSTER)));

    @Test
    void a_filled_appendix_is_read_cell_by_cell() {
        Return sent = read(new WordAppendix(CAMPAIGN)
                .say("PHỤ LỤC SỐ 02")
                .type("2013/c2", "12")
                .type("2013/c3", "1.234")
                .type("2014/c2", "không")
                .type("2014/c3", "khoảng 900 người")
                .type("2015/c2", "chưa có số liệu")
                .type("TONG/c2", "12")
                .table("PL02"));

        assertThat(sent.submission()).isZero();
        assertThat(sent.unit()).isEqualTo("DV0001");
        assertThat(sent.answers().get("PL02/2013/c2")).isEqualTo(Figure.of("12", "12", new Place("Bảng 1", 3, 1)));
        assertThat(sent.answers().get("PL02/2013/c3").value()).isEqualTo("1234");
        assertThat(sent.answers().get("PL02/2013/c3").place().cell()).isEqualTo("C4");
        assertThat(sent.answers().get("PL02/2014/c2").state()).isEqualTo(State.NONE);
        assertThat(sent.answers().get("PL02/2014/c3").value()).isEqualTo("900");
        assertThat(sent.answers().get("PL02/2015/c2").state()).isEqualTo(State.MISSING);
        assertThat(sent.answers().get("PL02/2016/c2").state()).isEqualTo(State.BLANK);
        assertThat(sent.answers().get("PL02/TONG/c2").value())
                .as("a total is never read")
                .isEmpty();
        assertThat(sent.computed()).containsValue("12");
        assertThat(codes(sent)).containsExactly("W-FIGURES", "C-TEXT", "C-NONE", "C-ABOUT", "C-MISSING");
        assertThat(sent.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_NOTES);
        Finding figures = sent.findings().get(0);
        assertThat(figures.severity()).isEqualTo(Severity.WARNING);
        assertThat(figures.keys())
                .containsExactly("PL02/2013/c2", "PL02/2013/c3", "PL02/2014/c2", "PL02/2014/c3", "PL02/2015/c2");
        assertThat(figures.place().sheet()).isEqualTo("Bảng 1");
    }

    @Test
    void figures_that_were_confirmed_are_asked_about_no_more() {
        WordAppendix filled = new WordAppendix(CAMPAIGN).type("2013/c2", "12").table("PL02");

        Return sent = READER.readWord(filled.tables(), CAMPAIGN, "DV0001", true)
                .returned()
                .orElseThrow();

        assertThat(codes(sent)).isEmpty();
        assertThat(sent.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void several_tables_are_told_apart_by_their_headers_and_by_the_text_above_them() {
        WordAppendix document = new WordAppendix(RULES)
                .say("Phụ lục 02")
                .say("phân tích chất lượng đội tuyên truyền viên cơ sở")
                .type("1/c1", "30")
                .table("PL02")
                .say("PHỤ LỤC 03 + 04")
                .type("2011.cap-tp/c3", "8")
                .type("2011.cap-co-so/c3", "9")
                .type("2012.cap-co-so/c4", "7")
                .table("PL04");
        Return sent = READER.readWord(document.tables(), RULES, "DV0001", false)
                .returned()
                .orElseThrow();

        assertThat(sent.answers().get("PL02/1/c1").value()).isEqualTo("30");
        assertThat(sent.answers().get("PL01/1/c1").isTyped()).isFalse();
        assertThat(sent.answers().get("PL04/2011.cap-co-so/c3").value()).isEqualTo("9");
        assertThat(sent.answers().get("PL04/2012.cap-co-so/c4").value()).isEqualTo("7");
        assertThat(sent.answers().get("PL04/2011.cap-tp/c3").state())
                .as("the city's row")
                .isEqualTo(State.EXCLUDED);
        assertThat(codes(sent)).containsExactly("W-FIGURES", "W-FIGURES");
    }

    @Test
    void appendices_of_one_header_without_a_name_above_are_told_apart_by_who_fills_them() {
        WordAppendix document = new WordAppendix(RULES).type("1/c1", "30").table("PL02");

        Return base = READER.readWord(document.tables(), RULES, "DV0001", false)
                .returned()
                .orElseThrow();

        assertThat(base.answers().get("PL02/1/c1").value()).isEqualTo("30");
    }

    @Test
    void a_row_of_column_numbers_belongs_to_the_header() {
        Return sent =
                read(new WordAppendix(CAMPAIGN).numbered().type("2013/c2", "5").table("PL02"));

        assertThat(sent.answers().get("PL02/2013/c2").value()).isEqualTo("5");
        assertThat(codes(sent)).containsExactly("W-FIGURES");
    }

    @Test
    void a_document_in_an_old_font_is_read() {
        Return sent = read(new WordAppendix(CAMPAIGN)
                .in(".VnTimeH", text -> OldFonts.tcvn3(text.toLowerCase(Locale.ROOT)))
                .type("2013/c2", "không")
                .type("2014/c2", "7 hội nghị")
                .table("PL02"));

        assertThat(sent.answers().get("PL02/2013/c2").state()).isEqualTo(State.NONE);
        assertThat(sent.answers().get("PL02/2013/c2").asTyped()).isEqualTo("kh«ng");
        assertThat(sent.answers().get("PL02/2014/c2").value()).isEqualTo("7");
        assertThat(codes(sent)).startsWith("W-FIGURES", "C-LEGACY");
    }

    @Test
    void a_header_with_a_slip_is_not_read_but_told() {
        WordAppendix document = new WordAppendix(CAMPAIGN)
                .printing(text -> text.replace("hội nghị đã tổ chức", "hội nghi da tổ chức"))
                .type("2013/c2", "12")
                .table("PL02");
        DocumentReading reading = READER.readWord(document.tables(), CAMPAIGN, "DV0001", false);

        assertThat(reading.returned()).isEmpty();
        Finding near = reading.unmatched().get(0);
        assertThat(near.code().printed()).isEqualTo("W-TABLE");
        assertThat(near.args()).containsExactly("column", "PHỤ LỤC SỐ 02", "Tổng số hội nghị đã tổ chức");
    }

    @Test
    void what_cannot_be_read_is_flagged_and_what_stands_beside_the_table_is_told() {
        Return sent = read(new WordAppendix(CAMPAIGN)
                .type("2013/c2", "mười hai")
                .type("2013/c3", "30/40")
                .type("2014/c2", "8")
                .printing(text -> text.equals("2015") ? "2051" : text)
                .type("2015/c2", "9")
                .table("PL02"));

        assertThat(sent.answers().get("PL02/2013/c2").state()).isEqualTo(State.EXCLUDED);
        assertThat(sent.answers().get("PL02/2013/c3").state()).isEqualTo(State.EXCLUDED);
        assertThat(sent.answers().get("PL02/2014/c2").value()).isEqualTo("8");
        assertThat(sent.answers().get("PL02/2015/c2").state()).isEqualTo(State.BLANK);
        assertThat(codes(sent)).containsExactly("W-FIGURES", "S-GONE", "S-OUTSIDE", "C-NUMBER", "C-TWO");
        assertThat(sent.verdict()).isEqualTo(Verdict.RETURNED);
    }

    @Test
    void a_year_may_be_written_with_or_without_its_word() {
        Return sent = read(new WordAppendix(CAMPAIGN)
                .printing(text -> text.matches("20[0-9]{2}") ? "Năm " + text : text)
                .type("2013/c2", "12")
                .table("PL02"));

        assertThat(sent.answers().get("PL02/2013/c2").value()).isEqualTo("12");
        assertThat(codes(sent)).containsExactly("W-FIGURES");
    }

    @Test
    void a_table_that_goes_on_in_another_is_one() {
        Return sent = read(new WordAppendix(CAMPAIGN)
                .type("2013/c2", "12")
                .table("PL02")
                .say("(tiếp theo)")
                .type("2014/c2", "13")
                .table("PL02"));

        assertThat(sent.answers().get("PL02/2013/c2").value()).isEqualTo("12");
        assertThat(sent.answers().get("PL02/2014/c2").place().sheet()).isEqualTo("Bảng 2");
        assertThat(sent.findings().get(0).place().sheet()).isEqualTo("Bảng 1, Bảng 2");
    }

    @Test
    void an_appendix_copied_with_another_figure_counts_as_neither() {
        Return sent = read(new WordAppendix(CAMPAIGN)
                .type("2013/c2", "12")
                .table("PL02")
                .type("2013/c2", "21")
                .table("PL02"));

        assertThat(sent.answers().get("PL02/2013/c2").state()).isEqualTo(State.EXCLUDED);
        assertThat(codes(sent)).contains("S-TWICE");
    }

    @Test
    void nothing_is_read_from_an_empty_appendix_or_for_a_stranger() {
        WordAppendix empty = new WordAppendix(CAMPAIGN).say("Báo cáo").table("PL02");

        assertThat(READER.readWord(empty.tables(), CAMPAIGN, "DV0001", false).returned())
                .isEmpty();
        Book filled =
                new WordAppendix(CAMPAIGN).type("2013/c2", "12").table("PL02").tables();
        assertThat(READER.readWord(filled, CAMPAIGN, "DV9999", false)).isEqualTo(DocumentReading.NOTHING);
        assertThat(READER.readWord(filled, CAMPAIGN, "TH", false)).isEqualTo(DocumentReading.NOTHING);
        assertThat(READER.readWord(filled, RULES, "DV0001", false).returned()).isEmpty();
    }

    private static Return read(WordAppendix document) {
        return READER.readWord(document.tables(), CAMPAIGN, "DV0001", false)
                .returned()
                .orElseThrow();
    }

    private static List<String> codes(Return sent) {
        return sent.findings().stream().map(finding -> finding.code().printed()).toList();
    }
}
