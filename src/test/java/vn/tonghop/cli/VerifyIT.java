package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Unit;
import vn.tonghop.parse.RosterWorkbook;
import vn.tonghop.template.FilledWorkbooks;

/** {@code verify} on a workspace as a run leaves it, and on one that somebody meddled with. */
class VerifyIT {
    private static final String CAMPAIGN = "nghi-quyet-13";

    @TempDir
    private Path folder;

    @BeforeEach
    void fourUnitsHaveSent() {
        assertThat(told("sample", CAMPAIGN, "--units", "4", "--seed", "5").exit())
                .isZero();
        assertThat(told("run").exit()).isZero();
    }

    @Test
    void anUntouchedWorkspaceAgreesAndStaysAsItWas() throws IOException {
        told("rule", CAMPAIGN, "extend", "DV0002", "2021-06-04", "--reason", "đã xin");
        told("run");
        byte[] before = Files.readAllBytes(totals());

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith("Khớp: đợt nghi-quyet-13 dựng lại từ 4 tệp gốc của 4 đơn vị")
                .contains("Kho lưu trữ 6 tệp, không byte nào đổi.");
        assertThat(Files.readAllBytes(totals())).isEqualTo(before);
        assertThat(folder.resolve("data/verify")).doesNotExist();
        assertThat(told("verify", CAMPAIGN, "--lang", "en").out()).startsWith("All agrees: nghi-quyet-13 rebuilt");
        assertThat(told("verify", "khong-co").exit()).isEqualTo(2);
    }

    @Test
    void aFlippedByteOfTheArchiveIsNamedTogetherWithWhatItCosts() throws IOException {
        Path original = archived("DV0001_");
        byte[] bytes = Files.readAllBytes(original);
        bytes[bytes.length / 2] ^= 1;
        Files.write(original, bytes);

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("Không khớp: đợt nghi-quyet-13 có ")
                .contains("Tệp lưu trữ đã bị đổi byte: "
                        + folder.relativize(original).toString().replace('\\', '/') + " (tệp DV0001_");
        assertThat(run.out()).contains("so-lieu.csv: DV0001 · đang có × ");
    }

    @Test
    void aLostOriginalIsNamed() throws IOException {
        Files.delete(archived("DV0003_"));

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("Mất tệp lưu trữ: data/archive/").contains("(tệp DV0003_");
    }

    @Test
    void aLostOrBrokenReceiptIsTheFirstThingSaidAndTheDatabaseIsToBeKept() throws IOException {
        Path original = archived("DV0003_");
        Path receipt;
        try (Stream<Path> beside = Files.list(original.getParent())) {
            receipt = beside.filter(file -> file.getFileName().toString().endsWith(".json")
                            && file.getFileName()
                                    .toString()
                                    .startsWith(original.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(receipt, "{hỏng");

        CommandLineRun broken = told("verify", CAMPAIGN);
        Files.delete(receipt);
        CommandLineRun lost = told("verify", CAMPAIGN);

        String path = folder.relativize(receipt).toString().replace('\\', '/');
        assertThat(broken.exit()).as(broken.err()).isEqualTo(3);
        assertThat(broken.out().lines().toList())
                .contains("  Phiếu nhận không đọc được: " + path)
                .anyMatch(line -> line.startsWith("Phiếu nhận (tệp .json cạnh tệp lưu trữ) mất hoặc hỏng: chép lại"))
                .noneMatch(line -> line.contains("Mất phiếu nhận"))
                .noneMatch(line -> line.contains("xóa data/tonghop.mv.db"));
        assertThat(lost.exit()).isEqualTo(3);
        assertThat(lost.out().lines().toList().get(1)).startsWith("  Mất phiếu nhận: " + path + " (tệp DV0003_");
        assertThat(lost.out()).contains("so-lieu.csv: DV0003 · đang có × ").doesNotContain("xóa data/tonghop.mv.db");
    }

    @Test
    void aMissingCsvIsSaidToBeMissing() throws IOException {
        Files.delete(totals());

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "  tong-hop.csv: không có, hoặc còn trống",
                        "Tệp CSV trong outbox bị sửa hoặc mất: chạy lệnh run để ghi lại (bản bị sửa được giữ bên cạnh), rồi verify lại.");
    }

    @Test
    void aTamperedPackedRowIsToldFigureByFigure() throws SQLException {
        change("UPDATE packed SET bytes = (SELECT p.bytes FROM packed p JOIN result r ON r.sha256 = p.sha256"
                + " WHERE r.unit = 'DV0002' AND p.name = 'SL') WHERE name = 'SL'"
                + " AND sha256 = (SELECT sha256 FROM result WHERE unit = 'DV0001')");

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .containsPattern(
                        "Cơ sở dữ liệu, số của đơn vị: DV0001 · SL/S4-[0-9a-z]+/gt · đang có value=[0-9]+.* · dựng lại value=[0-9]+")
                .doesNotContain("so-lieu.csv:", "tong-hop.csv:", "DV0002 ·", "Cơ sở dữ liệu, số tổng");
    }

    @Test
    void aPackedRowThatIsNoneAnyMoreIsToldToo() throws SQLException {
        change("UPDATE packed SET bytes = X'FF' WHERE name = 'SL'"
                + " AND sha256 = (SELECT sha256 FROM result WHERE unit = 'DV0001')");

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).contains("Cơ sở dữ liệu, số của đơn vị: ").doesNotContain("tong-hop.csv:");
    }

    @Test
    void totalsOfAnotherMomentAreTold() throws SQLException {
        change("DELETE FROM consolidation");

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("Cơ sở dữ liệu, số tổng: ").contains("hãy chạy lệnh run rồi verify lại");
    }

    @Test
    void anEditedTotalIsToldWithBothFigures() throws IOException {
        String key = "SL/S4-01/gt";
        String text = Files.readString(totals());
        String line =
                text.lines().filter(row -> row.startsWith(key)).findFirst().orElseThrow();
        String value = line.split(",")[5];
        Files.writeString(totals(), text.replace(line, line.replace("," + value + ",", ",987654321,")));

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out().lines())
                .containsExactly(
                        run.out().lines().findFirst().orElseThrow(),
                        "  tong-hop.csv: " + key + " · đang có value=987654321 · dựng lại value=" + value,
                        "Tệp CSV trong outbox bị sửa hoặc mất: chạy lệnh run để ghi lại (bản bị sửa được giữ bên cạnh), rồi verify lại.");
    }

    @Test
    void aUnitCutOutOfTheFiguresIsTold() throws IOException {
        Path figures = folder.resolve("outbox/" + CAMPAIGN + "/so-lieu.csv");
        String text = Files.readString(figures);
        StringBuilder kept = new StringBuilder();
        Stream.of(text.split("(?<=\r\n)"))
                .filter(row -> !row.startsWith("DV0003,"))
                .forEach(kept::append);
        Files.writeString(figures, kept);

        CommandLineRun run = told("verify", CAMPAIGN);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).containsPattern("so-lieu.csv: DV0003 · đang có \\(không có\\) · dựng lại × [0-9]+");
    }

    @Test
    void proseThatItsOwnTableDoesNotBearOutIsListedForAReaderAndChangesNothing() throws IOException {
        Campaign campaign = Definitions.builtIn().find(CAMPAIGN).orElseThrow();
        Answers.Builder answers = new Answers.Builder(campaign.form());
        Map.of(
                        "DC/p03/gt", "Đến nay, toàn xã có 19 điểm cầu trực tuyến.",
                        "SL/S4-02/gt", "17",
                        "SL/S4-02a/gt", "2",
                        "SL/S4-02b/gt", "15",
                        "SL/S4-03/gt", "17")
                .forEach((key, said) -> answers.set(
                        key, Figure.of(said, said, campaign.form().field(key).place())));
        Unit commune = new Unit(
                "XA",
                "Đảng bộ xã San Thàng",
                "dang-bo-co-so",
                "",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                false,
                List.of());
        Path other = folder.resolve("xa");
        Path roster = other.resolve("templates-xlsx/" + CAMPAIGN + "/don-vi.xlsx");
        Files.createDirectories(roster.getParent());
        Files.write(roster, RosterWorkbook.of(List.of(commune)));
        Files.createDirectories(other.resolve("inbox"));
        Files.write(other.resolve("inbox/xa.xlsx"), new FilledWorkbooks(campaign).of(commune, answers.build()));
        assertThat(CommandLineRun.of("run", "--workspace", other.toString()).exit())
                .isZero();

        CommandLineRun run = CommandLineRun.of("verify", CAMPAIGN, "--workspace", other.toString());

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "Lời văn và bảng số không khớp (để người đọc xem): 1 chỗ. Không phải lỗi, không đổi kết luận nào.",
                        "  XA · Đề cương!B21: “Đến nay, toàn xã có 19 điểm cầu trực tuyến” · lời văn 19, bảng số 17"
                                + " (SL/S4-02/gt, Số liệu!E8)");
        assertThat(Files.readString(other.resolve("outbox/tep.csv"))).doesNotContain("19 điểm cầu");
        assertThat(Files.readString(other.resolve("outbox/" + CAMPAIGN + "/loi.csv")))
                .doesNotContain("điểm cầu trực tuyến");
    }

    private Path totals() {
        return folder.resolve("outbox/" + CAMPAIGN + "/tong-hop.csv");
    }

    /** The archived bytes of what was dropped under a name that begins so. */
    private Path archived(String name) throws IOException {
        String row = Files.readString(folder.resolve("outbox/tep.csv"))
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow();
        String sha256 = row.split(",")[1];
        return folder.resolve("data/archive").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private void change(String statement) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data/tonghop").toAbsolutePath();
        try (Connection database = DriverManager.getConnection(url, "sa", "");
                Statement change = database.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    private CommandLineRun told(String... words) {
        String[] complete = Stream.concat(Stream.of(words), Stream.of("--workspace", folder.toString()))
                .toArray(String[]::new);
        return CommandLineRun.of(complete);
    }
}
