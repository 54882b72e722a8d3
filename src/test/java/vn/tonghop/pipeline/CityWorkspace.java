package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.intake.Settling;
import vn.tonghop.parse.RosterWorkbook;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.FictitiousRoster;
import vn.tonghop.sample.SampleReturns;
import vn.tonghop.template.FilledWorkbooks;

/** A workspace of a fictitious city with one open campaign, and what its units send. */
final class CityWorkspace {
    static final Instant NOON = Instant.parse("2024-06-02T05:00:00Z");
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 6, 2);

    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    final Workspace workspace;
    final Campaign campaign;
    final Roster roster;
    private final SampleReturns returns;
    private final FilledWorkbooks workbooks;
    private LocalDate today = FIRST_DAY;

    CityWorkspace(Path root, String campaignCode, int units) throws IOException {
        workspace = new Workspace(root).create();
        campaign = Definitions.builtIn().find(campaignCode).orElseThrow();
        List<Unit> all = FictitiousRoster.of(campaign, units, 7);
        roster = new Roster(all);
        Files.createDirectories(workspace.templates(campaignCode));
        writeRoster(unit -> true);
        returns = new SampleReturns(campaign, RuleBook.of(campaign), 7, 0);
        workbooks = new FilledWorkbooks(campaign);
    }

    /** Puts down a roster with only some of the city's units. */
    void writeRoster(Predicate<Unit> kept) throws IOException {
        List<Unit> units = roster.units().stream().filter(kept).toList();
        Files.write(workspace.ownRoster(campaign.code()), RosterWorkbook.of(units));
    }

    Unit unit(String code) {
        return roster.find(code).orElseThrow();
    }

    /** A sound return that the unit might send. */
    Answers invented(String unit) {
        return returns.of(unit(unit)).answers();
    }

    byte[] filled(String unit, Answers answers) {
        return workbooks.of(unit(unit), answers);
    }

    void drop(String name, byte[] content) throws IOException {
        Path file = workspace.inbox().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    void send(String name, String unit) throws IOException {
        drop(name, filled(unit, invented(unit)));
    }

    void today(LocalDate day) {
        today = day;
    }

    OpenWorkspace open() throws IOException {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return OpenWorkspace.open(
                workspace, new Timekeeping(clock, Optional.of(today)), new Settling(Duration.ofMillis(20)));
    }

    RunSummary run() throws IOException {
        try (OpenWorkspace open = open()) {
            return open.run(Ticker.SILENT);
        }
    }

    String output(String name) throws IOException {
        return Files.readString(workspace.outbox(campaign.code()).resolve(name));
    }

    /** Rows of a CSV by heading; values in quotes keep them. */
    List<Map<String, String>> csv(String name) throws IOException {
        String[] lines = output(name).substring(1).split("\r\n");
        String[] headings = lines[0].split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] values = lines[i].split(OUTSIDE_QUOTES, -1);
            Map<String, String> row = new HashMap<>();
            for (int j = 0; j < headings.length && j < values.length; j++) {
                row.put(headings[j], values[j]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Every file of the outbox with its bytes. */
    Map<String, String> outbox() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workspace.outbox())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = workspace.outbox().relativize(file).toString();
                contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
