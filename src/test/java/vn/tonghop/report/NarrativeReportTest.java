package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.definition.Section;

class NarrativeReportTest {
    private static final String PROMPT = "DC/p01/gt";

    @Test
    void headings_are_those_of_the_outline_in_order_with_the_declared_readings() throws IOException {
        assertThat(written(City.silent("nghi-quyet-13", 3)).headings())
                .containsExactly(
                        "I- CÔNG TÁC CHỈ ĐẠO, QUÁN TRIỆT, TRIỂN KHAI THỰC HIỆN",
                        "1. Việc xây dựng, triển khai các văn bản",
                        "2. Vai trò, trách nhiệm của cấp ủy, tổ chức đảng các cấp, người lãnh đạo trong triển khai thực hiện",
                        "II- ĐÁNH GIÁ TÌNH HÌNH TỔ CHỨC TRIỂN KHAI THỰC HIỆN",
                        "1. Kết quả đạt được",
                        "1.1. Công tác tổ chức chuẩn bị Hội nghị nghiên cứu, học tập, quán triệt",
                        "1.2. Đánh giá chất lượng tổ chức hội nghị của Trung ương, địa phương",
                        "1.3. Đánh giá kết quả việc tổ chức nghiên cứu, học tập, quán triệt các nghị quyết, chỉ thị, kết luận khóa XIII của Đảng",
                        "1.4. Công tác tuyên truyền phổ biến nghị quyết, chỉ thị, kết luận khóa XIII của Đảng",
                        "1.5. Công tác kiểm tra, giám sát việc nghiên cứu, học tập, quán triệt và tuyên truyền các nghị quyết, chỉ thị, kết luận khóa XIII của Đảng",
                        "1.6. Đánh giá việc đổi mới công tác nghiên cứu, học tập, quán triệt, tuyên truyền nghị quyết, chỉ thị, kết luận khóa XIII của Đảng so với các nhiệm kỳ trước",
                        "1.7. Quy trình các bước tổ chức Hội nghị",
                        "2. Hạn chế, yếu kém",
                        "3. Nguyên nhân",
                        "4. Đánh giá chung",
                        "III- MỘT SỐ VẤN ĐỀ ĐẶT RA VÀ BÀI HỌC KINH NGHIỆM TRONG QUÁ TRÌNH TỔ CHỨC NGHIÊN CỨU, HỌC TẬP, QUÁN TRIỆT, TUYÊN TRUYỀN CÁC NGHỊ QUYẾT, CHỈ THỊ, KẾT LUẬN KHÓA XIII CỦA ĐẢNG",
                        "1. Một số vấn đề đặt ra",
                        "2. Bài học kinh nghiệm",
                        "IV- NHIỆM VỤ, GIẢI PHÁP");
    }

    @Test
    void the_second_part_IV_of_de_an_1327_is_printed_as_V() throws IOException {
        assertThat(written(City.silent("de-an-1327", 3)).headings())
                .contains("IV. ĐÁNH GIÁ CHUNG", "V. NHIỆM VỤ, GIẢI PHÁP, ĐỀ XUẤT, KIẾN NGHỊ")
                .doesNotContain("IV. NHIỆM VỤ, GIẢI PHÁP, ĐỀ XUẤT, KIẾN NGHỊ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void every_control_shows_the_total_it_names(String campaign) throws IOException {
        City city = City.invented(campaign, 14, 2);
        Map<String, String[]> totals = totals(city);
        ReadDocx report = written(city);
        List<String> wrong = new ArrayList<>();
        Set<String> shown =
                report.controls().stream().map(ReadDocx.Control::tag).collect(Collectors.toSet());
        for (ReadDocx.Control control : report.controls()) {
            String tag = control.tag();
            String[] total = totals.get(tag.contains("@") ? tag.split("@")[0] : tag.split("#")[0]);
            if (total == null || !control.amongRuns() || tag.length() > 64 || !shows(control, total, totals)) {
                wrong.add(control.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(totals.entrySet().stream()
                        .filter(total -> total.getKey().startsWith("SL/")
                                || total.getKey().startsWith("PL"))
                        .filter(total -> !total.getValue()[5].isEmpty() && !shown.contains(total.getKey())))
                .as("totals that the report keeps to itself")
                .isEmpty();
        assertThat(String.join(" ", report.headings()))
                .isEqualTo(city.campaign().outline().stream()
                        .flatMap(Section::walk)
                        .filter(section -> !section.bullet())
                        .map(Section::meant)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void a_part_has_its_number_in_words_on_a_line_of_its_own() throws IOException {
        assertThat(written(City.silent("giua-nhiem-ky-duk", 1)).headings())
                .startsWith(
                        "Phần thứ nhất",
                        "ĐÁNH GIÁ KẾT QUẢ GIỮA NHIỆM KỲ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ (CHI BỘ) CƠ SỞ",
                        "I. Kết quả thực hiện các chỉ tiêu chủ yếu");
    }

    private static boolean shows(ReadDocx.Control control, String[] total, Map<String, String[]> totals) {
        String tag = control.tag();
        if (tag.endsWith("#n")) {
            return control.text().replace(".", "").equals(total[6]);
        }
        if (tag.endsWith("#N")) {
            return control.text().replace(".", "").equals(total[7]);
        }
        if (tag.contains("#hon-") || tag.contains("#ty-le-") || tag.contains("/TONG/c") && tag.endsWith("cao")) {
            return number(control).compareTo(derived(tag, total, totals)) == 0;
        }
        if (tag.contains("#") || tag.contains("@")) {
            return !control.text().isBlank();
        }
        if (total[5].isEmpty()) {
            return control.text().equals("…") || control.text().equals("x");
        }
        return number(control).compareTo(new BigDecimal(total[5])) == 0;
    }

    private static BigDecimal number(ReadDocx.Control control) {
        return new BigDecimal(control.text()
                .replace("%", "")
                .replace(".", "")
                .replace(',', '.')
                .replaceFirst(" và năm .*", ""));
    }

    /** From the lines of tong-hop.csv alone. */
    private static BigDecimal derived(String tag, String[] total, Map<String, String[]> totals) {
        String name = tag.substring(tag.indexOf('#') + 1);
        if (name.endsWith("cao")) {
            Map<BigDecimal, String> years = new TreeMap<>();
            totals.values().stream()
                    .filter(line -> line[1].equals(total[1]) && line[3].equals(total[3]) && line[2].matches("\\d{4}"))
                    .forEach(line -> years.putIfAbsent(new BigDecimal(line[5]), line[2]));
            BigDecimal highest = List.copyOf(years.keySet()).get(years.size() - 1);
            return name.equals("cao") ? highest : new BigDecimal(years.get(highest));
        }
        String that = name.replaceFirst("hon-|ty-le-", "");
        String ofRow = total[1] + "/" + total[2] + "/" + that;
        String[] other = Objects.requireNonNull(
                totals.get(totals.containsKey(ofRow) ? ofRow : total[1] + "/" + that + "/" + total[3]), tag);
        BigDecimal one = new BigDecimal(total[5]);
        BigDecimal two = new BigDecimal(other[5]);
        return name.startsWith("hon-")
                ? one.subtract(two).abs()
                : one.multiply(BigDecimal.valueOf(100)).divide(two, 2, RoundingMode.HALF_UP);
    }

    /** Lines of tong-hop.csv by key; none of its values needs quotes. */
    private static Map<String, String[]> totals(CampaignState state) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        TotalsCsv.write(state, csv);
        Map<String, String[]> totals = new HashMap<>();
        csv.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> totals.put(line.split(",")[0], line.split(",", -1)));
        return totals;
    }

    @Test
    void a_sentence_says_behind_its_figures_how_many_units_answered() throws IOException {
        City city = City.silent("nghi-quyet-13", 3)
                .answers("DV0001", "SL/S4-02/gt", "1200")
                .answers("DV0001", "SL/S4-02a/gt", "2")
                .answers("DV0002", "SL/S4-02/gt", "34")
                .answers("DV0002", "SL/S4-02a/gt", "2")
                .answers("DV0002", "SL/S4-02b/gt", "32")
                .answers("DV0002", "SL/S4-03/gt", "30");
        assertThat(written(city).texts("Normal"))
                .contains(
                        "Toàn huyện có 1.234 điểm cầu trực tuyến, gồm 4 điểm cầu tại huyện (2/3 đơn vị) và "
                                + "32 điểm cầu ở các xã, thị trấn; 30 điểm cầu được trang bị ít nhất 1 màn hình phẳng rộng (1/3 đơn vị).");
    }

    @Test
    void figures_that_all_units_gave_stand_without_a_remark_and_rates_carry_their_sign() throws IOException {
        City city = City.silent("nghi-quyet-13", 2);
        for (String unit : List.of("DV0001", "DV0002")) {
            city.answers(unit, "SL/S4-15/tu", "95").answers(unit, "SL/S4-15/mau", "96");
        }
        ReadDocx report = written(city);
        assertThat(report.texts("Normal"))
                .anyMatch(text -> text.startsWith(
                        "Tỷ lệ đảng viên tham gia học tập đạt 98,96% (190/192 lượt đảng viên được triệu tập);"));
        assertThat(report.control("SL/S4-15/gt")).isEqualTo("98,96%");
    }

    @Test
    void a_remark_never_parts_the_two_numbers_of_a_fraction() throws IOException {
        City city = City.silent("nghi-quyet-13", 3)
                .answers("DV0001", "SL/S4-15/tu", "95")
                .answers("DV0001", "SL/S4-15/mau", "96")
                .answers("DV0002", "SL/S4-15/mau", "4");
        assertThat(written(city).texts("Normal"))
                .anyMatch(text -> text.startsWith("Tỷ lệ đảng viên tham gia học tập đạt 98,96% "
                        + "(95/100 lượt đảng viên được triệu tập) (1/3 đơn vị);"));
    }

    @Test
    void a_sentence_without_any_figure_becomes_a_gap() throws IOException {
        assertThat(written(City.silent("nghi-quyet-13", 3)).texts("Chỗ trống"))
                .contains(
                        "[Chưa có số liệu: Đến nay, toàn huyện có … xã, thị trấn được trang bị đường truyền trực tuyến "
                                + "nối với điểm cầu tại huyện.] (0/3 đơn vị)",
                        "[Chưa có nội dung: Hạn chế, yếu kém] (0/3 đơn vị nêu)");
    }

    @Test
    void a_figure_asked_of_no_unit_is_left_to_the_board() throws IOException {
        assertThat(written(City.silent("ket-luan-224", 2)).texts("Chỗ trống"))
                .contains(
                        "[Không hỏi đơn vị, cơ quan tổng hợp tự ghi: Số bản báo in đã phát hành (nội dung cấp tỉnh): … bản]");
    }

    @Test
    void extracts_are_whole_sentences_of_named_units_with_the_count_of_those_that_wrote() throws IOException {
        City city = City.silent("nghi-quyet-13", 3)
                .answers("DV0001", "DC/p20/gt", "Một số báo cáo viên còn hạn chế. Việc báo cáo chưa kịp thời.")
                .answers("DV0003", "DC/p20/gt", "Chưa có.");
        ReadDocx report = written(city);
        assertThat(report.texts("Trích ý kiến"))
                .containsSubsequence(
                        "[Các cơ quan của cấp ủy chưa nêu.] Ý kiến của các đơn vị (2/3 đơn vị nêu):",
                        "– Đảng bộ cơ sở số 1: “Một số báo cáo viên còn hạn chế. Việc báo cáo chưa kịp thời.”",
                        "– Đảng bộ cơ sở số 3: “Chưa có.”");
        assertThat(report.control("DC/p20/gt@DV0001"))
                .isEqualTo("Một số báo cáo viên còn hạn chế. Việc báo cáo chưa kịp thời.");
    }

    @Test
    void the_answer_of_the_boards_own_offices_stands_as_text_before_what_units_say() throws IOException {
        City city = City.silent("de-an-1327", 9)
                .answers("DV0006", PROMPT, "Ủy ban đã kiểm tra việc học tập.")
                .answers("DV0005", PROMPT, "Ban đã tham mưu ba kế hoạch.")
                .answers("DV0009", PROMPT, "Chi bộ đã học tập đủ bốn chuyên đề trong năm.");
        List<String> texts = written(city).paragraphs().stream()
                .map(ReadDocx.Paragraph::text)
                .toList();
        assertThat(texts)
                .containsSubsequence(
                        "Ban đã tham mưu ba kế hoạch. (Ban Tuyên giáo số 5) "
                                + "Ủy ban đã kiểm tra việc học tập. (UBKT số 6)",
                        "Ý kiến của các đơn vị (3/9 đơn vị nêu): "
                                + "Chi bộ cơ sở số 9: “Chi bộ đã học tập đủ bốn chuyên đề trong năm.”");
    }

    @Test
    void where_only_offices_answered_the_count_stands_behind_their_words() throws IOException {
        City city = City.silent("de-an-1327", 9).answers("DV0005", PROMPT, "Ban đã tham mưu ba kế hoạch.");
        assertThat(written(city).texts("Normal"))
                .contains("Ban đã tham mưu ba kế hoạch. (Ban Tuyên giáo số 5; 1/9 đơn vị nêu)");
    }

    @Test
    void a_roster_without_the_boards_offices_leaves_marked_gaps() throws IOException {
        City city = City.silent("nghi-quyet-13", 3).answers("DV0001", PROMPT, "Đã ban hành kế hoạch.");
        ReadDocx report = written(city);
        assertThat(report.texts("Chỗ trống"))
                .contains("[Danh sách đơn vị không có Ban Tuyên giáo, Văn phòng cấp ủy, UBKT: "
                        + "cơ quan tổng hợp viết phần của mình vào chỗ “Các cơ quan của cấp ủy chưa nêu”.]");
        assertThat(report.texts("Trích ý kiến"))
                .containsExactly("[Các cơ quan của cấp ủy chưa nêu.] Ý kiến của các đơn vị (1/3 đơn vị nêu): "
                        + "Đảng bộ cơ sở số 1: “Đã ban hành kế hoạch.”");
    }

    @Test
    void what_several_units_say_alike_is_quoted_once_and_first() throws IOException {
        City city = City.silent("nghi-quyet-13", 5)
                .answers("DV0001", PROMPT, "Hội trường xã đã cũ và thiếu máy chiếu từ nhiều năm nay.");
        for (String unit : List.of("DV0002", "DV0003", "DV0004")) {
            city.answers(
                    unit, PROMPT, "Đã ban hành " + unit.charAt(5) + " kế hoạch học tập nghị quyết trong nhiệm kỳ.");
        }
        List<String> extracts = written(city).texts("Trích ý kiến");
        assertThat(extracts).hasSize(3);
        assertThat(extracts.get(1))
                .matches("– .* số [234]: “Đã ban hành [234] kế hoạch học tập nghị quyết trong nhiệm kỳ.” "
                        + "\\(3 đơn vị cùng nêu\\)");
        assertThat(extracts.get(2)).contains("Hội trường xã");
    }

    @Test
    void documents_are_counted_by_type_and_those_of_the_boards_own_offices_are_a_footnote() throws IOException {
        City city = City.silent("de-an-1327", 9);
        list(city, "DV0001", 1, "Công văn", "3-CV/ĐU", "2020-01-05", "tuyên truyền nghị quyết");
        list(city, "DV0002", 1, "Kế hoạch", "4-KH/ĐU", "2021-02-06", "học tập nghị quyết");
        list(city, "DV0005", 1, "Kế hoạch", "12-KH/BTGTU", "2021-05-21", "học tập chuyên đề");
        list(city, "DV0005", 2, "Khác", "2-BT/BTG", "", "bản tin");
        ReadDocx report = written(city);
        assertThat(report.texts("Normal"))
                .contains("Các cấp ủy, cơ quan, đơn vị đã gửi danh mục văn bản, "
                        + "gồm 2 kế hoạch, 1 công văn, 1 loại khác.");
        assertThat(report.part("word/footnotes.xml"))
                .contains("Kế hoạch số 12-KH/BTGTU, ngày 21/05/2021, về học tập chuyên đề; "
                        + "Văn bản số 2-BT/BTG, về bản tin.")
                .doesNotContain("3-CV/ĐU", "4-KH/ĐU");
    }

    private static void list(City city, String unit, int row, String... cells) {
        for (int column = 1; column <= cells.length; column++) {
            if (!cells[column - 1].isEmpty()) {
                city.answers(unit, "S0-12/" + row + "/c" + column, cells[column - 1]);
            }
        }
    }

    @Test
    void row_Tong_of_a_number_at_a_date_is_a_cross() throws IOException {
        assertThat(written(City.invented("de-an-1327", 10, 0)).control("PL02/TONG/c3"))
                .isEqualTo("x");
    }

    @Test
    void appendices_stand_on_turned_pages_of_their_own_behind_the_signature() throws IOException {
        ReadDocx report = written(City.silent("de-an-1327", 3));
        List<String> plain = report.texts("Dòng đơn");
        assertThat(plain)
                .containsSubsequence(
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "Số        -BC/ThU",
                        "................, ngày      tháng      năm 2023",
                        "BÁO CÁO",
                        "Nơi nhận:",
                        "- Lưu Văn phòng Thành ủy.",
                        "T/M BAN THƯỜNG VỤ",
                        "BÍ THƯ",
                        "PHỤ LỤC SỐ 02",
                        "PHỤ LỤC SỐ 03",
                        "PHỤ LỤC SỐ 04");
        String xml = report.part("word/document.xml");
        assertThat(xml.split("w:orient=\"landscape\"")).hasSize(4);
        assertThat(xml).contains("<w:pgSz w:w=\"23811\" w:h=\"16838\" w:orient=\"landscape\"/>");
    }

    @Test
    void the_page_is_the_profile_s() throws IOException {
        ReadDocx report = written(City.silent("nghi-quyet-13", 1));
        assertThat(report.part("word/document.xml"))
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\" w:orient=\"portrait\"/>")
                .contains("w:top=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:right=\"850\" w:header=\"567\"")
                .contains("<w:titlePg/>");
        assertThat(report.part("word/styles.xml"))
                .contains("w:ascii=\"Times New Roman\"")
                .contains("<w:sz w:val=\"28\"/>")
                .contains("w:before=\"0\" w:after=\"120\" w:line=\"360\" w:lineRule=\"exact\"")
                .contains("<w:ind w:firstLine=\"567\"/>")
                .contains("<w:jc w:val=\"both\"/>");
        assertThat(report.part("word/header1.xml")).contains(" PAGE ").contains("<w:jc w:val=\"center\"/>");
        assertThat(report.part("word/header2.xml")).doesNotContain("PAGE");
    }

    @Test
    void the_same_state_gives_the_same_bytes() throws InterruptedException {
        City city = City.invented("quy-che-518", 8, 1);
        byte[] first = bytes(city);
        Thread.sleep(2100); // a ZIP counts time in steps of two seconds
        assertThat(bytes(city)).isEqualTo(first);
    }

    private static ReadDocx written(CampaignState state) throws IOException {
        return ReadDocx.of(bytes(state));
    }

    private static byte[] bytes(CampaignState state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NarrativeReport.write(state, out);
        return out.toByteArray();
    }
}
