package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types on one day, in this process. */
class WorkingDayIT {
    private static final String CAMPAIGN = "nghi-quyet-13";

    @TempDir
    private Path folder;

    @BeforeEach
    void threeUnitsHaveSent() {
        assertThat(told("sample", CAMPAIGN, "--units", "3", "--seed", "11").exit())
                .isZero();
    }

    @Test
    void aRunSaysWhatCameAndASecondOneThatNothingChanged() {
        CommandLineRun first = told("run");
        CommandLineRun second = told("run");

        assertThat(first.exit()).isZero();
        assertThat(first.out())
                .startsWith("Đã nhận 3 tệp từ inbox:\n  Nhận  3\nĐợt nghi-quyet-13: ")
                .contains(
                        "Đã gửi 3/3 đơn vị (đúng hạn 3, chậm 0); chưa gửi 0; phải sửa 0.",
                        "nghi-quyet-13/tong-hop.xlsx");
        assertThat(second.out())
                .startsWith("Không có tệp mới trong inbox.\n")
                .contains("Kết quả trong " + folder.resolve("outbox") + " không thay đổi");
    }

    @Test
    void afterwardsStatusAndTraceAnswer() {
        told("run");

        assertThat(told("status").out())
                .startsWith("Tình hình đến ngày 27/05/2021\n")
                .containsPattern("DV0001 .* chưa đặt +Đã nhận +1 +0");
        assertThat(told("status", "quy-che-518", "--json").out()).contains("\"campaigns\" : [ ]");
        CommandLineRun trace = told("trace", CAMPAIGN, "SL/S4-01/gt");
        assertThat(trace.exit()).isZero();
        assertThat(trace.out()).startsWith("nghi-quyet-13 · SL/S4-01/gt · ").contains("DV0001_");
        assertThat(told("trace", CAMPAIGN, "SL/khong-co/gt").exit()).isEqualTo(2);
        assertThat(told("status", "khong-co").err()).startsWith("Không có đợt \"khong-co\".");
    }

    @Test
    void rulingsAreNumberedListedAndTakenBack() {
        told("run");

        assertThat(told("rule", CAMPAIGN, "extend", "dv0002", "2021-06-04", "--reason", "đã xin")
                        .out())
                .isEqualTo("1\n");
        assertThat(told("rule", CAMPAIGN, "list").out())
                .contains("Quyết định số 1: gia hạn cho đơn vị DV0002 đến hết ngày 04/06/2021. Lý do: đã xin");
        assertThat(told("status").out()).containsPattern("DV0002 .* 04/06/2021");
        assertThat(told("rule", CAMPAIGN, "undo", "1", "--reason", "nhầm").out())
                .isEqualTo("2\n");
        assertThat(told("rule", CAMPAIGN, "list").out()).doesNotContain("gia hạn");
    }

    @Test
    void whatIsWrongWithARulingIsSaid() {
        assertThat(told("rule", CAMPAIGN, "extend", "DV0002", "2021-06-04").err())
                .isEqualTo("Thiếu --reason: mỗi quyết định phải ghi lý do.\n");
        assertThat(told("rule", CAMPAIGN, "extend", "DV0002", "--reason", "x").err())
                .isEqualTo("Việc extend cần: MÃ-ĐƠN-VỊ NĂM-THÁNG-NGÀY.\n");
        assertThat(told("rule", CAMPAIGN, "extend", "DV0002", "4/6/2021", "--reason", "x")
                        .err())
                .startsWith("Ngày \"4/6/2021\" không đọc được");
        assertThat(told("rule", CAMPAIGN, "forgive", "DV0002", "--reason", "x").err())
                .startsWith("Không có việc \"forgive\".");
        assertThat(told("rule", CAMPAIGN, "assign", "1a2b3c4d", "DV0002", "--reason", "x"))
                .extracting(CommandLineRun::exit, CommandLineRun::out)
                .containsExactly(2, "");
    }

    @Test
    void checkSaysBeforehandWhatARunWillSay() throws IOException {
        Path file = inbox().get(0);

        CommandLineRun check = told("check", file.toString());

        assertThat(check.exit()).isZero();
        assertThat(check.out()).startsWith(file + ": Nhận\n  Đợt nghi-quyet-13, đơn vị DV000");
        assertThat(folder.resolve("data/tonghop.mv.db")).doesNotExist();
    }

    @Test
    void aBrokenRosterStopsTheRunBeforeAnyFileIsTouched() throws IOException {
        Path roster = folder.resolve("templates-xlsx/nghi-quyet-13/don-vi.xlsx");
        Files.writeString(roster, "không phải Excel");

        CommandLineRun run = told("run");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("don-vi.xlsx").doesNotContain("Exception");
        assertThat(inbox()).hasSize(3);
    }

    private CommandLineRun told(String... words) {
        String[] complete = Stream.concat(Stream.of(words), Stream.of("--workspace", folder.toString()))
                .toArray(String[]::new);
        return CommandLineRun.of(complete);
    }

    private List<Path> inbox() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("inbox"))) {
            return files.sorted().toList();
        }
    }
}
