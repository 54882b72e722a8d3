package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2021, 6, 2, 12, 0);

    @TempDir
    Path folder;

    @Test
    void writesWhatIsDueAndNothingTheSecondTime() throws IOException {
        assertThat(publish(document("a.xlsx", "1", "one")).written()).containsExactly("a.xlsx");
        FileTime then = Files.getLastModifiedTime(outbox().resolve("a.xlsx"));
        RunSummary.Published again = publish(document("a.xlsx", "1", "never asked for"));
        assertThat(again.written()).isEmpty();
        assertThat(files()).containsOnly(file("a.xlsx", "one"));
        assertThat(Files.getLastModifiedTime(outbox().resolve("a.xlsx"))).isEqualTo(then);
    }

    @Test
    void anotherRecipeWithTheSameBytesLeavesTheFileAlone() throws IOException {
        publish(document("a.xlsx", "1", "one"));
        assertThat(publish(document("a.xlsx", "2", "one")).written()).isEmpty();
        assertThat(publish(document("a.xlsx", "2", "never asked for")).written())
                .isEmpty();
        assertThat(files()).containsOnly(file("a.xlsx", "one"));
    }

    @Test
    void replacesItsOwnFileAndRetiresWhatIsDueNoLonger() throws IOException {
        publish(document("a.xlsx", "1", "one"), document("tra-lai/b.xlsx", "1", "b"));
        RunSummary.Published second = publish(document("a.xlsx", "2", "two"));
        assertThat(second.written()).containsExactly("a.xlsx");
        assertThat(second.retired()).containsExactly("tra-lai/b.xlsx");
        assertThat(files()).containsOnly(file("a.xlsx", "two"));
        assertThat(outbox().resolve("tra-lai")).doesNotExist();
    }

    @Test
    void laysTheNewVersionBesideAnEditedDocumentOneAtATime() throws IOException {
        publish(document("a.xlsx", "1", "one"));
        edit("a.xlsx", "one, corrected by hand");
        assertThat(publish(document("a.xlsx", "1", "one")).written()).isEmpty();
        publish(document("a.xlsx", "2", "two"));
        publish(document("a.xlsx", "3", "three"));
        publish(document("a.xlsx", "3", "never asked for"));
        assertThat(files())
                .containsOnly(
                        file("a.xlsx", "one, corrected by hand"), file("a (cập nhật 2021-06-02 1200).xlsx", "three"));
    }

    @Test
    void takesTheNameAgainWhenTheEditedDocumentIsMovedAway() throws IOException {
        publish(document("a.xlsx", "1", "one"));
        edit("a.xlsx", "edited");
        publish(document("a.xlsx", "2", "two"));
        Files.delete(outbox().resolve("a.xlsx"));
        publish(document("a.xlsx", "2", "two"));
        assertThat(files()).containsOnly(file("a.xlsx", "two"));
    }

    @Test
    void aNewVersionThatWasEditedTooStaysAsWell() throws IOException {
        publish(document("a.xlsx", "1", "one"));
        edit("a.xlsx", "edited");
        publish(document("a.xlsx", "2", "two"));
        edit("a (cập nhật 2021-06-02 1200).xlsx", "edited too");
        publish(document("a.xlsx", "3", "three"));
        assertThat(files())
                .containsOnly(
                        file("a.xlsx", "edited"),
                        file("a (cập nhật 2021-06-02 1200).xlsx", "edited too"),
                        file("a (cập nhật 2021-06-02 1200 2).xlsx", "three"));
    }

    @Test
    void laysWhatThePersonWroteBroughtUpToDateBesideIt() throws IOException {
        publish(revised("a.docx", "1", "one"));
        edit("a.docx", "my words");
        publish(revised("a.docx", "2", "two"));
        assertThat(files())
                .containsOnly(
                        file("a.docx", "my words"), file("a (cập nhật 2021-06-02 1200).docx", "my words with two"));
        edit("a.docx", "my better words");
        publish(revised("a.docx", "2", "two"));
        assertThat(files())
                .containsOnly(
                        file("a.docx", "my better words"),
                        file("a (cập nhật 2021-06-02 1200).docx", "my better words with two"));
    }

    @Test
    void laysNothingBesideWhatNeedsNoRevisionAndAllOfOursBesideWhatIsNoDocument() throws IOException {
        publish(revised("a.docx", "1", "one"), revised("b.docx", "1", "one"));
        edit("a.docx", "my words with two");
        edit("b.docx", "no document");
        publish(revised("a.docx", "2", "two"), revised("b.docx", "2", "two"));
        assertThat(files())
                .containsOnly(
                        file("a.docx", "my words with two"),
                        file("b.docx", "no document"),
                        file("b (cập nhật 2021-06-02 1200).docx", "two"));
    }

    @Test
    void aStateFileAlwaysHoldsTheStateAndTheEditedOneKeepsAnotherName() throws IOException {
        publish(state("tep.csv", "1", "one"));
        edit("tep.csv", "edited");
        publish(state("tep.csv", "1", "one"));
        edit("tep.csv", "edited again");
        publish(state("tep.csv", "1", "one"));
        assertThat(files())
                .containsOnly(
                        file("tep.csv", "one"),
                        file("tep (đã sửa).csv", "edited"),
                        file("tep (đã sửa 2).csv", "edited again"));
    }

    @Test
    void whatAPersonEditedIsNotTakenAwayWhenItIsDueNoLonger() throws IOException {
        publish(document("a.xlsx", "1", "one"));
        edit("a.xlsx", "edited");
        assertThat(publish().retired()).isEmpty();
        assertThat(files()).containsOnly(file("a.xlsx", "edited"));
    }

    @Test
    void aLostJournalTakesUpFilesThatAreAsTheyShouldBe() throws IOException {
        publish(document("a.xlsx", "1", "one"), state("tep.csv", "1", "one"));
        Files.delete(folder.resolve("outbox.journal"));
        RunSummary.Published again = publish(document("a.xlsx", "1", "one"), state("tep.csv", "1", "one"));
        assertThat(again.written()).isEmpty();
        publish(document("a.xlsx", "2", "two"), state("tep.csv", "2", "two"));
        assertThat(files()).containsOnly(file("a.xlsx", "two"), file("tep.csv", "two"));
    }

    @Test
    void aFileNotedButNeverNamedByAKilledRunIsStillOurs() throws IOException {
        publish(document("a.xlsx", "1", "one"));
        Path file = outbox().resolve("a.xlsx");
        try (OutboxJournal journal = OutboxJournal.open(folder.resolve("outbox.journal"))) {
            String sha = journal.find("a.xlsx").orElseThrow().sha256();
            journal.note(new Written("a.xlsx", "2", "0".repeat(64), sha, 3, "2021-06-02T00:00:00Z", ""));
        }
        publish(document("a.xlsx", "2", "two"));
        assertThat(Files.readString(file)).isEqualTo("two");
        assertThat(files()).hasSize(1);
    }

    @Test
    void anOutputThatCannotBeMadeKeepsNoOtherBack() throws IOException {
        publish(document("a.xlsx", "1", "one"));
        Due broken = new Due("a.xlsx", "2", Due.Nature.DOCUMENT, out -> {
            throw new IllegalStateException("hỏng");
        });
        assertThatThrownBy(() -> publish(broken, state("tep.csv", "1", "one"))).isInstanceOf(IOException.class);
        assertThat(files()).containsOnly(file("a.xlsx", "one"), file("tep.csv", "one"));
    }

    @Test
    void namesFromOutsideBecomeSafeNames() {
        assertThat(OutboxNames.safe("Xã Đông/Báo cáo (cuối) – ĐU.XLSX")).isEqualTo("bao-cao-cuoi-du.xlsx");
        assertThat(OutboxNames.safe("hop.zip!sâu/=cmd|.xls")).isEqualTo("cmd.xls");
        assertThat(OutboxNames.safe("...")).isEqualTo("tep");
    }

    private RunSummary.Published publish(Due... due) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (Outbox outbox = new Outbox(outbox(), OutboxJournal.open(folder.resolve("outbox.journal")), NOON)) {
            return outbox.publish(Arrays.asList(due), workers, Ticker.SILENT);
        } finally {
            workers.shutdown();
        }
    }

    private static Due document(String path, String recipe, String text) {
        return new Due(path, recipe, Due.Nature.DOCUMENT, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Due revised(String path, String recipe, String text) {
        Due plain = document(path, recipe, text);
        return new Due(path, recipe, Due.Nature.DOCUMENT, plain.content(), Optional.of((edited, out) -> {
            String theirs = new String(edited, StandardCharsets.UTF_8);
            if (theirs.equals("no document")) {
                throw new IOException(theirs);
            }
            out.write((theirs + " with " + text).getBytes(StandardCharsets.UTF_8));
            return !theirs.endsWith(" with " + text);
        }));
    }

    private static Due state(String path, String recipe, String text) {
        return new Due(path, recipe, Due.Nature.STATE, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void edit(String path, String text) throws IOException {
        Files.writeString(outbox().resolve(path), text);
    }

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private static String file(String path, String text) {
        return path + ": " + text;
    }

    private List<String> files() throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(outbox())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(outbox().relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts.entrySet().stream()
                .map(text -> file(text.getKey(), text.getValue()))
                .toList();
    }
}
