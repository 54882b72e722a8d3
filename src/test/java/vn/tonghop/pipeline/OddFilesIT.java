package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.intake.Settling;
import vn.tonghop.store.Sha256;

/** Files that nobody expects: each gets one verdict and a note, and the run goes on. */
class OddFilesIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-02T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() {
        workspace = new Workspace(folder).create();
    }

    @Test
    void everyOddFileIsKeptBesideANoteThatBeginsWithItsVerdict() throws IOException {
        drop("tep van ban.xlsx", "Kính gửi các đồng chí".getBytes(StandardCharsets.UTF_8));
        drop("trang web.xls", "<html><body><table></table></body></html>".getBytes(StandardCharsets.UTF_8));
        drop("sâu/anh chụp.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        drop("ban ky.pdf", "%PDF-1.4\n…".getBytes(StandardCharsets.UTF_8));
        drop("hop.rar", "Rar!\u001a\u0007\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
        RunSummary summary = run();
        assertThat(verdicts(summary.taken()))
                .isEqualTo(Map.of(
                        "tep van ban.xlsx", "UNREADABLE",
                        "trang web.xls", "UNREADABLE",
                        "sâu/anh chụp.xlsx", "HELD",
                        "ban ky.pdf", "HELD",
                        "hop.rar", "UNREADABLE"));
        assertThat(summary.taken()).allSatisfy(line -> {
            assertThat(line.reason()).isNotEmpty();
            Path note = note(line.sha256().substring(0, 12));
            assertThat(Files.readString(note))
                    .startsWith(line.verdict() + " – ")
                    .contains(line.file(), "Cần làm:");
            Path copy = note.resolveSibling(note.getFileName().toString().replace(".txt", ""));
            assertThat(Sha256.of(copy)).isEqualTo(line.sha256());
        });
        assertThat(files(workspace.inbox())).isEmpty();
        assertThat(workspace.inbox().resolve("sâu")).isDirectory();
    }

    @Test
    void anIncompleteFileWaitsWithANoteThatGoesWhenItIsComplete() throws IOException {
        byte[] whole = zip();
        drop("rong.xlsx", new byte[0]);
        drop("dang chep.xlsx", Arrays.copyOf(whole, whole.length / 2));
        RunSummary first = run();
        assertThat(first.taken()).isEmpty();
        assertThat(verdicts(first.waiting())).isEqualTo(Map.of("rong.xlsx", "WAITING", "dang chep.xlsx", "WAITING"));
        assertThat(notes()).hasSize(2).allSatisfy(text -> assertThat(text).startsWith("WAITING"));
        assertThat(files(workspace.inbox())).containsExactly("dang chep.xlsx", "rong.xlsx");
        drop("dang chep.xlsx", whole);
        drop("rong.xlsx", whole);
        RunSummary second = run();
        assertThat(second.waiting()).isEmpty();
        assertThat(verdicts(second.taken()))
                .isEqualTo(Map.of(
                        "dang chep.xlsx", "UNPACKED",
                        "dang chep.xlsx!trong.txt", "UNREADABLE",
                        "rong.xlsx", "DUPLICATE"));
        assertThat(notes()).hasSize(1).allSatisfy(text -> assertThat(text).startsWith("UNREADABLE"));
    }

    @Test
    void whatIsNoRegularFileIsLeftAloneButAFolderIsEntered() throws IOException {
        Path outside = Files.writeString(folder.resolve("ngoai.xlsx"), "ở ngoài");
        Files.createSymbolicLink(workspace.inbox().resolve("lien ket.xlsx"), outside);
        drop("thu muc.xlsx/trong.txt", "ở trong".getBytes(StandardCharsets.UTF_8));
        drop("~$khoa.xlsx", new byte[] {1});
        drop(".~lock.khoa.xlsx#", new byte[] {1});
        RunSummary summary = run();
        assertThat(summary.ignored())
                .extracting(RunSummary.Ignored::file)
                .containsExactly("lien ket.xlsx", "thu muc.xlsx");
        assertThat(summary.taken()).extracting(FileLine::file).containsExactly("thu muc.xlsx/trong.txt");
        assertThat(notes()).filteredOn(text -> text.startsWith("IGNORED – ")).hasSize(2);
        assertThat(files(workspace.inbox())).containsExactly(".~lock.khoa.xlsx#", "lien ket.xlsx", "~$khoa.xlsx");
    }

    @Test
    void theSameBytesAgainAreADuplicateAndASecondRunChangesNoByte() throws IOException {
        drop("a.txt", "một".getBytes(StandardCharsets.UTF_8));
        run();
        drop("b.txt", "một".getBytes(StandardCharsets.UTF_8));
        assertThat(run().taken()).extracting(FileLine::verdict).containsExactly("DUPLICATE");
        Map<String, String> before = contents(workspace.outbox());
        RunSummary third = run();
        assertThat(third.outputs().written()).isEmpty();
        assertThat(third.taken()).isEmpty();
        assertThat(contents(workspace.outbox())).isEqualTo(before);
        assertThat(before.get("tep.csv"))
                .contains("\r\na.txt,", "\r\nb.txt,", "Trùng từng byte với tệp a.txt", ",2021-06-02,");
    }

    @Test
    void aContentThatTheArchiveLostIsToldAndMendedByDroppingItAgain() throws IOException {
        drop("a.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        RunSummary first = run();
        Path kept = workspace
                .archive()
                .resolve(first.taken().get(0).sha256().substring(0, 2))
                .resolve(first.taken().get(0).sha256());
        Files.delete(kept);
        Files.delete(workspace.data().resolve("tonghop.mv.db"));
        run();
        assertThat(contents(workspace.outbox()).get("tep.csv"))
                .contains("UNREADABLE", "Bản lưu của tệp trong data/archive đã hỏng");
        drop("a.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        run();
        assertThat(contents(workspace.outbox()).get("tep.csv"))
                .contains("HELD", "DUPLICATE")
                .doesNotContain("UNREADABLE");
    }

    @Test
    void aLostDatabaseIsMadeAgainFromTheArchive() throws IOException {
        drop("a.txt", "một".getBytes(StandardCharsets.UTF_8));
        drop("b.txt", "một".getBytes(StandardCharsets.UTF_8));
        drop("c.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8));
        run();
        Map<String, String> before = contents(workspace.outbox());
        Files.delete(workspace.data().resolve("tonghop.mv.db"));
        assertThat(run().outputs().written()).isEmpty();
        assertThat(contents(workspace.outbox())).isEqualTo(before);
        Files.writeString(workspace.data().resolve("tonghop.mv.db"), "không phải cơ sở dữ liệu");
        assertThat(run().outputs().written()).isEmpty();
        assertThat(contents(workspace.outbox())).isEqualTo(before);
        assertThat(workspace.data().resolve("tonghop.broken-1.mv.db")).exists();
    }

    private RunSummary run() throws IOException {
        try (OpenWorkspace open =
                OpenWorkspace.open(workspace, Timekeeping.of(CLOCK), new Settling(Duration.ofMillis(50)))) {
            return open.run(Ticker.SILENT);
        }
    }

    private void drop(String name, byte[] content) throws IOException {
        Path file = workspace.inbox().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("trong.txt"));
            zip.write(new byte[500]);
        }
        return bytes.toByteArray();
    }

    private Path note(String start) throws IOException {
        try (Stream<Path> files = Files.list(workspace.outbox().resolve("can-xu-ly"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                            && file.toString().endsWith(".txt")
                            && Files.exists(file.resolveSibling(
                                    file.getFileName().toString().replace(".txt", ""))))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> notes() throws IOException {
        try (Stream<Path> files = Files.list(workspace.outbox().resolve("can-xu-ly"))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                String text = Files.readString(file);
                if (text.matches("(?s)(HELD|UNREADABLE|WAITING|IGNORED) – .*")) {
                    texts.add(text);
                }
            }
            return texts;
        }
    }

    private static Map<String, String> verdicts(List<FileLine> lines) {
        return lines.stream().collect(Collectors.toMap(FileLine::file, FileLine::verdict));
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String file : files(root)) {
            contents.put(file, new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8));
        }
        return contents;
    }
}
