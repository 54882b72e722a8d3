package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Unit;
import vn.tonghop.parse.RosterWorkbook;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.SampleReturns;
import vn.tonghop.template.FilledWorkbooks;

/** Regulation 518 day by day: units and MTTQ until 2 June 2021, the city's own bodies until 4 June. */
class ReminderCalendarIT {
    private static final String CAMPAIGN = "quy-che-518";
    private static final String ABOUT = "“Tổng kết 10 năm Quy chế 518” ";
    private static final String WRONG = "phải sửa: trang PL02, ô D12 (đang ghi “1.2”)";

    private final Campaign campaign = Definitions.builtIn().find(CAMPAIGN).orElseThrow();
    private final Unit cell = unit("CB01", "Chi bộ Trường THPT Quyết Thắng", "chi-bo-co-so", 1);
    private final Unit committee = unit("DB01", "Đảng bộ phường Đoàn Kết", "dang-bo-co-so", 2);
    private final Unit faulty = unit("DB02", "Đảng bộ phường Tân Phong", "dang-bo-co-so", 3);
    private final Unit front = unit("MT01", "Ủy ban MTTQ thành phố", "mttq-doan-the", 4);
    private final Unit board = unit("TG01", "Ban Tuyên giáo Thành ủy", "ban-tuyen-giao", 5);

    @TempDir
    private Path folder;

    @BeforeEach
    void oneUnitHasSentAndAnotherHasMadeMistakes() throws IOException {
        Path roster = folder.resolve("templates-xlsx/quy-che-518/don-vi.xlsx");
        Files.createDirectories(roster.getParent());
        Files.write(roster, RosterWorkbook.of(List.of(cell, committee, faulty, front, board)));
        Files.createDirectories(folder.resolve("inbox"));
        Files.write(folder.resolve("inbox/doan ket.xlsx"), filled(committee, invented(committee)));
        Answers.Builder wrong = invented(faulty).toBuilder();
        campaign.form().fieldsOf(campaign.form().table("PL03")).forEach(field -> clear(wrong, field));
        Field fraction = campaign.form().field("PL02/1/c3");
        wrong.set(fraction.ordinal(), Figure.of("1.2", "1.2", fraction.place()));
        Files.write(folder.resolve("inbox/tan phong.xlsx"), filled(faulty, wrong.build()));
    }

    @Test
    void nothingIsSaidThreeDaysBefore() throws IOException {
        run("2021-05-30");

        assertThat(messages()).isEmpty();
        assertThat(letter()).isEmpty();
    }

    @Test
    void twoDaysBeforeUnitsAreAskedPolitely() throws IOException {
        run("2021-05-30");
        run("2021-05-31");

        String due = "đến hạn ngày 02/6/2021, đến nay chưa nhận được của đơn vị. Kính mong đơn vị gửi đúng hạn. "
                + "Trân trọng cảm ơn.\"";
        assertThat(messages())
                .containsExactly(
                        "CB01,Chi bộ Trường THPT Quyết Thắng,Đồng chí 1,0213 001,2021-06-02,NOT_SENT,BEFORE,"
                                + "\"Ban Tuyên giáo kính gửi Chi bộ Trường THPT Quyết Thắng: báo cáo " + ABOUT + due,
                        "DB02,Đảng bộ phường Tân Phong,Đồng chí 3,0213 003,2021-06-02,RETURNED,BEFORE,"
                                + "\"Ban Tuyên giáo kính gửi Đảng bộ phường Tân Phong: báo cáo " + ABOUT
                                + "của đơn vị đã nhận được, còn chưa điền: PHỤ LỤC 03; " + WRONG
                                + ". Kính mong đơn vị sửa, bổ sung trên phiếu góp ý và gửi lại trước khi hết hạn ngày "
                                + "02/6/2021. Trân trọng cảm ơn.\"",
                        "MT01,Ủy ban MTTQ thành phố,Đồng chí 4,0213 004,2021-06-02,NOT_SENT,BEFORE,"
                                + "\"Ban Tuyên giáo kính gửi Ủy ban MTTQ thành phố: báo cáo " + ABOUT + due);
        assertThat(letter()).isEmpty();
    }

    @Test
    void onTheLastDayNobodyIsLateAndTheCitysBodiesAreAskedForTheFirstTime() throws IOException {
        run("2021-05-30");
        run("2021-06-02");

        assertThat(messages())
                .extracting(ReminderCalendarIT::gist)
                .containsExactly(
                        "CB01 2021-06-02 NOT_SENT DUE",
                        "DB02 2021-06-02 RETURNED DUE",
                        "MT01 2021-06-02 NOT_SENT DUE",
                        "TG01 2021-06-04 NOT_SENT BEFORE");
        assertThat(messages().get(1))
                .endsWith(
                        "hôm nay, ngày 02/6/2021, là hạn cuối của báo cáo " + ABOUT.strip()
                                + "; báo cáo của đơn vị còn chưa điền: PHỤ LỤC 03; " + WRONG
                                + ". Kính mong đơn vị sửa, bổ sung trên phiếu góp ý và gửi lại trong ngày. Trân trọng cảm ơn.\"");
        assertThat(letter()).isEmpty();
        assertThat(told("status", "--today", "2021-06-02").out())
                .contains("Đã gửi 2/5 đơn vị (đúng hạn 2, chậm 0); chưa gửi 3; phải sửa 1.");
    }

    @Test
    void theDayAfterTheTextIsFirmerAndALetterListsTheLate() throws IOException {
        run("2021-05-30");
        run("2021-06-03");

        assertThat(messages())
                .extracting(ReminderCalendarIT::gist)
                .containsExactly(
                        "CB01 2021-06-02 NOT_SENT LATE",
                        "DB02 2021-06-02 RETURNED LATE",
                        "MT01 2021-06-02 NOT_SENT LATE",
                        "TG01 2021-06-04 NOT_SENT BEFORE");
        assertThat(messages().get(0))
                .endsWith("Ban Tuyên giáo gửi Chi bộ Trường THPT Quyết Thắng: báo cáo " + ABOUT
                        + "đã quá hạn 1 ngày (hạn 02/6/2021) mà chưa nhận được của đơn vị. Đề nghị gửi ngay hôm nay; "
                        + "có vướng mắc xin báo lại để được hướng dẫn.");
        assertThat(letter().orElseThrow())
                .contains(
                        "Tính đến ngày 03/6/2021, 2/5 đơn vị đã gửi báo cáo; đã quá hạn mà còn 2 đơn vị chưa gửi báo cáo, 1 đơn vị chưa sửa xong báo cáo đã gửi")
                .endsWith("1\nChi bộ Trường THPT Quyết Thắng\n02/6/2021\n1\nChưa gửi báo cáo\n"
                        + "2\nĐảng bộ phường Tân Phong\n02/6/2021\n1\nChưa điền: PHỤ LỤC 03; " + WRONG + "\n"
                        + "3\nỦy ban MTTQ thành phố\n02/6/2021\n1\nChưa gửi báo cáo");
    }

    @Test
    void threeDaysAfterItIsTheLastWordAndTheCitysBodiesAreLateToo() throws IOException {
        run("2021-05-30");
        run("2021-06-05");

        assertThat(messages())
                .extracting(ReminderCalendarIT::gist)
                .containsExactly(
                        "CB01 2021-06-02 NOT_SENT FINAL",
                        "DB02 2021-06-02 RETURNED FINAL",
                        "MT01 2021-06-02 NOT_SENT FINAL",
                        "TG01 2021-06-04 NOT_SENT LATE");
        assertThat(messages().get(1))
                .endsWith("báo cáo " + ABOUT + "của đơn vị đã quá hạn 3 ngày (hạn 02/6/2021) mà còn chưa điền: "
                        + "PHỤ LỤC 03; " + WRONG
                        + ". Đề nghị người đứng đầu đơn vị chỉ đạo sửa, bổ sung và gửi lại ngay; "
                        + "số liệu chưa sửa không được cộng vào báo cáo tổng hợp.\"");
        assertThat(letter().orElseThrow())
                .contains("còn 3 đơn vị chưa gửi báo cáo, 1 đơn vị chưa sửa xong")
                .endsWith("4\nBan Tuyên giáo Thành ủy\n04/6/2021\n1\nChưa gửi báo cáo");
    }

    /** Unit, deadline, state and reminder. */
    private static String gist(String row) {
        String[] values = row.split(",");
        return String.join(" ", values[0], values[4], values[5], values[6]);
    }

    private void run(String today) {
        CommandLineRun run = told("run", "--today", today);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private List<String> messages() throws IOException {
        return Files.readString(folder.resolve("outbox/quy-che-518/don-doc/tin-nhan.csv"))
                .lines()
                .skip(1)
                .toList();
    }

    /** All words of the letter; empty when there is none. */
    private Optional<String> letter() throws IOException {
        Path letter = folder.resolve("outbox/quy-che-518/don-doc/cong-van.docx");
        if (!Files.exists(letter)) {
            return Optional.empty();
        }
        try (ZipFile docx = new ZipFile(letter.toFile())) {
            ZipEntry body = docx.getEntry("word/document.xml");
            String xml = new String(docx.getInputStream(body).readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(xml.replace("</w:p>", "\n")
                    .replaceAll("<[^>]*>", "")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n")));
        }
    }

    private Answers invented(Unit unit) {
        return new SampleReturns(campaign, RuleBook.of(campaign), 7, 0).of(unit).answers();
    }

    private byte[] filled(Unit unit, Answers answers) {
        return new FilledWorkbooks(campaign).of(unit, answers);
    }

    private static void clear(Answers.Builder answers, Field field) {
        answers.set(field.ordinal(), Figure.blank(field.place()));
    }

    private static Unit unit(String code, String name, String type, int order) {
        return new Unit(
                code,
                name,
                type,
                "",
                order,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "Đồng chí " + order,
                "0213 00" + order,
                false,
                List.of());
    }

    private CommandLineRun told(String... words) {
        return CommandLineRun.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(words), java.util.stream.Stream.of("--workspace", folder.toString()))
                .toArray(String[]::new));
    }
}
