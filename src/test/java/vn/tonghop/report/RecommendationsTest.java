package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationsTest {
    private static final String LEAD =
            "Kiến nghị của các đơn vị, ý gần giống nhau ghi một lần, chỗ có dấu “…” xem tiếp ở y-kien-don-vi.docx ";

    @Test
    void recommendations_stand_below_whom_they_are_for_and_none_is_left_out() throws IOException {
        City city = City.silent("ket-luan-224", 8);
        String prompt = prompt(city, "ĐỀ XUẤT, KIẾN NGHỊ");
        city.answers(
                        "DV0001",
                        prompt,
                        "Đối với Trung ương:\n- Sớm sửa đổi quy định.\n- Bố trí kinh phí.\nĐối với Tỉnh uỷ:\n- Mở lớp bồi dưỡng.")
                .answers("DV0002", prompt, "Kiến nghị Tỉnh ủy cấp tài liệu. Tổ chức tham quan.");
        for (String unit : List.of("DV0003", "DV0004", "DV0005", "DV0006", "DV0007")) {
            city.answers(unit, prompt, "Đề nghị bổ sung " + unit.charAt(5) + " màn hình cho hội trường xã.");
        }
        List<String> texts = written(city).texts("Trích ý kiến");
        int lead = texts.indexOf(LEAD + "(7/8 đơn vị nêu):");
        assertThat(texts.subList(lead + 1, texts.size()))
                .containsExactly(
                        "– Đề nghị bổ sung 3 màn hình cho hội trường xã. (5 đơn vị: " + name(city, 2) + ", "
                                + name(city, 3) + ", " + name(city, 4) + ", " + name(city, 5) + ", " + name(city, 6)
                                + ")",
                        "Với Trung ương:",
                        "– Sớm sửa đổi quy định. Bố trí kinh phí. (" + name(city, 0) + ")",
                        "Với Tỉnh:",
                        "– Mở lớp bồi dưỡng. (" + name(city, 0) + ")",
                        "– Kiến nghị Tỉnh ủy cấp tài liệu. Tổ chức tham quan. (" + name(city, 1) + ")");
    }

    @Test
    void whom_the_prompt_itself_names_has_no_caption_again() throws IOException {
        City city = City.silent("de-an-1327", 3);
        String prompt = prompt(city, "Đối với Tỉnh uỷ, Ban Tuyên giáo Tỉnh uỷ.");
        city.answers("DV0001", prompt, "Đề nghị Tỉnh ủy cấp kinh phí. Đề nghị Trung ương giảm hội nghị.");
        assertThat(written(city).texts("Trích ý kiến"))
                .containsExactly(
                        LEAD + "(1/3 đơn vị nêu):",
                        "– Đề nghị Tỉnh ủy cấp kinh phí. (" + name(city, 0) + ")",
                        "Với Trung ương:",
                        "– Đề nghị Trung ương giảm hội nghị. (" + name(city, 0) + ")");
    }

    @Test
    void the_same_wish_is_one_whoever_of_a_level_it_is_turned_to_and_in_whatever_manner() throws IOException {
        City city = City.silent("ket-luan-224", 3);
        String prompt = prompt(city, "ĐỀ XUẤT, KIẾN NGHỊ");
        city.answers("DV0001", prompt, "Đề nghị Tỉnh ủy mở thêm lớp bồi dưỡng báo cáo viên.")
                .answers("DV0002", prompt, "Kính mong Ban Tuyên giáo Tỉnh ủy mở thêm lớp bồi dưỡng báo cáo viên.")
                .answers("DV0003", prompt, "Đề xuất Trung ương mở thêm lớp bồi dưỡng báo cáo viên.");
        assertThat(written(city).texts("Trích ý kiến"))
                .containsSubsequence(
                        "Với Trung ương:",
                        "– Đề xuất Trung ương mở thêm lớp bồi dưỡng báo cáo viên. (" + name(city, 2) + ")",
                        "Với Tỉnh:",
                        "– Đề nghị Tỉnh ủy mở thêm lớp bồi dưỡng báo cáo viên. (2 đơn vị: " + name(city, 0) + ", "
                                + name(city, 1) + ")");
    }

    @Test
    void who_has_nothing_to_recommend_is_counted() throws IOException {
        City city = City.silent("ket-luan-224", 4);
        String prompt = prompt(city, "ĐỀ XUẤT, KIẾN NGHỊ");
        city.answers("DV0001", prompt, "Không có kiến nghị gì.")
                .answers("DV0002", prompt, "- Đơn vị không có ý kiến, kiến nghị.")
                .answers("DV0003", prompt, "Không có kinh phí, đề nghị cấp thêm.");
        ReadDocx report = written(city);
        assertThat(report.texts("Trích ý kiến"))
                .endsWith(
                        LEAD + "(3/4 đơn vị nêu):",
                        "– Không có kinh phí, đề nghị cấp thêm. (" + name(city, 2) + ")",
                        "2 đơn vị ghi không có kiến nghị.");
        assertThat(report.control(prompt + "#khong")).isEqualTo("2");
    }

    private static String prompt(City city, String heading) {
        return city.campaign().outline().stream()
                .flatMap(section -> section.walk())
                .filter(section -> section.meantHeading().equals(heading))
                .flatMap(section -> section.prompt().stream())
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static String name(City city, int unit) {
        return city.units().get(unit).unit().name();
    }

    private static ReadDocx written(City city) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NarrativeReport.write(city, out);
        return ReadDocx.of(out.toByteArray());
    }
}
