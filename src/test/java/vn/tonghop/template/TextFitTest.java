package vn.tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFitTest {
    @Test
    void measuresVietnameseLettersAsTheirBareOnes() {
        assertThat(TextFit.width("Độ tuổi", Look.TEXT)).isEqualTo(TextFit.width("Đo tuoi", Look.TEXT));
    }

    @Test
    void wrapsAtBlanksAndBreaksWordsThatAreTooLong() {
        double tenDigits = TextFit.width("0123456789", Look.TEXT);
        assertThat(TextFit.lines("0123456789", tenDigits + 1, Look.TEXT)).isEqualTo(1);
        assertThat(TextFit.lines("01234 6789 01234", tenDigits, Look.TEXT)).isEqualTo(2);
        assertThat(TextFit.lines("01234567890123456789012", tenDigits, Look.TEXT))
                .isEqualTo(3);
        assertThat(TextFit.lines("một\nhai\n\nbốn", 500, Look.TEXT)).isEqualTo(4);
    }

    @Test
    void needsMoreRoomForBoldLetters() {
        assertThat(TextFit.width("Tổng số", Look.TEXT.bolded())).isGreaterThan(TextFit.width("Tổng số", Look.TEXT));
    }
}
