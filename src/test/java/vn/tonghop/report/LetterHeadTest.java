package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.definition.Issuer;

class LetterHeadTest {

    @Test
    void a_government_body_writes_under_the_state_s_name_and_motto() throws IOException {
        Issuer issuer = new Issuer(
                "ND30",
                "UBND TỈNH LAI CHÂU",
                "UBND PHƯỜNG ĐOÀN KẾT",
                "BC-UBND",
                "Đoàn Kết",
                "phường",
                "BÁO CÁO",
                List.of("kết quả tuyên truyền nghị quyết của Đảng"),
                "",
                "TM. ỦY BAN NHÂN DÂN",
                "CHỦ TỊCH",
                "Nguyễn Văn A",
                List.of("UBND tỉnh;", "Lưu: VT."));
        Docx document = new Docx(LayoutProfile.of("ND30"), "Báo cáo");
        new LetterHead(document, issuer).writeReport(2025);
        SignatureBlock.write(document, issuer);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        assertThat(ReadDocx.of(out.toByteArray()).texts("Dòng đơn").stream()
                        .filter(text -> !text.isEmpty())
                        .toList())
                .containsExactly(
                        "UBND TỈNH LAI CHÂU",
                        "UBND PHƯỜNG ĐOÀN KẾT",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số:        /BC-UBND",
                        "Đoàn Kết, ngày      tháng      năm 2025",
                        "BÁO CÁO",
                        "kết quả tuyên truyền nghị quyết của Đảng",
                        "Nơi nhận:",
                        "- UBND tỉnh;",
                        "- Lưu: VT.",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        "Nguyễn Văn A");
    }

    @Test
    void a_profile_that_is_none_of_ours_is_refused_by_name() {
        assertThatThrownBy(() -> LayoutProfile.of("HD99"))
                .hasMessageContaining("HD99")
                .hasMessageContaining("HD36");
    }
}
