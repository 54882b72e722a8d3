package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "999|999",
                "1000|1.000",
                "3504|3.504",
                "12345678|12.345.678",
                "1234.5|1.234,5",
                "0.25|0,25",
                "98.67|98,67",
                "-5|-5",
                "-123|-123",
                "-1234|-1.234"
            })
    void separates_thousands_by_dots_and_decimals_by_a_comma(String plain, String printed) {
        assertThat(VietnameseNumber.of(plain)).isEqualTo(printed);
    }

    @Test
    void puts_the_percent_sign_right_behind_the_number() {
        assertThat(VietnameseNumber.percent("98.7")).isEqualTo("98,7%");
    }

    @Test
    void leaves_nothing_where_nobody_answered() {
        assertThat(VietnameseNumber.of("")).isEmpty();
        assertThat(VietnameseNumber.percent("")).isEmpty();
    }

    @Test
    void writes_the_day_before_the_month() {
        assertThat(VietnameseNumber.day(LocalDate.of(2021, 6, 2))).isEqualTo("02/06/2021");
    }
}
