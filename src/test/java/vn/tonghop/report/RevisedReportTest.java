package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class RevisedReportTest {
    private static final String CAMPAIGN = "nghi-quyet-13";
    private static final String POINTS = "SL/S4-02/gt";
    private static final String SCREENS = "SL/S4-03/gt";
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p>(?:(?!</w:p>).)*</w:p>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void a_report_without_news_needs_no_newer_version() throws IOException {
        byte[] edited = rewritten(written(before()));
        assertThat(revised(before(), edited)).isEmpty();
    }

    @Test
    void only_the_figures_and_a_list_at_the_end_differ_from_what_the_person_left() throws IOException {
        byte[] edited = rewritten(written(before()));
        byte[] newer = revised(after(), edited);
        ReadDocx report = ReadDocx.of(newer);
        assertThat(report.control(POINTS)).isEqualTo("1.304");
        assertThat(report.texts("Normal"))
                .contains(
                        "Theo người soạn, cả huyện có 1.304 điểm cầu.",
                        "Các số liệu đã thay đổi",
                        "– SL, Tổng số điểm cầu trực tuyến: 1.234 → 1.304");
        assertThat(withoutControls(body(newer))).isEqualTo(withoutControls(body(edited)));
        assertThat(otherParts(newer)).isEqualTo(otherParts(edited));
    }

    @Test
    void comments_of_the_person_and_ours_stay_where_they_are() throws IOException {
        byte[] edited = commented(rewritten(written(before())));
        byte[] newer = revised(after(), edited);
        assertThat(ReadDocx.of(newer).comments())
                .isEqualTo(ReadDocx.of(edited).comments())
                .contains(
                        new ReadDocx.Comment("Theo người soạn, cả huyện có ", "Xem lại câu này."),
                        new ReadDocx.Comment(
                                "0/3",
                                "3/3 đơn vị chưa báo cáo: Đảng bộ cơ sở số 1, Chi bộ cơ sở số 2, Đảng bộ cơ sở số 3."));
        assertThat(ReadDocx.of(newer).control(POINTS)).isEqualTo("1.304");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "TONGHOP_FULL_TESTS", matches = "1")
    void it_finds_the_figures_after_a_program_that_drops_their_tags() throws Exception {
        byte[] saved = throughOffice(rewritten(written(before())));
        assertThat(body(saved)).doesNotContain("<w:tag ").contains("Theo người soạn");
        byte[] newer = revised(after(), saved);
        assertThat(ReadDocx.of(newer).comments().stream().map(ReadDocx.Comment::text))
                .contains("1/3 đơn vị chưa báo cáo: Đảng bộ cơ sở số 3.");
        assertThat(ReadDocx.of(newer).paragraphs().stream().map(ReadDocx.Paragraph::text))
                .contains("Theo người soạn, cả huyện có 1.304 điểm cầu.")
                .contains("– SL, Tổng số điểm cầu trực tuyến: 1.234 → 1.304");
        String kept = body(newer).replace(">1.304<", ">1.234<");
        assertThat(withoutControls(kept)).isEqualTo(withoutControls(body(saved)));
        assertThat(revised(before(), saved)).isEmpty();
    }

    @Test
    void what_a_person_wrote_in_place_of_a_figure_stays_and_is_named() throws IOException {
        byte[] edited = changed(written(before()), xml -> xml.replace(">1.234<", ">hơn một nghìn<"));
        ReadDocx report = ReadDocx.of(revised(after(), edited));
        assertThat(report.control(POINTS)).isEqualTo("hơn một nghìn");
        assertThat(report.texts("Normal"))
                .contains("– SL, Tổng số điểm cầu trực tuyến: 1.234 → 1.304"
                        + " (người soạn đã ghi “hơn một nghìn”, giữ nguyên)");
    }

    @Test
    void a_figure_that_a_person_took_out_stays_out_and_is_named() throws IOException {
        byte[] edited = changed(written(before()), xml -> {
            String left = xml;
            for (Matcher one = PARAGRAPH.matcher(xml); one.find(); ) {
                left = one.group().contains("\"" + POINTS + "\"") ? left.replace(one.group(), "") : left;
            }
            return left;
        });
        byte[] newer = revised(after(), edited);
        assertThat(body(newer)).doesNotContain("\"" + POINTS + "\"");
        assertThat(ReadDocx.of(newer).texts("Normal"))
                .contains("– SL, Tổng số điểm cầu trực tuyến: 1.234 → 1.304 (người soạn đã bỏ khỏi văn bản)");
    }

    @Test
    void new_answers_are_listed_by_prompt_and_unit() throws IOException {
        City before = before().answers("DV0001", "DC/p01/gt", "Đã ban hành kế hoạch.");
        City after = before().answers("DV0001", "DC/p01/gt", "Đã ban hành hai kế hoạch.")
                .answers("DV0002", "DC/p01/gt", "Đã phổ biến đến mọi chi bộ.");
        List<String> texts = ReadDocx.of(revised(after, written(before))).texts("Normal");
        assertThat(texts.subList(texts.indexOf("Ý kiến mới") + 2, texts.size()))
                .containsExactly(
                        "– " + name(after, 0) + " (đã sửa ý kiến cũ): “Đã ban hành hai kế hoạch.”",
                        "– " + name(after, 1) + ": “Đã phổ biến đến mọi chi bộ.”");
    }

    @Test
    void a_newer_version_that_took_the_reports_place_is_up_to_date() throws IOException {
        byte[] newer = revised(after(), rewritten(written(before())));
        assertThat(revised(after(), newer)).isEmpty();
        assertThat(ReadDocx.of(revised(before(), newer)).control(POINTS)).isEqualTo("1.234");
    }

    @Test
    void what_is_no_word_document_is_refused() {
        assertThatThrownBy(() -> revised(after(), "không phải docx".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static String name(City city, int unit) {
        return city.units().get(unit).unit().name();
    }

    private static City before() {
        return City.silent(CAMPAIGN, 3)
                .answers("DV0001", POINTS, "1200")
                .answers("DV0001", "SL/S4-02a/gt", "2")
                .answers("DV0002", POINTS, "34")
                .answers("DV0002", "SL/S4-02a/gt", "2")
                .answers("DV0002", "SL/S4-02b/gt", "32")
                .answers("DV0002", SCREENS, "30");
    }

    private static City after() {
        return before().answers("DV0002", POINTS, "104");
    }

    private static byte[] written(City city) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NarrativeReport.write(city, out);
        return out.toByteArray();
    }

    /** Empty when there is no need for one. */
    private static byte[] revised(City city, byte[] edited) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return NarrativeReport.revise(city, edited, out) ? out.toByteArray() : new byte[0];
    }

    private interface Edit {
        String of(String xml);
    }

    private static byte[] changed(byte[] docx, Edit edit) throws IOException {
        DocxPackage parts = DocxPackage.read(docx);
        parts.put(DocxPackage.TEXT, edit.of(parts.text(DocxPackage.TEXT)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.write(out);
        return out.toByteArray();
    }

    /** A person's work: one sentence in words of their own, a paragraph gone, the first paragraph moved behind the second. */
    private static byte[] rewritten(byte[] docx) throws IOException {
        return changed(docx, xml -> {
            Matcher paragraphs = PARAGRAPH.matcher(xml);
            while (paragraphs.find()) {
                String paragraph = paragraphs.group();
                if (paragraph.contains("Toàn huyện có ")) {
                    String own = paragraph
                            .replace("Toàn huyện có ", "Theo người soạn, cả huyện có ")
                            .replaceAll("( điểm cầu) trực tuyến, gồm .*", "$1.</w:t></w:r></w:p>");
                    int next = xml.indexOf("<w:p>", paragraphs.end());
                    int end = xml.indexOf("</w:p>", next) + "</w:p>".length();
                    return xml.substring(0, paragraphs.start()) + xml.substring(next, end) + own + xml.substring(end);
                }
            }
            throw new AssertionError("no such sentence");
        });
    }

    /** With a comment of the person's own on their sentence. */
    private static byte[] commented(byte[] docx) throws IOException {
        DocxPackage parts = DocxPackage.read(docx);
        String comments = "word/comments.xml";
        parts.put(
                comments,
                parts.text(comments)
                        .replace(
                                "</w:comments>",
                                "<w:comment w:id=\"900\" w:author=\"Lan\"><w:p><w:r><w:t>Xem lại câu này.</w:t></w:r></w:p>"
                                        + "</w:comment></w:comments>"));
        String own = "<w:r><w:t xml:space=\"preserve\">Theo người soạn, cả huyện có </w:t></w:r>";
        String text = parts.text(DocxPackage.TEXT);
        assertThat(text).contains(own);
        parts.put(
                DocxPackage.TEXT,
                text.replace(
                        own,
                        "<w:commentRangeStart w:id=\"900\"/>" + own
                                + "<w:commentRangeEnd w:id=\"900\"/><w:r><w:commentReference w:id=\"900\"/></w:r>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.write(out);
        return out.toByteArray();
    }

    private static String body(byte[] docx) throws IOException {
        return DocxPackage.read(docx).text(DocxPackage.TEXT);
    }

    /** Without the list at the end and with every control empty. */
    private static String withoutControls(String xml) {
        return xml.replaceAll("<w:p><w:r><w:br w:type=\"page\"/>.*?(?=<w:sectPr(?:(?!<w:sectPr).)*$)", "")
                .replaceAll("(<w:sdtContent>(?:(?!</w:sdtContent>).)*?<w:t[^>]*>)[^<]*", "$1");
    }

    private static Map<String, String> otherParts(byte[] docx) throws IOException {
        DocxPackage parts = DocxPackage.read(docx);
        Map<String, String> texts = new TreeMap<>();
        parts.names().stream()
                .filter(name -> !name.equals(DocxPackage.TEXT) && !name.equals("customXml/item1.xml"))
                .forEach(name -> texts.put(name, parts.text(name)));
        return texts;
    }

    private byte[] throughOffice(byte[] docx) throws Exception {
        Path file = Files.write(folder.resolve("bao-cao.docx"), docx);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "docx",
                        "--outdir",
                        folder.resolve("out").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor()).isZero();
        return Files.readAllBytes(folder.resolve("out").resolve("bao-cao.docx"));
    }
}
