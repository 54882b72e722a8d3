package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tonghop.definition.Section;

/** Thể thức, measured from the XML of what is written; lengths in twentieths of a point (567 = 10 mm). */
class DocumentFormTest {
    private static final List<String> CAMPAIGNS =
            List.of("de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13");

    /** Written once: every test measures something else in it. */
    private static final Map<String, MeasuredDocx> REPORTS = new HashMap<>();

    static Stream<Arguments> documents() {
        return CAMPAIGNS.stream()
                .flatMap(campaign -> Stream.of("HD36", "HD05", "ND30").map(profile -> Arguments.of(campaign, profile)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_sheet_is_a4_upright_or_held_sideways_with_the_same_edge_bound(String campaign, String profile)
            throws IOException {
        List<Element> sections = report(campaign, profile).sections();
        assertThat(page(sections.get(0))).isEqualTo("11906×16838 20-15-20-30 đầu trang 10");
        assertThat(sections.subList(1, sections.size()))
                .allSatisfy(section -> assertThat(page(section))
                        .isIn("16838×11906 30-20-15-20 đầu trang 10", "23811×16838 30-20-15-20 đầu trang 10"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_page_number_stands_in_the_middle_above_the_text_from_the_second_page_on(String campaign, String profile)
            throws IOException {
        MeasuredDocx report = report(campaign, profile);
        assertThat(MeasuredDocx.child(report.sections().get(0), "titlePg")).isPresent();
        List<Element> headers = report.partNames().stream()
                .filter(name -> name.startsWith("header"))
                .map(report::part)
                .toList();
        List<Element> numbered = headers.stream()
                .filter(header -> !MeasuredDocx.all(header, "fldSimple").isEmpty())
                .toList();
        assertThat(headers).hasSize(2);
        assertThat(numbered).hasSize(1);
        Element line = MeasuredDocx.all(numbered.get(0), "p").get(0);
        assertThat(report.ofParagraph(line, "jc").map(MeasuredDocx::value)).contains("center");
        assertThat(report.partNames()).noneMatch(name -> name.startsWith("footer"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void all_is_in_times_new_roman_and_text_is_black_but_for_what_a_draft_marks(String campaign, String profile)
            throws IOException {
        MeasuredDocx report = report(campaign, profile);
        List<Element> fonts = report.partNames().stream()
                .flatMap(name -> MeasuredDocx.all(report.part(name), "rFonts").stream())
                .toList();
        assertThat(fonts).hasSize(1).allSatisfy(font -> {
            for (String script : List.of("ascii", "hAnsi", "cs", "eastAsia")) {
                assertThat(font.getAttributeNS(MeasuredDocx.W, script)).isEqualTo("Times New Roman");
            }
        });
        assertThat(MeasuredDocx.all(report.part("document.xml"), "color")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void text_is_justified_with_an_indent_of_10_mm_in_lines_of_18_points_6_apart(String campaign, String profile)
            throws IOException {
        MeasuredDocx report = report(campaign, profile);
        Element text = MeasuredDocx.all(report.part("document.xml"), "p").stream()
                .filter(paragraph -> MeasuredDocx.text(paragraph).contains("báo cáo kết quả")
                        || MeasuredDocx.text(paragraph).startsWith("Thực hiện"))
                .findFirst()
                .orElseThrow();
        assertThat(report.lines())
                .filteredOn(line -> line.text().equals(MeasuredDocx.text(text)))
                .first()
                .satisfies(line ->
                        assertThat(line.size() + line.look() + line.align()).isEqualTo("14.0both"));
        Element spacing = report.ofParagraph(text, "spacing").orElseThrow();
        assertThat(spacing.getAttributeNS(MeasuredDocx.W, "lineRule")).isEqualTo("exact");
        assertThat(MeasuredDocx.number(spacing, "line")).isEqualTo(360);
        assertThat(MeasuredDocx.number(spacing, "after")).isEqualTo(120);
        assertThat(MeasuredDocx.number(report.ofParagraph(text, "ind").orElseThrow(), "firstLine"))
                .isEqualTo(567);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void headings_are_the_outlines_in_order_and_by_level(String campaign, String profile) throws IOException {
        City city = City.silent(campaign, 3).issuedAs(profile);
        List<String> wanted = city.campaign().outline().stream()
                .flatMap(Section::walk)
                .filter(section -> !section.bullet())
                .flatMap(DocumentFormTest::heading)
                .toList();
        assertThat(measured(city).lines().stream()
                        .filter(line -> line.style().startsWith("heading"))
                        .map(line -> line.style() + " " + line.text()))
                .containsExactlyElementsOf(wanted);
    }

    private static Stream<String> heading(Section section) {
        String style = "heading " + Math.min(6, section.level()) + " ";
        return section.isPart()
                ? Stream.of(style + section.meantNumber(), style + section.meantHeading())
                : Stream.of(style + section.meant());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void blocks_come_in_order_head_text_recipients_and_signature_appendices(String campaign, String profile)
            throws IOException {
        List<MeasuredDocx.Line> lines = report(campaign, profile).lines();
        int type = first(lines, "BÁO CÁO");
        boolean party = !profile.equals("ND30");
        int dashes = party ? first(lines, "-----") : type + 1;
        int draft = indexOf(lines, line -> line.text().startsWith("Dự thảo tổng hợp"));
        int heading = indexOf(lines, line -> line.style().equals("heading 1"));
        int recipients = first(lines, "Nơi nhận:");
        assertThat(List.of(0, type, dashes, draft, heading, recipients))
                .isSorted()
                .doesNotContain(-1);
        List<Integer> captions = Stream.iterate(0, i -> i + 1)
                .limit(lines.size())
                .filter(i -> lines.get(i).text().startsWith("PHỤ LỤC")
                        && !lines.get(i).cell())
                .toList();
        assertThat(captions).allSatisfy(caption -> {
            assertThat(caption).isGreaterThan(recipients);
            assertThat(lines.get(caption)).satisfies(is(14, "b", "center"));
            assertThat(lines.get(caption + 1)).satisfies(is(14, "b", "center"));
            assertThat(lines.get(caption + 2)).satisfies(is(14, "i", "center"));
            assertThat(lines.get(caption + 2).text()).startsWithIgnoringCase("(kèm theo Báo cáo số ....");
            assertThat(lines.get(caption + 3).cell()).isEqualTo(!party);
            assertThat(party).isEqualTo(lines.get(caption + 3).text().equals("-----"));
            assertThat(lines.get(caption + 4).cell()).isTrue();
        });
        int wanted = campaign.equals("de-an-1327") ? 3 : campaign.equals("quy-che-518") ? 4 : 0;
        assertThat(captions).hasSize(wanted);
    }

    @Test
    void the_head_of_a_party_document() throws IOException {
        assertThat(report("quy-che-518", "HD36").lines().subList(0, 9))
                .extracting(line -> line.text() + " | " + line.size() + line.look() + " " + line.align())
                .containsExactly(
                        "ĐẢNG BỘ TỈNH LAI CHÂU | 14.0 center",
                        "THÀNH ỦY LAI CHÂU | 14.0b center",
                        "* | 14.0 center",
                        "ĐẢNG CỘNG SẢN VIỆT NAM | 15.0b center",
                        "Số        -BC/ThU | 14.0 center",
                        "TP. Lai Châu, ngày      tháng      năm 2021 | 14.0i center",
                        "BÁO CÁO | 16.0b center",
                        "tổng kết 10 năm thực hiện Quy chế hoạt động báo cáo viên của Đảng | 14.0b center",
                        "----- | 14.0 center");
    }

    @Test
    void the_head_of_a_government_document() throws IOException {
        assertThat(report("quy-che-518", "ND30").lines().subList(0, 7))
                .extracting(line -> line.text() + " | " + line.size() + line.look() + " " + line.align())
                .containsExactly(
                        "ĐẢNG BỘ TỈNH LAI CHÂU | 13.0 center",
                        "THÀNH ỦY LAI CHÂU | 13.0b center",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | 12.5b center",
                        "Độc lập - Tự do - Hạnh phúc | 13.5b center",
                        "Số:        /BC/ThU | 13.0 center",
                        "TP. Lai Châu, ngày      tháng      năm 2021 | 13.5i center",
                        "BÁO CÁO | 14.0b center");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HD36 73", "HD05 73", "ND30 58"})
    void the_rule_below_the_nation_is_as_long_as_its_last_line(String expected) throws IOException {
        String profile = expected.substring(0, 4);
        MeasuredDocx report = report("quy-che-518", profile);
        Element rule = MeasuredDocx.all(report.part("document.xml"), "pBdr").stream()
                .filter(border -> !MeasuredDocx.text((Element) nation(border)).startsWith("ĐẢNG BỘ"))
                .findFirst()
                .orElseThrow();
        Element paragraph = (Element) rule.getParentNode().getParentNode();
        Element indent = report.ofParagraph(paragraph, "ind").orElseThrow();
        Element width = MeasuredDocx.all((Element) nation(rule), "tcW").get(0);
        int length = MeasuredDocx.number(width, "w")
                - MeasuredDocx.number(indent, "left")
                - MeasuredDocx.number(indent, "right");
        assertThat(Math.round(length * 25.4 / 1440)).isEqualTo(Long.parseLong(expected.substring(5)));
    }

    /** The cell that a rule is drawn in. */
    private static Node nation(Element rule) {
        return rule.getParentNode().getParentNode().getParentNode();
    }

    @Test
    void the_close_of_a_party_document() throws IOException {
        List<MeasuredDocx.Line> lines = report("quy-che-518", "HD36").lines();
        int recipients = first(lines, "Nơi nhận:");
        assertThat(lines.subList(recipients, recipients + 8))
                .extracting(line -> line.text() + " | " + line.size() + line.look() + " " + line.align())
                .containsExactly(
                        "Nơi nhận: | 14.0u left",
                        "- Ban Tuyên giáo Tỉnh ủy (báo cáo), | 12.0 left",
                        "- Thường trực Thành ủy, | 12.0 left",
                        "- Ban Tuyên giáo Thành ủy, | 12.0 left",
                        "- Lưu VPThU. | 12.0 left",
                        "T/M BAN THƯỜNG VỤ | 14.0b center",
                        "PHÓ BÍ THƯ | 14.0 center",
                        ".............................. | 14.0b center");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_close_stays_on_a_page_with_the_end_of_the_text_and_a_heading_with_what_follows(
            String campaign, String profile) throws IOException {
        MeasuredDocx report = report(campaign, profile);
        List<Element> paragraphs = MeasuredDocx.all(report.part("document.xml"), "p");
        int recipients = paragraphs.indexOf(paragraphs.stream()
                .filter(paragraph -> MeasuredDocx.text(paragraph).equals("Nơi nhận:"))
                .findFirst()
                .orElseThrow());
        for (int before : List.of(recipients - 1, recipients - 2)) {
            assertThat(report.ofParagraph(paragraphs.get(before), "keepNext")).isPresent();
        }
        assertThat(paragraphs.stream()
                        .filter(paragraph ->
                                report.ofParagraph(paragraph, "outlineLvl").isPresent()))
                .isNotEmpty()
                .allSatisfy(heading ->
                        assertThat(report.ofParagraph(heading, "keepNext")).isPresent());
    }

    @Test
    void lines_of_recipients_end_as_the_profile_has_it() throws IOException {
        assertThat(report("quy-che-518", "HD05").lines())
                .extracting(MeasuredDocx.Line::text)
                .containsSubsequence("- Ban Tuyên giáo Tỉnh ủy (báo cáo);", "- Thường trực Thành ủy;", "- Lưu VPThU.");
    }

    @Test
    void a_letter_has_its_subject_under_the_number_and_no_type() throws IOException {
        City city = City.silent("quy-che-518", 3).on(LocalDate.of(2021, 6, 3));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReminderLetter.write(city, out);
        MeasuredDocx letter = new MeasuredDocx(out.toByteArray());
        List<MeasuredDocx.Line> lines = letter.lines();
        int number = indexOf(lines, line -> line.text().startsWith("Số "));
        assertThat(lines.get(number + 1).text()).startsWith("V/v đôn đốc");
        assertThat(lines.get(number + 1)).satisfies(is(12, "i", "center"));
        assertThat(lines).extracting(MeasuredDocx.Line::text).doesNotContain("CÔNG VĂN");
        assertThat(lines).extracting(MeasuredDocx.Line::text).anyMatch(text -> text.startsWith("Kính gửi: "));
        assertThat(letter.sections())
                .allSatisfy(section -> assertThat(page(section)).isEqualTo("11906×16838 20-15-20-30 đầu trang 10"));
    }

    private static Consumer<MeasuredDocx.Line> is(double size, String look, String align) {
        return line -> assertThat(line.size() + line.look() + line.align()).isEqualTo(size + look + align);
    }

    /** Sheet in twentieths of a point, margins top-right-bottom-left and the number's place in millimetres. */
    private static String page(Element section) {
        Element size = MeasuredDocx.child(section, "pgSz").orElseThrow();
        Element margins = MeasuredDocx.child(section, "pgMar").orElseThrow();
        return MeasuredDocx.number(size, "w") + "×" + MeasuredDocx.number(size, "h") + " " + millimetres(margins, "top")
                + "-" + millimetres(margins, "right") + "-" + millimetres(margins, "bottom") + "-"
                + millimetres(margins, "left") + " đầu trang " + millimetres(margins, "header");
    }

    private static long millimetres(Element margins, String edge) {
        return Math.round(MeasuredDocx.number(margins, edge) * 25.4 / 1440);
    }

    private static int first(List<MeasuredDocx.Line> lines, String text) {
        return indexOf(lines, line -> line.text().equals(text));
    }

    private static int indexOf(List<MeasuredDocx.Line> lines, Predicate<MeasuredDocx.Line> which) {
        return lines.indexOf(lines.stream().filter(which).findFirst().orElseThrow());
    }

    private static MeasuredDocx report(String campaign, String profile) throws IOException {
        String name = campaign + " " + profile;
        if (!REPORTS.containsKey(name)) {
            REPORTS.put(name, measured(City.invented(campaign, 14, 2).issuedAs(profile)));
        }
        return REPORTS.get(name);
    }

    private static MeasuredDocx measured(City city) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NarrativeReport.write(city, out);
        return new MeasuredDocx(out.toByteArray());
    }
}
