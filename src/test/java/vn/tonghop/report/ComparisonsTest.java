package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    @Test
    void judgementsStandSideBySideForEachGroupOfIndicators() {
        Comparison judged = comparison(
                City.silent("giua-nhiem-ky-duk", 3)
                        .answers("DV0001", "S3-01/1/c1", "xây dựng Đảng")
                        .answers("DV0001", "S3-01/1/c8", "vượt")
                        .answers("DV0001", "S3-01/2/c1", "xây dựng Đảng")
                        .answers("DV0001", "S3-01/2/c8", "chưa đạt")
                        .answers("DV0002", "S3-01/1/c1", "xây dựng Đảng")
                        .answers("DV0002", "S3-01/1/c8", "vượt"),
                "S3-01");
        assertThat(judged.lines())
                .containsExactly(
                        "nhiệm vụ chính trị", "xây dựng Đảng", "lãnh đạo cơ quan và các đoàn thể", "chỉ tiêu khác");
        assertThat(judged.columns()).extracting(Comparison.Column::head).containsExactly("vượt", "đạt", "chưa đạt");
        assertThat(judged.columns()).extracting(column -> shown(column).get(1)).containsExactly("2", "", "1");
        assertThat(judged.columns().get(0).bars().get(1).total()).isEqualTo("S3-01/xay-dung-dang.vuot/c1");
    }

    @Test
    void thisTermIsComparedWithTheOneBeforeAndWithTheResolutionRowByRow() {
        Comparison sides = comparison(
                City.silent("giua-nhiem-ky-duk", 3)
                        .answers("DV0001", "S3-02/1/c3", "90")
                        .answers("DV0001", "S3-02/1/c4", "95.5")
                        .answers("DV0001", "S3-02/1/c5", "95.5")
                        .answers("DV0001", "S3-02/2/c3", "12")
                        .answers("DV0001", "S3-02/2/c4", "7")
                        .answers("DV0002", "S3-02/1/c4", "3"),
                "S3-02");
        assertThat(sides.lines()).containsExactly("Cao hơn", "Bằng", "Thấp hơn");
        assertThat(sides.columns())
                .extracting(Comparison.Column::head)
                .containsExactly(
                        "Từ đầu nhiệm kỳ đến nay so với Nhiệm kỳ trước",
                        "Từ đầu nhiệm kỳ đến nay so với Chỉ tiêu Nghị quyết Đại hội");
        assertThat(shown(sides.columns().get(0))).containsExactly("1", "0", "1");
        assertThat(shown(sides.columns().get(1))).containsExactly("0", "1", "0");
        assertThat(sides.columns().get(0).bars().get(0).formula())
                .isEqualTo("SUMPRODUCT(--ISNUMBER('CT S3-02'!$F$6:$F$8),--ISNUMBER('CT S3-02'!$E$6:$E$8),"
                        + "--('CT S3-02'!$F$6:$F$8>'CT S3-02'!$E$6:$E$8))");
    }

    @Test
    void headingsOfOneWordingThatMeanTwoThingsAreTwoComparisons() {
        City city = City.silent("quy-che-518", 9)
                .answers("DV0001", "PL04/2011.cap-tp/c4", "7")
                .answers("DV0001", "PL04/2011.cap-tp/c6", "139");
        assertThat(comparisons(city))
                .extracting(Comparison::title)
                .containsExactly(
                        "PL04 – Hoạt động thường xuyên (người)", "PL04 – Hoạt động không thường xuyên (người)");
    }

    @Test
    void sharesOfAYearAreComparedToo() {
        Comparison shares = comparison(
                City.silent("giua-nhiem-ky-duk", 3)
                        .answers("DV0001", "S3-17/2021/c2", "1")
                        .answers("DV0001", "S3-17/2021/c3", "3"),
                "S3-17 – Cấp ủy (%)");
        assertThat(shares.columns()).extracting(ComparisonsTest::shown).containsExactly(List.of("33.33", "", ""));
    }

    private static List<String> shown(Comparison.Column column) {
        return column.values().stream()
                .map(value -> value.map(number -> number.toPlainString()).orElse(""))
                .toList();
    }

    private static Comparison comparison(City city, String title) {
        return comparisons(city).stream()
                .filter(comparison -> comparison.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<Comparison> comparisons(City city) {
        return Comparisons.of(city.campaign().form(), city.consolidation(), Details.of(city));
    }
}
