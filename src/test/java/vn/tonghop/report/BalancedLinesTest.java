package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BalancedLinesTest {

    @Test
    void lines_that_fit_stay_as_they_were_given() {
        assertThat(BalancedLines.of(List.of("kết quả học tập", "nghị quyết của Đảng"), 14, 165))
                .containsExactly("kết quả học tập", "nghị quyết của Đảng");
    }

    @Test
    void a_line_too_long_is_shared_among_lines_of_about_one_length() {
        assertThat(BalancedLines.of(List.of("một hai ba bốn năm sáu bảy tám chín mười"), 14, 60))
                .containsExactly("một hai ba bốn năm", "sáu bảy tám chín mười");
    }
}
