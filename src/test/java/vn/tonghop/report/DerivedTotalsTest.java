package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedTotalsTest {
    private static final String BEFORE = "SL/S0-30/truoc";
    private static final String AFTER = "SL/S0-30/sau";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "300;1322;tăng từ 300 nhà trước khi thực hiện Đề án lên 1.322 nhà sau khi thực hiện Đề án (tăng 1.022 nhà);",
                "322;305;giảm từ 322 nhà trước khi thực hiện Đề án xuống 305 nhà sau khi thực hiện Đề án (giảm 17 nhà);",
                "322;322;vẫn là 322 nhà như trước khi thực hiện Đề án;",
                "0;0;vẫn là 0 nhà như trước khi thực hiện Đề án;",
                "0;12;tăng từ 0 nhà trước khi thực hiện Đề án lên 12 nhà sau khi thực hiện Đề án (tăng 12 nhà);"
            })
    void twoTotalsRiseFallOrStay(String before, String after, String said) throws IOException {
        City city =
                City.silent("de-an-1327", 1).answers("DV0001", BEFORE, before).answers("DV0001", AFTER, after);
        assertThat(texts(city)).anyMatch(text -> text.contains("được đầu tư xây dựng " + said + ";"));
    }

    @Test
    void totalsOfDifferentNumbersOfUnitsAreNotCompared() throws IOException {
        City city = City.silent("de-an-1327", 2)
                .answers("DV0001", BEFORE, "10")
                .answers("DV0001", AFTER, "12")
                .answers("DV0002", AFTER, "5");
        assertThat(texts(city))
                .anyMatch(
                        text -> text.contains("được đầu tư xây dựng trước khi thực hiện Đề án là 10 nhà (1/2 đơn vị), "
                                + "sau khi thực hiện Đề án là 17 nhà"));
    }

    @Test
    void theHighestAndLowestYearAreNamedWithTheirFigures() throws IOException {
        City city = City.silent("de-an-1327", 1);
        for (int year = 2013; year <= 2023; year++) {
            city.answers("DV0001", "PL02/" + year + "/c2", Integer.toString(year == 2018 ? 1_234 : year - 2_003));
        }
        ReadDocx report = report(city);
        assertThat(report.texts("Normal"))
                .anyMatch(text -> text.contains("Số hội nghị năm 2022 tăng 8 hội nghị so với năm 2014 "
                        + "(từ 11 lên 19 hội nghị); nhiều nhất là năm 2018 với 1.234 hội nghị, "
                        + "ít nhất là năm 2014 với 11 hội nghị."));
        assertThat(report.control("PL02/TONG/c2#nam-cao")).isEqualTo("2018");
        assertThat(report.control("PL02/TONG/c2#cao")).isEqualTo("1.234");
        assertThat(report.control("PL02/2022/c2#hon-2014")).isEqualTo("8");
    }

    @Test
    void noYearIsTheHighestWhenAllAreEqual() throws IOException {
        City city = City.silent("de-an-1327", 1);
        for (int year = 2013; year <= 2023; year++) {
            city.answers("DV0001", "PL02/" + year + "/c2", "7");
        }
        assertThat(texts(city))
                .anyMatch(text -> text.contains("Số hội nghị năm 2022 bằng năm 2014 (7 hội nghị)."))
                .noneMatch(text -> text.contains("nhiều nhất"));
    }

    @Test
    void fromSoMuchUpwardsMeansTheLeastOfTheUnits() throws IOException {
        City city = City.silent("nghi-quyet-13", 2)
                .answers("DV0001", "SL/S4-15/tu", "95")
                .answers("DV0001", "SL/S4-15/mau", "96")
                .answers("DV0002", "SL/S4-15/tu", "2")
                .answers("DV0002", "SL/S4-15/mau", "3");
        ReadDocx report = report(city);
        assertThat(report.texts("Normal"))
                .anyMatch(text -> text.startsWith("Tỷ lệ đảng viên tham gia học tập đạt từ 66,67% trở lên, "
                        + "tính chung đạt 97,98% (97/99 lượt đảng viên được triệu tập);"));
        assertThat(report.control("SL/S4-15/gt#min")).isEqualTo("66,67%");
    }

    @Test
    void aShareIsRoundedHalfUpAndLeftOutWhenItsWholeIsNothing() throws IOException {
        City city = City.silent("de-an-1327", 1)
                .answers("DV0001", "SL/S0-03/gt", "800")
                .answers("DV0001", "SL/S0-06/gt", "1")
                .answers("DV0001", "SL/S0-07/gt", "400");
        assertThat(texts(city))
                .anyMatch(text ->
                        text.contains("1 đảng viên nữ (chiếm 0,13%), 400 đảng viên người dân tộc (chiếm 50%)."));
        city.answers("DV0001", "SL/S0-03/gt", "0").answers("DV0001", "SL/S0-06/gt", "0");
        assertThat(texts(city)).anyMatch(text -> text.contains("có 0 đảng viên nữ, 400 đảng viên"));
    }

    @Test
    void nothingToReportIsSaidInWords() throws IOException {
        City city = City.silent("giua-nhiem-ky-duk", 1)
                .answers("DV0001", "SL/S3-22/gt", "0")
                .answers("DV0001", "SL/S3-19/gt", "0");
        assertThat(texts(city))
                .contains(
                        "Không có đảng viên nào bị thi hành kỷ luật.",
                        "Cấp ủy và UBKT cơ sở không nhận đơn thư tố cáo, khiếu nại nào.");
    }

    private static List<String> texts(City city) throws IOException {
        return report(city).texts("Normal");
    }

    private static ReadDocx report(City city) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NarrativeReport.write(city, out);
        return ReadDocx.of(out.toByteArray());
    }
}
