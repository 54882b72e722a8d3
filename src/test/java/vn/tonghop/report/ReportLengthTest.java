package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.definition.Field;

/** A report is a skeleton of at most 15 pages, whatever the units write. */
class ReportLengthTest {
    private static final List<String> CAMPAIGNS =
            List.of("de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13");
    private static final List<String> WORDS = List.of(
            "công tác",
            "học tập",
            "đảng viên",
            "chi bộ",
            "tuyên truyền",
            "kế hoạch",
            "nghị quyết",
            "cơ sở",
            "báo cáo",
            "quán triệt",
            "cán bộ",
            "nhân dân",
            "phong trào",
            "sinh hoạt",
            "chuyên đề",
            "tài liệu",
            "hội nghị",
            "kinh phí",
            "thiết bị",
            "đường truyền",
            "thời gian",
            "chất lượng",
            "nội dung",
            "hình thức",
            "giám sát",
            "kiểm tra");

    @TempDir
    Path folder;

    private enum Texts {
        INVENTED,
        LONG,
        BRIEF
    }

    static Stream<Arguments> campaignsAndTexts() {
        return CAMPAIGNS.stream()
                .flatMap(campaign -> Stream.of(Texts.values()).map(texts -> Arguments.of(campaign, texts)));
    }

    @ParameterizedTest
    @MethodSource("campaignsAndTexts")
    void the_report_of_40_units_has_14_pages_at_most_as_we_estimate(String campaign, Texts texts) throws IOException {
        assertThat(DocumentLength.of(DocxPackage.read(report(city(campaign, 40, texts))))
                        .pages())
                .isBetween(texts == Texts.BRIEF ? 6 : 12, 14);
    }

    @ParameterizedTest
    @MethodSource("campaignsAndTexts")
    @EnabledIfEnvironmentVariable(named = "TONGHOP_FULL_TESTS", matches = "1")
    void the_report_of_40_units_has_15_pages_at_most_in_an_office(String campaign, Texts texts) throws Exception {
        assertThat(printedPages(report(city(campaign, 40, texts)))).isLessThanOrEqualTo(15);
    }

    @Test
    void three_hundred_units_that_each_recommend_much_are_all_counted() throws IOException {
        City city = recommending(300);
        byte[] report = report(city);
        assertThat(DocumentLength.of(DocxPackage.read(report)).pages()).isLessThanOrEqualTo(14);
        assertThat(ReadDocx.of(report).texts("Trích ý kiến"))
                .anyMatch(text -> text.startsWith("– Kiến nghị khác của "));
    }

    @Test
    void three_thousand_units_that_each_recommend_much_are_all_counted() throws IOException {
        byte[] report = report(recommending(3_000));
        assertThat(DocumentLength.of(DocxPackage.read(report)).pages()).isLessThanOrEqualTo(14);
        assertThat(ReadDocx.of(report).texts("Trích ý kiến"))
                .anyMatch(text ->
                        text.matches("– Kiến nghị khác của 2\\.9\\d\\d đơn vị: xem trang Trả lời của tong-hop.xlsx."));
    }

    @Test
    void every_one_of_40_units_that_recommends_much_is_there_in_words() throws IOException {
        City city = city("ket-luan-224", 40, Texts.LONG);
        ReadDocx report = ReadDocx.of(report(city));
        List<String> texts = report.texts("Trích ý kiến");
        List<String> recommended = texts.subList(
                texts.indexOf(texts.stream()
                        .filter(text -> text.startsWith("Kiến nghị của"))
                        .findFirst()
                        .orElseThrow()),
                texts.size());
        assertThat(city.units())
                .allSatisfy(unit -> assertThat(recommended)
                        .anyMatch(text -> text.matches(".*[(,:] ?" + unit.unit().name() + "[,)].*")));
        assertThat(recommended)
                .filteredOn(text -> text.startsWith("– Đề nghị "))
                .hasSizeGreaterThan(35);
        assertThat(report.control("DC/p49/gt@DV0017")).startsWith("Đề nghị ").endsWith(" …");
    }

    private static City recommending(int units) {
        City city = City.silent("ket-luan-224", units);
        for (int unit = 1; unit <= units; unit++) {
            city.answers("DV%04d".formatted(unit), "DC/p49/gt", text(Texts.LONG, unit));
        }
        return city;
    }

    private static City city(String campaign, int units, Texts texts) {
        City city = City.invented(campaign, units, 0);
        if (texts != Texts.INVENTED) {
            for (Field prompt : Extracts.prompts(city.campaign().form())) {
                for (int unit = 1; unit <= units; unit++) {
                    String type = city.units().get(unit - 1).unit().type();
                    if (prompt.filledBy(type)) {
                        String text = text(texts, unit * 1_000 + prompt.ordinal());
                        city.answers("DV%04d".formatted(unit), prompt.key().toString(), text);
                    }
                }
            }
        }
        return city;
    }

    /** Nobody says what another one does. */
    private static String text(Texts texts, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        if (texts == Texts.BRIEF) {
            return "Đã làm tốt " + words(random, 2) + ".";
        }
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_200) {
            boolean asks = random.nextInt(4) == 0;
            text.append(asks ? "Đề nghị cấp trên lo " : "Đơn vị đã lo ")
                    .append(words(random, random.nextInt(4, 12)))
                    .append(". ");
        }
        return text.toString().strip();
    }

    private static String words(SplittableRandom random, int number) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(number)
                .collect(Collectors.joining(" "));
    }

    private static byte[] report(City city) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NarrativeReport.write(city, out);
        return out.toByteArray();
    }

    private int printedPages(byte[] docx) throws Exception {
        Path file = Files.write(folder.resolve("bao-cao.docx"), docx);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor()).isZero();
        String pdf = Files.readString(folder.resolve("bao-cao.pdf"), StandardCharsets.ISO_8859_1);
        return pdf.split("/Type ?/Page[^s]", -1).length - 1;
    }
}
