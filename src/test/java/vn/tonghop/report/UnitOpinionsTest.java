package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UnitOpinionsTest {

    @Test
    void every_text_stands_in_full_under_its_prompt_in_unit_order() throws IOException {
        City city = City.silent("nghi-quyet-13", 3)
                .answers("DV0003", "DC/p20/gt", "Chưa có.")
                .answers("DV0001", "DC/p20/gt", "Dòng thứ nhất.\n- Dòng thứ hai.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UnitOpinions.write(city, out);
        assertThat(ReadDocx.of(out.toByteArray()).paragraphs().stream().map(ReadDocx.Paragraph::text))
                .containsSequence(
                        "2. Hạn chế, yếu kém",
                        "2/3 đơn vị trả lời:",
                        "Đảng bộ cơ sở số 1: ",
                        "Dòng thứ nhất.",
                        "- Dòng thứ hai.",
                        "Đảng bộ cơ sở số 3: ",
                        "Chưa có.",
                        "3. Nguyên nhân");
    }
}
