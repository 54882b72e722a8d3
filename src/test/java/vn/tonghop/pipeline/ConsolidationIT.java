package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.DefinitionException;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Table;

/** The job from returned files to the outbox, with one campaign and a handful of units. */
class ConsolidationIT {
    private static final String UNIT = "DV0002";
    /** A whole number that no rule ties to another. */
    private static final String FREE = "SL/S0-01/gt";

    @TempDir
    Path folder;

    private CityWorkspace city;

    @BeforeEach
    void foundCity() throws IOException {
        city = new CityWorkspace(folder, "de-an-1327", 8);
    }

    @Test
    void everyFigureOfASoundReturnComesOutAsItWasTyped() throws IOException {
        for (int i = 1; i <= 6; i++) {
            city.send("ngày 1/don vi " + i + ".xlsx", "DV000" + i);
        }
        RunSummary summary = city.run();
        assertThat(summary.taken()).hasSize(6).allSatisfy(line -> {
            assertThat(line.verdict()).as(line.toString()).isEqualTo("ACCEPTED");
            assertThat(line.received()).isEqualTo("2024-06-02");
        });
        Answers typed = city.invented(UNIT);
        List<Map<String, String>> rows = city.csv("so-lieu.csv");
        for (Field field : city.campaign.form().fields()) {
            if (field.type().isNumber()
                    && field.kind().adds()
                    && field.filledBy(city.unit(UNIT).type())) {
                Map<String, String> row = row(rows, UNIT, field.key().toString());
                assertThat(row.get("value"))
                        .as(row.toString())
                        .isEqualTo(typed.get(field).value());
                assertThat(row.get("state")).isEqualTo(typed.get(field).state().name());
                assertThat(row.get("file")).isEqualTo("ngày 1/don vi 2.xlsx");
            }
        }
    }

    @Test
    void aSecondRunChangesNoByteAndALostDatabaseNeither() throws IOException {
        city.send("a.xlsx", "DV0001");
        city.send("b.xlsx", UNIT);
        city.run();
        Map<String, String> before = city.outbox();
        assertThat(city.run().outputs().written()).isEmpty();
        Files.delete(city.workspace.data().resolve("tonghop.mv.db"));
        assertThat(city.run().outputs().written()).isEmpty();
        assertThat(city.outbox()).isEqualTo(before);
    }

    @Test
    void aTraceAddsUpToItsTotal() throws IOException {
        city.send("a.xlsx", "DV0001");
        city.send("b.xlsx", UNIT);
        city.run();
        try (OpenWorkspace open = city.open()) {
            Tracing tracing = open.tracing();
            for (Field field : city.campaign.form().fields()) {
                if (field.kind().adds()) {
                    Trace trace = tracing.trace("de-an-1327", field.key().toString(), Optional.empty(), Locale.ROOT);
                    assertThat(sum(trace)).as(trace.toString()).isEqualTo(trace.value());
                }
            }
            Trace one = tracing.trace("de-an-1327", FREE, Optional.of(UNIT), Locale.ROOT);
            assertThat(one.contributions()).singleElement().satisfies(figure -> {
                assertThat(figure.file()).isEqualTo("b.xlsx");
                assertThat(figure.value()).isEqualTo(one.value());
                assertThat(figure.cell()).isNotEmpty();
            });
            Trace silent = tracing.trace("de-an-1327", FREE, Optional.of("DV0005"), Locale.ROOT);
            assertThat(silent.notCounted())
                    .containsExactly(new Trace.NotCounted("DV0005", UnitStatus.NOT_SENT, "chưa gửi báo cáo"));
            assertThatThrownBy(() -> tracing.trace("de-an-1327", "SL/khong-co/gt", Optional.empty(), Locale.ROOT))
                    .isInstanceOf(UnknownNameException.class)
                    .hasMessage("Đợt de-an-1327 không có trường SL/khong-co/gt");
        }
    }

    @Test
    void theLaterSubmissionReplacesTheEarlierOne() throws IOException {
        Answers first = typed(city.invented(UNIT), FREE, "17");
        Answers second = typed(typed(first, FREE, "18"), "BIA/lan-nop/gt", "2");
        city.drop("sửa.xlsx", city.filled(UNIT, second));
        city.drop("đầu.xlsx", city.filled(UNIT, first));
        RunSummary summary = city.run();
        assertThat(summary.taken())
                .extracting(FileLine::file, FileLine::verdict, FileLine::reason)
                .containsExactly(
                        tuple("sửa.xlsx", "ACCEPTED", ""),
                        tuple("đầu.xlsx", "SUPERSEDED", "Đã được thay bằng tệp gửi sau: sửa.xlsx"));
        assertThat(value(UNIT, FREE)).isEqualTo("18");
        try (OpenWorkspace open = city.open()) {
            open.rulings().choose("de-an-1327", sha(summary, "đầu.xlsx").substring(0, 8), "đơn vị gửi nhầm");
        }
        city.run();
        assertThat(value(UNIT, FREE)).isEqualTo("17");
        try (OpenWorkspace open = city.open()) {
            open.rulings().undo("de-an-1327", 1, "không phải nhầm");
        }
        city.run();
        assertThat(value(UNIT, FREE)).isEqualTo("18");
    }

    @Test
    void aClockSetBackDoesNotChangeTheOrderOfReceipt() throws IOException {
        city.drop("trước.xlsx", city.filled(UNIT, typed(city.invented(UNIT), FREE, "17")));
        city.run();
        city.today(CityWorkspace.FIRST_DAY.minusYears(3));
        city.drop("sau.xlsx", city.filled(UNIT, typed(city.invented(UNIT), FREE, "18")));
        RunSummary summary = city.run();
        assertThat(summary.taken()).extracting(FileLine::received).containsExactly("2021-06-02");
        assertThat(value(UNIT, FREE)).isEqualTo("18");
    }

    @Test
    void tablesMayComeInSeveralFiles() throws IOException {
        Answers whole = city.invented(UNIT);
        Table figures = city.campaign.form().table("SL");
        city.drop("a.xlsx", city.filled(UNIT, only(whole, table -> table.equals(figures))));
        city.drop("b.xlsx", city.filled(UNIT, only(whole, table -> !table.equals(figures))));
        RunSummary summary = city.run();
        assertThat(summary.taken()).extracting(FileLine::verdict).containsExactly("ACCEPTED", "ACCEPTED");
        List<Map<String, String>> rows = city.csv("so-lieu.csv");
        assertThat(row(rows, UNIT, FREE).get("file")).isEqualTo("a.xlsx");
        assertThat(rows.stream()
                        .filter(row -> UNIT.equals(row.get("unit")) && "PL02".equals(row.get("table")))
                        .map(row -> row.get("file")))
                .isNotEmpty()
                .containsOnly("b.xlsx");
    }

    @Test
    void anErrorExcludesItsFieldUntilTheOperatorWaivesIt() throws IOException {
        Answers faulty = typed(city.invented(UNIT), FREE, "-4");
        city.drop("a.xlsx", city.filled(UNIT, faulty));
        assertThat(city.run().taken()).extracting(FileLine::verdict).containsExactly("RETURNED");
        assertThat(row(city.csv("so-lieu.csv"), UNIT, FREE).get("state")).isEqualTo("EXCLUDED");
        String code = city.csv("loi.csv").stream()
                .filter(row -> row.getOrDefault("keys", "").contains(FREE) && "ERROR".equals(row.get("severity")))
                .map(row -> row.get("code"))
                .findFirst()
                .orElseThrow();
        try (OpenWorkspace open = city.open()) {
            assertThatThrownBy(() -> open.rulings().waive("de-an-1327", UNIT, FREE, "R-SUM", "đã hỏi"))
                    .isInstanceOf(UnknownNameException.class);
            assertThat(open.rulings()
                            .waive("de-an-1327", UNIT, FREE, code, "đã hỏi")
                            .number())
                    .isEqualTo(1);
        }
        RunSummary after = city.run();
        assertThat(after.taken()).isEmpty();
        assertThat(city.csv("loi.csv"))
                .noneMatch(row -> row.getOrDefault("keys", "").contains(FREE) && "ERROR".equals(row.get("severity")));
        try (OpenWorkspace open = city.open()) {
            assertThat(status(open, UNIT).state()).isNotEqualTo("RETURNED");
        }
    }

    @Test
    void aHeldFileIsReadOnceItsUnitIsRuled() throws IOException {
        byte[] generic = city.filled(UNIT, typed(city.invented(UNIT), FREE, "17"));
        city.drop("a.xlsx", generic);
        city.run();
        try (OpenWorkspace open = city.open()) {
            String sha =
                    open.status(Optional.empty(), Locale.ROOT).files().get(0).sha256();
            open.rulings().assign("de-an-1327", sha.substring(0, 10), "DV0001", "công văn đi kèm");
        }
        city.run();
        assertThat(row(city.csv("so-lieu.csv"), "DV0001", FREE).get("value")).isEqualTo("17");
        assertThat(city.csv("so-lieu.csv")).noneMatch(row -> UNIT.equals(row.get("unit")));
    }

    @Test
    void aLaterFileWithOneTableCorrectsThatTableAlone() throws IOException {
        Answers faulty = typed(city.invented(UNIT), FREE, "-4");
        city.drop("a.xlsx", city.filled(UNIT, faulty));
        assertThat(city.run().taken()).extracting(FileLine::verdict).containsExactly("RETURNED");
        assertThat(city.workspace.outbox("de-an-1327").resolve("tra-lai")).isNotEmptyDirectory();
        Answers corrected = typed(typed(faulty, FREE, "4"), "BIA/lan-nop/gt", "2");
        city.drop(
                "b.xlsx", city.filled(UNIT, only(corrected, table -> table.key().equals("SL"))));
        city.run();
        try (OpenWorkspace open = city.open()) {
            assertThat(open.status(Optional.empty(), Locale.ROOT).files())
                    .extracting(FileLine::file, FileLine::verdict)
                    .containsExactly(tuple("a.xlsx", "ACCEPTED"), tuple("b.xlsx", "ACCEPTED"));
            assertThat(status(open, UNIT).state()).isEqualTo("ACCEPTED");
            assertThat(status(open, UNIT).firstTimeRight()).isFalse();
        }
        assertThat(value(UNIT, FREE)).isEqualTo("4");
        assertThat(city.workspace.outbox("de-an-1327").resolve("tra-lai")).doesNotExist();
    }

    @Test
    void aReturnIsReadAgainWhenItsUnitEntersTheRoster() throws IOException {
        city.writeRoster(unit -> !unit.code().equals(UNIT));
        city.send("a.xlsx", UNIT);
        assertThat(city.run().taken()).extracting(FileLine::verdict).containsExactly("HELD");
        assertThat(city.workspace.outbox().resolve("can-xu-ly")).isNotEmptyDirectory();
        city.writeRoster(unit -> true);
        city.run();
        assertThat(city.csv("so-lieu.csv")).anyMatch(row -> UNIT.equals(row.get("unit")));
        assertThat(city.workspace.outbox().resolve("can-xu-ly")).doesNotExist();
    }

    @Test
    void aScanIsAttachedToTheUnitItIsAssignedTo() throws IOException {
        city.drop("quét.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        assertThat(city.run().taken()).extracting(FileLine::verdict).containsExactly("HELD");
        try (OpenWorkspace open = city.open()) {
            assertThat(status(open, UNIT).signed()).isFalse();
            String sha =
                    open.status(Optional.empty(), Locale.ROOT).files().get(0).sha256();
            open.rulings().assign("de-an-1327", sha, UNIT, "bản ký kèm báo cáo");
            open.run(Ticker.SILENT);
            assertThat(status(open, UNIT).signed()).isTrue();
            assertThat(open.status(Optional.empty(), Locale.ROOT).files())
                    .extracting(FileLine::verdict, FileLine::unit)
                    .containsExactly(tuple("ATTACHED", UNIT));
        }
        assertThat(city.workspace.outbox().resolve("can-xu-ly")).doesNotExist();
    }

    @Test
    void aBrokenRosterStopsTheRunBeforeTheInboxIsTouched() throws IOException {
        city.send("a.xlsx", UNIT);
        Files.writeString(city.workspace.ownRoster("de-an-1327"), "không phải bảng tính");
        assertThatThrownBy(() -> city.run()).isInstanceOf(DefinitionException.class);
        assertThat(city.workspace.inbox().resolve("a.xlsx")).exists();
        Files.delete(city.workspace.ownRoster("de-an-1327"));
        Path overlay = city.workspace.definition("rieng");
        Files.createDirectories(overlay.getParent());
        Files.writeString(overlay, "extends: khong-co\n");
        assertThatThrownBy(() -> city.run()).isInstanceOf(DefinitionException.class);
        assertThat(city.workspace.inbox().resolve("a.xlsx")).exists();
    }

    @Test
    void aChangedDeadlineIsKnownAtOnceAndEveryRosterIsArchived() throws IOException {
        city.send("a.xlsx", UNIT);
        city.run();
        try (OpenWorkspace open = city.open()) {
            assertThat(status(open, UNIT).lateDays()).isEmpty();
            open.rulings().extend("de-an-1327", UNIT, LocalDate.of(2024, 5, 30), "đã hẹn");
            assertThat(status(open, UNIT).lateDays()).hasValue(3);
            String sha =
                    open.status(Optional.empty(), Locale.ROOT).files().get(0).sha256();
            open.rulings().received("de-an-1327", sha, LocalDate.of(2024, 5, 29), "thư đến ngày ấy");
            assertThat(status(open, UNIT).lateDays()).hasValue(0);
        }
        try (var files = Files.walk(city.workspace.archive())) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .map(ConsolidationIT::text)
                            .filter(text -> text.contains("\"ROSTER\"")))
                    .hasSize(1);
        }
    }

    @Test
    void onlyOneProcessWorksInAWorkspace() throws IOException {
        try (OpenWorkspace open = city.open()) {
            open.announce(4711);
            assertThatThrownBy(() -> city.open()).isInstanceOfSatisfying(WorkspaceHeldException.class, held -> {
                Owner owner = held.owner().orElseThrow();
                assertThat(owner.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(owner.port()).hasValue(4711);
            });
        }
        city.open().close();
    }

    private static UnitStatus status(OpenWorkspace open, String unit) {
        return open.status(Optional.empty(), Locale.ROOT).campaigns().get(0).units().stream()
                .filter(status -> status.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private String value(String unit, String key) throws IOException {
        return row(city.csv("so-lieu.csv"), unit, key).getOrDefault("value", "");
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String unit, String key) {
        return rows.stream()
                .filter(row -> unit.equals(row.get("unit")) && key.equals(row.get("key")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + unit + " " + key));
    }

    private static String sha(RunSummary summary, String file) {
        return summary.taken().stream()
                .filter(line -> line.file().equals(file))
                .map(FileLine::sha256)
                .findFirst()
                .orElseThrow();
    }

    private static Answers typed(Answers answers, String key, String value) {
        Field field = answers.form().field(key);
        return answers.toBuilder()
                .set(key, Figure.of(value, value, field.place()))
                .build();
    }

    private static Answers only(Answers whole, Predicate<Table> kept) {
        Answers.Builder part = Answers.none(whole.form()).toBuilder();
        for (Table table : whole.form().tables()) {
            if (kept.test(table) || table.shape() == Table.Shape.COVER) {
                whole.form().fieldsOf(table).forEach(field -> part.set(field.ordinal(), whole.get(field)));
            }
        }
        return part.build();
    }

    private static String sum(Trace trace) {
        BigDecimal sum = trace.contributions().stream()
                .map(figure -> new BigDecimal(figure.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return trace.contributions().isEmpty() ? "" : sum.stripTrailingZeros().toPlainString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
