package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.pipeline.RunSummary;
import vn.tonghop.pipeline.StatusReport;
import vn.tonghop.pipeline.Trace;
import vn.tonghop.pipeline.Workspace;

class SpokenTextTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Messages vietnamese = Messages.in(Locale.ROOT);

    @Test
    void aTraceLeadsDownToTheCellAndTheTextAsTyped() {
        Trace.Contribution below = share("TH/DV0001", "7", "", "", "", "", List.of());
        Trace trace = new Trace(
                "de-an-1327",
                "PL02/TONG/c4",
                "FLOW",
                "1241",
                2,
                3,
                List.of(
                        share("DV0001", "1234", "1.234", "a.xlsx", "PL02", "E9", List.of()),
                        share("TH", "7", "7", "b.xlsx", "PL02", "E9", List.of(below))),
                List.of(new Trace.NotCounted("DV0002", "BLANK", "ô để trống")));

        new TraceText(vietnamese, Console.utf8(said)).print(trace);

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "de-an-1327 · PL02/TONG/c4 · FLOW: 1241",
                        "Tính từ 2/3 đơn vị:",
                        "  DV0001 · PL02/2013/c4 · 1234 · đã gõ \"1.234\" · a.xlsx › PL02!E9",
                        "  TH · PL02/2013/c4 · 7 · b.xlsx › PL02!E9",
                        "    TH/DV0001 · 7",
                        "Không tính:",
                        "  DV0002  để trống  ô để trống");
    }

    @Test
    void aRunOfManyFilesNamesTheFirstAndCountsTheRest() {
        List<FileLine> held = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new FileLine(i + ".jpg", "ab" + i, "HELD", "", "", "2021-05-27", "Ảnh"))
                .toList();
        List<String> slips = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "quy-che-518/tra-lai/" + i + ".xlsx")
                .toList();
        RunSummary run = new RunSummary(
                held,
                List.of(),
                List.of(),
                List.of(),
                new RunSummary.Published(slips, List.of("cu.csv"), List.of(), List.of(), 21));
        StatusReport status = new StatusReport(LocalDate.of(2021, 5, 27), List.of(), List.of(), List.of(), List.of());

        new RunText(vietnamese, Console.utf8(said)).print(run, status, new Workspace(Path.of("/bao-cao")));

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .startsWith(
                        "Đã nhận 20 tệp từ inbox:",
                        "  Giữ lại chờ quyết định  20",
                        "Kết quả trong /bao-cao/outbox: 20 tệp mới hoặc thay đổi, tất cả 21 tệp.",
                        "  quy-che-518/tra-lai/ (20 tệp)",
                        "  Đã cất 1 tệp không còn cần.",
                        "Tệp cần xem:",
                        "  Giữ lại chờ quyết định  1.jpg   Ảnh")
                .endsWith("  … và 8 tệp khác: xem outbox/tep.csv.");
    }

    @Test
    void progressIsALineEveryFiveSecondsWhereNobodyWatches() {
        Moments clock = new Moments();
        ProgressLine progress = new ProgressLine(new Console(System.out, Console.utf8(said), false), vietnamese, clock);

        for (int done = 1; done <= 12; done++) {
            clock.now = clock.now.plus(Duration.ofSeconds(1));
            progress.at("READ", done, 12);
        }
        progress.close();

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Đang đọc và kiểm tra: 5/12", "Đang đọc và kiểm tra: 10/12");
    }

    @Test
    void progressRenewsItsLineBeforeAPersonAndTakesItAway() {
        Moments clock = new Moments();
        ProgressLine progress = new ProgressLine(new Console(System.out, Console.utf8(said), true), vietnamese, clock);
        clock.now = clock.now.plus(Duration.ofSeconds(1));

        progress.at("READ", 1, 2);
        progress.close();

        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("\rĐang đọc và kiểm tra: 1/2\u001B[K\r\u001B[K");
    }

    private static Trace.Contribution share(
            String unit,
            String value,
            String typed,
            String file,
            String sheet,
            String cell,
            List<Trace.Contribution> from) {
        return new Trace.Contribution(unit, "PL02/2013/c4", "", "VALUE", value, typed, file, "", sheet, cell, from);
    }

    private static final class Moments extends Clock {
        private Instant now = Instant.parse("2021-05-27T03:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
