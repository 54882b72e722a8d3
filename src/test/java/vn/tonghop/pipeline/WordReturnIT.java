package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.parse.WordAppendix;
import vn.tonghop.store.Sha256;

/** A unit that fills the printed appendix in Word instead of the workbook. */
class WordReturnIT {
    private static final String CAMPAIGN = "de-an-1327";
    private static final String UNIT = "DV0001";

    @TempDir
    Path folder;

    private CityWorkspace city;
    private byte[] filled;

    @BeforeEach
    void makeCity() throws IOException {
        city = new CityWorkspace(folder, CAMPAIGN, 3);
        filled = new WordAppendix(CAMPAIGN)
                .say("PHỤ LỤC SỐ 02")
                .type("2013/c2", "12")
                .type("2014/c2", "1.300")
                .table("PL02")
                .bytes();
    }

    @Test
    void alone_it_is_held_until_the_operator_says_whose_it_is_and_confirms_its_figures() throws IOException {
        city.drop("phụ lục.docx", filled);
        city.run();
        assertThat(fileLine("phụ lục.docx")).contains("HELD", "chưa rõ của đơn vị nào", "còn thiếu tệp số liệu");

        rule(desk -> desk.assign(CAMPAIGN, sha(), UNIT, "công văn kèm theo"));
        city.run();
        assertThat(fileLine("phụ lục.docx")).contains("ACCEPTED_WITH_NOTES");
        assertThat(figure("PL02/2013/c2"))
                .containsEntry("value", "12")
                .containsEntry("sheet", "Bảng 1")
                .containsEntry("cell", "B4");
        assertThat(figure("PL02/2014/c2")).containsEntry("value", "1300");
        assertThat(codes()).contains("W-FIGURES");
        assertThat(slips()).anyMatch(name -> name.endsWith(".docx"));

        rule(desk -> desk.accept(CAMPAIGN, sha(), "đã đối chiếu"));
        city.run();
        assertThat(codes()).doesNotContain("W-FIGURES");
        assertThat(figure("PL02/2013/c2")).containsEntry("value", "12").containsEntry("file", "phụ lục.docx");
    }

    @Test
    void a_workbook_that_answers_the_same_table_wins_whenever_it_comes() throws IOException {
        city.send("biểu.xlsx", UNIT);
        city.run();
        city.drop("phụ lục.docx", filled);
        city.run();
        rule(desk -> desk.assign(CAMPAIGN, sha(), UNIT, "của đơn vị này"));
        city.run();

        assertThat(fileLine("phụ lục.docx")).contains("SUPERSEDED");
        assertThat(figure("PL02/2013/c2")).containsEntry("file", "biểu.xlsx");
        assertThat(codes()).doesNotContain("W-FIGURES");
        assertThatThrownBy(() ->
                        rule(desk -> desk.accept(CAMPAIGN, Sha256.of(Files.readAllBytes(inArchive("biểu.xlsx"))), "x")))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void beside_a_workbook_in_one_file_it_answers_what_the_workbook_does_not() throws IOException {
        Answers.Builder some = city.invented(UNIT).toBuilder();
        city.campaign.form().fieldsOf(city.campaign.form().table("PL02")).stream()
                .filter(field -> field.input())
                .forEach(field -> some.set(field.ordinal(), Figure.blank(field.place())));
        city.drop("đơn vị.zip", zip(Map.of("biểu.xlsx", city.filled(UNIT, some.build()), "phụ lục.docx", filled)));
        city.run();

        assertThat(figure("PL02/2013/c2"))
                .containsEntry("value", "12")
                .containsEntry("file", "đơn vị.zip!phụ lục.docx");
        assertThat(codes()).contains("W-FIGURES");
        assertThat(fileLine("phụ lục.docx")).contains("ACCEPTED_WITH_NOTES");
        Map<String, String> before = city.outbox();
        assertThat(city.run().outputs().written()).isEmpty();
        assertThat(city.outbox()).isEqualTo(before);

        rule(desk -> desk.accept(CAMPAIGN, sha(), "đã đối chiếu"));
        city.run();
        assertThat(codes()).doesNotContain("W-FIGURES");
    }

    @Test
    void without_an_appendix_it_is_a_companion() throws IOException {
        city.drop(
                "báo cáo.docx",
                new WordAppendix(CAMPAIGN).say("Báo cáo kết quả").bytes());
        byte[] near = new WordAppendix(CAMPAIGN)
                .printing(text -> text.replace("Tổng số hội nghị", "Số hội nghị"))
                .type("2013/c2", "12")
                .table("PL02")
                .bytes();
        city.drop("gần đúng.docx", near);
        RunSummary first = city.run();
        for (FileLine line : first.taken()) {
            rule(desk -> desk.assign(CAMPAIGN, line.sha256(), UNIT, "của đơn vị này"));
        }
        city.run();

        assertThat(fileLine("báo cáo.docx")).contains("ATTACHED", "Văn bản của đơn vị");
        assertThat(fileLine("gần đúng.docx"))
                .contains("ATTACHED", "gần giống PHỤ LỤC SỐ 02", "Tổng số hội nghị đã tổ chức");
    }

    private interface Ruled {
        void by(RulingDesk desk) throws IOException;
    }

    private void rule(Ruled ruled) throws IOException {
        try (OpenWorkspace open = city.open()) {
            ruled.by(open.rulings());
        }
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private String sha() {
        return Sha256.of(filled);
    }

    private Path inArchive(String file) throws IOException {
        String sha256 = Files.readString(city.workspace.outbox().resolve("tep.csv"))
                .lines()
                .filter(line -> line.contains(file))
                .findFirst()
                .orElseThrow()
                .split(",")[1];
        return city.workspace.archive().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private String fileLine(String file) throws IOException {
        return Files.readString(city.workspace.outbox().resolve("tep.csv"))
                .lines()
                .filter(line -> line.contains(file))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> figure(String key) throws IOException {
        return city.csv("so-lieu.csv").stream()
                .filter(row -> UNIT.equals(row.get("unit")) && key.equals(row.get("key")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes() throws IOException {
        return city.csv("loi.csv").stream().map(row -> row.get("code")).toList();
    }

    private List<String> slips() {
        return List.of(
                city.workspace.outbox(CAMPAIGN).resolve("tra-lai").toFile().list());
    }
}
