package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtractTextTest {

    @Test
    void takes_whole_sentences_while_they_fit() {
        assertThat(ExtractText.of("Một hai ba. Bốn năm sáu bảy. Tám chín mười.", 7))
                .isEqualTo("Một hai ba. Bốn năm sáu bảy.");
    }

    @Test
    void stops_before_the_bullets_of_an_answer() {
        assertThat(ExtractText.of("Đơn vị đã triển khai:\n- Việc thứ nhất.\n- Việc thứ hai.", 60))
                .isEqualTo("Đơn vị đã triển khai:");
    }

    @Test
    void drops_the_mark_of_an_answer_that_is_itself_a_bullet() {
        assertThat(ExtractText.of("- Đã  hoàn thành.\n- Đang làm.", 60)).isEqualTo("Đã hoàn thành.");
    }

    @Test
    void cuts_only_a_first_sentence_that_is_too_long() {
        assertThat(ExtractText.of("Một hai ba bốn năm sáu.", 4)).isEqualTo("Một hai ba bốn…");
    }

    @Test
    void numbers_and_abbreviations_do_not_end_a_sentence() {
        assertThat(ExtractText.of("Có 1.234 lượt người dự, đạt 98.5 phần trăm so với kế hoạch.", 60))
                .isEqualTo("Có 1.234 lượt người dự, đạt 98.5 phần trăm so với kế hoạch.");
    }

    @Test
    void an_empty_answer_has_no_extract() {
        assertThat(ExtractText.of("  \n ", 60)).isEmpty();
    }
}
