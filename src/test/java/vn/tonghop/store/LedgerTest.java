package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.intake.Dropped;
import vn.tonghop.intake.Identity;

class LedgerTest {
    private static final Instant NOON = Instant.parse("2021-06-02T05:00:00.123456789Z");

    @TempDir
    Path folder;

    private Database database;
    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder.resolve("data"));
        ledger = new Ledger(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aClaimKeepsItsNumberAndMomentUntilItsFileIsGone() throws IOException {
        Dropped first = drop("a/đơn vị.xlsx");
        ledger.freeze(List.of(first, drop("b.xlsx")), NOON);
        assertThat(ledger.open())
                .containsExactly(
                        new Claim(1, "a/đơn vị.xlsx", NOON, first.identity(), ""),
                        new Claim(2, "b.xlsx", NOON, Identity.of(folder.resolve("b.xlsx")), ""));
        assertThat(ledger.receipts()).isEmpty();
        Claim archived = ledger.open().get(0).archivedAs("ab".repeat(32));
        ledger.archived(List.of(archived));
        ledger.forget(List.of(ledger.open().get(1)));
        assertThat(ledger.open()).containsExactly(archived);
        assertThat(ledger.receipts()).containsExactly(receipt(1, "ab".repeat(32), "a/đơn vị.xlsx"));
        ledger.done(List.of(archived));
        assertThat(ledger.open()).isEmpty();
        assertThat(ledger.receipts()).hasSize(1);
    }

    @Test
    void sidecarsBringBackWhatTheDatabaseLost() throws IOException {
        Archive archive = new Archive(folder.resolve("archive")).prepare();
        Sidecars sidecars = new Sidecars(archive);
        Dropped file = drop("b.xlsx");
        String sha256 = archive.take(file.path(), file.identity()).orElseThrow();
        sidecars.write(new Claim(7, "b.xlsx", NOON, file.identity(), sha256).sidecar());
        sidecars.write(new Claim(9, "c.xlsx", NOON, file.identity(), sha256).sidecar());
        assertThat(sidecars.read(number -> number.file() != 7)).hasSize(1);
        ledger.restore(sidecars.read(number -> true));
        assertThat(ledger.receipts()).containsExactly(receipt(7, sha256, "b.xlsx"), receipt(9, sha256, "c.xlsx"));
        assertThat(ledger.open()).hasSize(2);
        assertThat(ledger.lastNumber()).isEqualTo(9);
    }

    @Test
    void sidecarsTellOfAMemberWhatTheLedgerKnew() throws IOException {
        Archive archive = new Archive(folder.resolve("archive")).prepare();
        Sidecars sidecars = new Sidecars(archive);
        Receipt mail = receipt(7, "ab".repeat(32), "thư.eml");
        Receipt member = mail.member(2, "a.xlsx", archive.keep(new byte[] {1}), Optional.of(NOON.minusSeconds(60)));
        Receipt inner = member.member(3, "b.xlsx", archive.keep(new byte[] {2}), Optional.empty());
        ledger.unpacked(
                List.of(member, inner),
                List.of(new Unopened(mail.member(4, "khoá.xlsx", "", Optional.empty()), "ENCRYPTED")));
        assertThat(ledger.receipts()).containsExactly(member, inner);
        assertThat(ledger.unopened()).extracting(Unopened::refusal).containsExactly("ENCRYPTED");
        assertThat(ledger.members(7))
                .isEqualTo(Map.of("thư.eml!a.xlsx", 2, "thư.eml!a.xlsx!b.xlsx", 3, "thư.eml!khoá.xlsx", 4));
        assertThat(inner.sent()).isEqualTo(member.sent());
        sidecars.write(member.sidecar(1));
        sidecars.write(inner.sidecar(1));
        assertThat(sidecars.read(number -> !ledger.numbers().contains(number))).isEmpty();
        ledger.restore(sidecars.read(number -> true));
        assertThat(ledger.receipts()).containsExactly(member, inner);
        assertThat(ledger.open()).isEmpty();
    }

    @Test
    void aSidecarFromBeforeThereWereMembersIsStillRead() throws IOException {
        Archive archive = new Archive(folder.resolve("archive")).prepare();
        String sha256 = archive.keep(new byte[] {1});
        Files.writeString(archive.path(sha256).resolveSibling(sha256 + ".7.json"), """
                {"number":7,"kind":"RETURN","sha256":"%s","path":"b.xlsx","received":"2021-06-02T05:00:00Z",\
                "size":1,"modified":"2021-06-02T05:00:00Z","key":""}""".formatted(sha256));
        ledger.restore(new Sidecars(archive).read(number -> true));
        assertThat(ledger.receipts()).extracting(Receipt::path).containsExactly("b.xlsx");
    }

    @Test
    void theArchiveTakesNothingOfAFileThatChangedAndMendsADamagedCopy() throws IOException {
        Archive archive = new Archive(folder.resolve("archive")).prepare();
        Dropped file = drop("b.xlsx");
        Files.writeString(file.path(), "đã khác");
        assertThat(archive.take(file.path(), file.identity())).isEmpty();
        String sha256 = archive.take(file.path(), Identity.of(file.path())).orElseThrow();
        assertThat(new String(archive.read(sha256), StandardCharsets.UTF_8)).isEqualTo("đã khác");
        Files.write(archive.path(sha256), new byte[5]);
        assertThatThrownBy(() -> archive.read(sha256)).isInstanceOf(DamagedArchiveException.class);
        archive.take(file.path(), Identity.of(file.path()));
        assertThat(new String(archive.read(sha256), StandardCharsets.UTF_8)).isEqualTo("đã khác");
    }

    @Test
    void resultsComeBackWithTheirPackedRowsHoweverLong() {
        Results results = new Results(database.dataSource());
        byte[] large = new byte[2_500_000];
        new SplittableRandom(1).nextBytes(large);
        FileResult result = result("ab", Verdict.RETURNED);
        results.save(List.of(
                new Contents(result, Map.of("PL02", new byte[] {1, 2}, "DC", large)),
                new Contents(result("cd", Verdict.ACCEPTED), Map.of("PL02", new byte[] {3}))));
        results.save(List.of(new Contents(result, Map.of("DC", large, "SL", new byte[] {4}))));
        assertThat(results.all()).containsExactlyInAnyOrder(result, result("cd", Verdict.ACCEPTED));
        Map<String, Map<String, byte[]>> packed =
                results.packed(List.of(result.sha256(), "cd".repeat(32), "ef".repeat(32)));
        assertThat(packed.keySet()).containsExactlyInAnyOrder("ab".repeat(32), "cd".repeat(32));
        Map<String, byte[]> rows = packed.getOrDefault("ab".repeat(32), Map.of());
        assertThat(rows.keySet()).containsExactlyInAnyOrder("DC", "SL");
        assertThat(rows.get("DC")).isEqualTo(large);
        assertThat(results.packed(List.of("cd".repeat(32)), "PL02")).containsOnlyKeys("cd".repeat(32));
    }

    @Test
    void findingsComeBackAsTheyWere() {
        List<Finding> findings = List.of(
                Finding.of(
                        Code.RULE_PART,
                        List.of("PL02/2013/c5", "PL02/2013/c4"),
                        new Place("PL02", 11, 4),
                        "12",
                        "12",
                        "10"),
                Finding.of(Code.NOTHING_ANSWERED, List.of(), Place.NONE, "").withSeverity(Severity.NOTE));
        assertThat(PackedFindings.unpack(PackedFindings.pack(findings))).isEqualTo(findings);
        assertThat(PackedFindings.unpack(new byte[0])).isEmpty();
    }

    private static Receipt receipt(long number, String sha256, String path) {
        return new Receipt(ReceiptNumber.of(number), sha256, path, NOON, Optional.empty(), 0);
    }

    private static FileResult result(String name, Verdict verdict) {
        return new FileResult(
                name.repeat(32),
                "r",
                verdict,
                Reason.of("returned", "1", "x, \"y\""),
                "de-an-1327",
                "DV0001",
                "chi-bo-co-so",
                2,
                Optional.of(NOON),
                List.of("PL02", "SL"));
    }

    private Dropped drop(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        return new Dropped(name, file, Identity.of(file), NOON);
    }
}
