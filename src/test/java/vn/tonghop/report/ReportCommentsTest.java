package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.Section;

class ReportCommentsTest {
    private static final String RATE = "SL/S2-11/";

    @Test
    void a_heading_that_shows_a_reading_says_in_a_comment_what_the_outline_prints() throws IOException {
        assertThat(comments(City.silent("de-an-1327", 3)))
                .contains(
                        new ReadDocx.Comment(
                                "V. NHIỆM VỤ, GIẢI PHÁP, ĐỀ XUẤT, KIẾN NGHỊ",
                                "Đề cương in: “IV. NHIỆM VỤ, GIẢI PHÁP, ĐỀ XUẤT, KIẾN NGHỊ”"),
                        new ReadDocx.Comment(
                                "2. Công tác lãnh đạo, chỉ đạo triển khai thực hiện Đề án",
                                "Đề cương in: “2. Công tác lãnh, chỉ đạo triển khai thực hiện Đề án”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void every_declared_reading_of_the_outline_has_its_source_beside_it(String campaign) throws IOException {
        City city = City.silent(campaign, 3);
        List<String> read = city.campaign().outline().stream()
                .flatMap(Section::walk)
                .filter(Section::hasReading)
                .map(section -> "Đề cương in: “" + section.printed() + "”")
                .toList();
        assertThat(comments(city).stream().map(ReadDocx.Comment::text)).containsAll(read);
    }

    @Test
    void who_has_not_reported_is_named_in_a_comment_on_the_coverage_once_in_a_part() throws IOException {
        City city = City.silent("nghi-quyet-13", 3)
                .answers("DV0001", "SL/S4-02/gt", "1200")
                .answers("DV0001", "SL/S4-02a/gt", "2")
                .answers("DV0002", "SL/S4-02/gt", "34")
                .answers("DV0002", "SL/S4-02a/gt", "2")
                .answers("DV0002", "SL/S4-02b/gt", "32")
                .answers("DV0002", "SL/S4-03/gt", "30");
        assertThat(comments(city))
                .contains(
                        new ReadDocx.Comment("2/3", "1/3 đơn vị chưa báo cáo: Đảng bộ cơ sở số 3."),
                        new ReadDocx.Comment(
                                "1/3", "2/3 đơn vị chưa báo cáo: Đảng bộ cơ sở số 1, Đảng bộ cơ sở số 3."));
        assertThat(comments(city).stream().filter(comment -> comment.on().equals("1/3")))
                .hasSize(1);
    }

    @Test
    void the_draft_note_names_the_first_ten_who_have_sent_nothing() throws IOException {
        ReadDocx.Comment late = comments(City.invented("nghi-quyet-13", 14, 12)).get(0);
        assertThat(late.on()).startsWith("Dự thảo tổng hợp từ báo cáo của 2/14 đơn vị.");
        assertThat(late.text())
                .startsWith("12/14 đơn vị chưa báo cáo: Đảng bộ cơ sở số 3, Chi bộ cơ sở số 4, ")
                .endsWith("Chi bộ cơ sở số 12 và 2 đơn vị khác.");
    }

    @Test
    void nothing_is_said_of_missing_units_when_none_is() throws IOException {
        assertThat(comments(City.invented("nghi-quyet-13", 14, 0)).stream().map(ReadDocx.Comment::text))
                .noneMatch(text -> text.contains("chưa báo cáo"));
    }

    @Test
    void where_the_outline_asks_for_units_that_do_well_or_not_well_a_comment_proposes_some() throws IOException {
        City city = City.silent("ket-luan-224", 4)
                .answers("DV0001", RATE + "tu", "90")
                .answers("DV0001", RATE + "mau", "100")
                .answers("DV0002", RATE + "tu", "50")
                .answers("DV0002", RATE + "mau", "100")
                .answers("DV0003", RATE + "tu", "80")
                .answers("DV0003", RATE + "mau", "100");
        assertThat(comments(city).stream().map(ReadDocx.Comment::text)).contains("""
                        Đề cương yêu cầu nêu đơn vị làm tốt. Các đơn vị có tỷ lệ cao hơn mức chung, theo thứ tự danh sách đơn vị, để người viết cân nhắc:
                        – Trung tâm chính trị số 1: Tỷ lệ xã, phường, thị trấn có hệ thống truyền thanh 90% (chung 73,33%)
                        – Chi bộ cơ sở số 3: Tỷ lệ xã, phường, thị trấn có hệ thống truyền thanh 80% (chung 73,33%)""", """
                        Đề cương yêu cầu nêu đơn vị làm chưa tốt. Các đơn vị có tỷ lệ thấp hơn mức chung, theo thứ tự danh sách đơn vị, để người viết cân nhắc:
                        – Đảng bộ cơ sở số 2: Tỷ lệ xã, phường, thị trấn có hệ thống truyền thanh 50% (chung 73,33%)""");
    }

    @Test
    void a_rate_that_more_units_share_than_can_be_named_proposes_none() throws IOException {
        City city = City.silent("ket-luan-224", 7);
        for (int unit = 1; unit <= 7; unit++) {
            city.answers("DV000" + unit, RATE + "tu", unit == 1 ? "5" : "10")
                    .answers("DV000" + unit, RATE + "mau", "10");
        }
        assertThat(comments(city).stream().map(ReadDocx.Comment::text))
                .noneMatch(text -> text.contains("nêu đơn vị làm tốt"))
                .anyMatch(text -> text.contains("nêu đơn vị làm chưa tốt"));
    }

    private static List<ReadDocx.Comment> comments(City city) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NarrativeReport.write(city, out);
        return ReadDocx.of(out.toByteArray()).comments();
    }
}
