package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.ruling.Ruling;

/** Every ruling can be taken back, and all of them can be played again from nothing. */
class RulingReplayIT {
    private static final String CAMPAIGN = "de-an-1327";
    private static final String UNIT = "DV0002";
    private static final String FREE = "SL/S0-01/gt";

    @TempDir
    Path folder;

    private CityWorkspace city;

    /** What an operator decides at the desk. */
    private interface Act {
        Ruling give(RulingDesk desk) throws IOException;
    }

    @BeforeEach
    void send() throws IOException {
        city = new CityWorkspace(folder, CAMPAIGN, 5);
        Answers first = typed(city.invented(UNIT), FREE, "17");
        city.drop("lần 1.xlsx", city.filled(UNIT, first));
        city.drop("lần 2.xlsx", city.filled(UNIT, typed(typed(first, FREE, "-4"), "BIA/lan-nop/gt", "2")));
        city.drop("của ai.xlsx", city.filled("DV0003", city.invented("DV0003")));
        city.drop(
                "bìa khác.xlsx",
                city.filled(
                        "DV0001",
                        typed(
                                city.invented("DV0001"),
                                "BIA/don-vi/gt",
                                city.unit("DV0004").name())));
        city.run();
    }

    @Test
    void undoRestoresTheFiguresByteForByteAndAReplayFromNothingTheRest() throws IOException {
        Map<String, String> nobodyRuled = csvs();
        assertThat(nobodyRuled.get("tep.csv")).contains("HELD").contains("SUPERSEDED");
        Map<String, Act> acts = acts();
        for (Map.Entry<String, Act> act : acts.entrySet()) {
            int number = ruled(act.getValue());
            if (!act.getKey().equals("extend")) {
                assertThat(csvs()).as(act.getKey()).isNotEqualTo(nobodyRuled);
            }
            ruled(desk -> desk.undo(CAMPAIGN, number, "thử"));
            assertThat(csvs()).as("undo " + act.getKey()).isEqualTo(nobodyRuled);
        }

        for (Act act : acts.values()) {
            ruled(act);
        }
        Map<String, String> outbox = city.outbox();
        assertThat(csvs()).isNotEqualTo(nobodyRuled);
        Files.delete(city.workspace.data().resolve("tonghop.mv.db"));
        city.run();
        assertThat(city.outbox()).isEqualTo(outbox);
        try (OpenWorkspace open = city.open()) {
            var status = open.status(Optional.empty(), Locale.ROOT).campaigns().get(0);
            assertThat(status.rulings())
                    .filteredOn(said -> said.contains("lý do riêng"))
                    .hasSize(acts.size());
        }
    }

    /** One of each kind. */
    private Map<String, Act> acts() throws IOException {
        Map<String, Act> acts = new LinkedHashMap<>();
        String first = sha("lần 1.xlsx");
        String whose = sha("của ai.xlsx");
        String cover = sha("bìa khác.xlsx");
        String why = "lý do riêng";
        acts.put("waive", desk -> desk.waive(CAMPAIGN, UNIT, FREE, "R-INT", why));
        acts.put("choose", desk -> desk.choose(CAMPAIGN, first, why));
        acts.put("assign", desk -> desk.assign(CAMPAIGN, whose, "DV0005", why));
        acts.put("accept", desk -> desk.accept(CAMPAIGN, cover, why));
        acts.put("extend", desk -> desk.extend(CAMPAIGN, UNIT, LocalDate.of(2024, 6, 20), why));
        acts.put("received", desk -> desk.received(CAMPAIGN, first, LocalDate.of(2024, 5, 30), why));
        return acts;
    }

    private int ruled(Act act) throws IOException {
        int number;
        try (OpenWorkspace open = city.open()) {
            number = act.give(open.rulings()).number();
        }
        city.run();
        return number;
    }

    private String sha(String file) throws IOException {
        try (OpenWorkspace open = city.open()) {
            return open.status(Optional.empty(), Locale.ROOT).files().stream()
                    .filter(line -> line.file().equals(file))
                    .map(FileLine::sha256)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> csvs() throws IOException {
        Map<String, String> csvs = new TreeMap<>();
        csvs.put("tep.csv", Files.readString(city.workspace.outbox().resolve("tep.csv")));
        for (String name : List.of("so-lieu.csv", "tong-hop.csv", "loi.csv", "don-doc/tin-nhan.csv")) {
            csvs.put(name, city.output(name));
        }
        return csvs;
    }

    private static Answers typed(Answers answers, String key, String value) {
        return answers.toBuilder()
                .set(key, Figure.of(value, value, answers.form().field(key).place()))
                .build();
    }
}
