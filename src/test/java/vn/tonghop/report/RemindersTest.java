package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.finding.Code;

/** Regulation 518: units and MTTQ until 2 June 2021, the city's own bodies until 4 June. */
class RemindersTest {

    @Test
    void nobody_is_reminded_three_days_before_the_deadline() {
        assertThat(messages(City.silent("quy-che-518", 2).on(day(30)))).isEmpty();
    }

    @Test
    void before_the_deadline_the_text_is_polite() {
        assertThat(messages(City.silent("quy-che-518", 1).on(LocalDate.of(2021, 5, 31))))
                .containsExactly("DV0001,Chi bộ cơ sở số 1,Đồng chí 1,0900 001,2021-06-02,NOT_SENT,BEFORE,\""
                        + "Ban Tuyên giáo kính gửi Chi bộ cơ sở số 1: báo cáo “Tổng kết 10 năm Quy chế 518” "
                        + "đến hạn ngày 02/6/2021, đến nay chưa nhận được của đơn vị. Kính mong đơn vị gửi đúng hạn. "
                        + "Trân trọng cảm ơn.\"");
    }

    @Test
    void on_the_last_day_it_says_so_and_nobody_is_late() {
        City city = City.silent("quy-che-518", 1).on(LocalDate.of(2021, 6, 2));
        assertThat(messages(city))
                .singleElement()
                .asString()
                .contains(",DUE,")
                .contains("hôm nay, ngày 02/6/2021, là hạn cuối");
        assertThat(ReminderLetter.isDue(city)).isFalse();
    }

    @Test
    void after_the_deadline_it_names_exactly_what_is_wrong() {
        City city = City.invented("quy-che-518", 2, 0)
                .on(LocalDate.of(2021, 6, 3))
                .mustCorrect("DV0002", Code.CELL_FRACTION, "PL02/1/c3", "1.2")
                .mustCorrect("DV0002", Code.RULE_BLANK, "PL02/1/c4", "");
        assertThat(messages(city))
                .singleElement()
                .asString()
                .contains(",RETURNED,LATE,")
                .contains("đã quá hạn 1 ngày (hạn 02/6/2021) mà còn để trống một số ô ở trang PL02; "
                        + "phải sửa: trang PL02, ô D12 (đang ghi “1.2”).");
    }

    @Test
    void the_city_s_own_bodies_have_two_days_more() {
        City city = City.silent("quy-che-518", 4).on(LocalDate.of(2021, 6, 3));
        assertThat(messages(city))
                .extracting(line -> line.split(",")[0] + " " + line.replaceAll(".*,NOT_SENT,([A-Z]+),.*", "$1"))
                .contains("DV0004 BEFORE");
    }

    @Test
    void a_campaign_without_deadline_reminds_nobody() {
        City city = City.silent("de-an-1327", 3).on(LocalDate.of(2030, 1, 1));
        assertThat(messages(city)).isEmpty();
        assertThat(ReminderLetter.isDue(city)).isFalse();
    }

    @Test
    void one_letter_of_the_propaganda_board_lists_all_late_units() throws IOException {
        City city = City.invented("quy-che-518", 6, 2).on(LocalDate.of(2021, 6, 5));
        assertThat(ReminderLetter.isDue(city)).isTrue();
        ReadDocx letter = letter(city);
        assertThat(letter.texts("Dòng đơn"))
                .containsSubsequence(
                        "THÀNH ỦY LAI CHÂU",
                        "BAN TUYÊN GIÁO",
                        "*",
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "Số        -CV/BTGThU",
                        "V/v đôn đốc gửi báo cáo tổng kết 10 năm thực hiện Quy chế 518",
                        "TP. Lai Châu, ngày      tháng      năm 2021",
                        "Kính gửi: Các đơn vị có tên trong danh sách kèm theo",
                        "Nơi nhận:",
                        "TRƯỞNG BAN",
                        "DANH SÁCH",
                        "1",
                        "Đảng bộ cơ sở số 5",
                        "02/6/2021",
                        "3",
                        "Chưa gửi báo cáo",
                        "2");
        assertThat(letter.texts("Normal"))
                .contains(
                        "Tính đến ngày 05/6/2021, 4/6 đơn vị đã gửi báo cáo; đã quá hạn mà còn 2 đơn vị chưa gửi báo cáo "
                                + "(danh sách kèm theo).",
                        "Ban Tuyên giáo đề nghị các đơn vị quan tâm thực hiện./.");
    }

    private static LocalDate day(int ofMay) {
        return LocalDate.of(2021, 5, ofMay);
    }

    /** Lines below the heading. */
    private static List<String> messages(City city) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PhoneMessages.write(city, out);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private static ReadDocx letter(City city) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReminderLetter.write(city, out);
        return ReadDocx.of(out.toByteArray());
    }
}
