package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationsTest {
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
            city.answers(unit, prompt, "Bổ sung " + unit.charAt(5) + " màn hình cho hội trường xã.");
        }
        List<String> texts = written(city).texts("Trích ý kiến");
        int lead = texts.indexOf("Kiến nghị của các đơn vị, ý gần giống nhau ghi một lần (7/8 đơn vị nêu):");
        assertThat(texts.subList(lead + 1, texts.size()))
                .containsExactly(
                        "– Bổ sung 3 màn hình cho hội trường xã. (5 đơn vị)",
                        "Với Trung ương:",
                        "– Sớm sửa đổi quy định. (" + name(city, 0) + ")",
                        "– Bố trí kinh phí. (" + name(city, 0) + ")",
                        "Với Tỉnh:",
                        "– Mở lớp bồi dưỡng. (" + name(city, 0) + ")",
                        "– Kiến nghị Tỉnh ủy cấp tài liệu. (" + name(city, 1) + ")",
                        "– Tổ chức tham quan. (" + name(city, 1) + ")");
    }

    @Test
    void whom_the_prompt_itself_names_has_no_caption_again() throws IOException {
        City city = City.silent("de-an-1327", 3);
        String prompt = prompt(city, "Đối với Tỉnh uỷ, Ban Tuyên giáo Tỉnh uỷ.");
        city.answers("DV0001", prompt, "Đề nghị Tỉnh ủy cấp kinh phí. Đề nghị Trung ương giảm hội nghị.");
        assertThat(written(city).texts("Trích ý kiến"))
                .containsExactly(
                        "Kiến nghị của các đơn vị, ý gần giống nhau ghi một lần (1/3 đơn vị nêu):",
                        "– Đề nghị Tỉnh ủy cấp kinh phí. (" + name(city, 0) + ")",
                        "Với Trung ương:",
                        "– Đề nghị Trung ương giảm hội nghị. (" + name(city, 0) + ")");
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
