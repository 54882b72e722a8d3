package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.TestCampaign;

/** Hand-written answers with their figures; the numbers that contradict a figure were planted. */
class ContradictionsTest {
    private static final Map<String, Contradictions> CAMPAIGNS = new HashMap<>();

    private record Case(
            Campaign campaign, String type, String prompt, String given, String said, List<String> planted) {
        List<String> found() {
            Answers.Builder answers = new Answers.Builder(campaign.form());
            Field field = campaign.form().field("DC/" + prompt + "/gt");
            answers.set(field.ordinal(), Figure.of(said, said, field.place()));
            for (String figure : given.split("; ", -1)) {
                int equals = figure.indexOf('=');
                if (equals > 0) {
                    set(answers, figure.substring(0, equals), figure.substring(equals + 1));
                }
            }
            UnitAnswers unit = new UnitAnswers(Units.unit("DV0001", type), answers.build(), Map.of(), List.of());
            return CAMPAIGNS.computeIfAbsent(campaign.code(), code -> new Contradictions(campaign)).in(unit).stream()
                    .map(told -> told.stated() + " " + told.key())
                    .toList();
        }

        @Override
        public String toString() {
            return campaign.code() + " " + prompt + " [" + given + "] " + said;
        }

        private void set(Answers.Builder answers, String key, String value) {
            String full = key.indexOf('/') == key.lastIndexOf('/') ? key + "/gt" : key;
            for (Field field : campaign.form().fields()) {
                boolean any = full.contains("/*/")
                        && field.kind() != Kind.DECL
                        && !field.isTotal()
                        && (field.key().table() + "/*/" + field.key().column()).equals(full);
                if (any || field.key().toString().equals(full)) {
                    answers.set(field.ordinal(), figure(field, value));
                }
            }
        }

        private static Figure figure(Field field, String value) {
            return switch (value) {
                case "" -> Figure.blank(field.place());
                case "?" -> Figure.excluded(value, field.place());
                case "không" -> Figure.none(value, field.place());
                default -> Figure.of(value, value, field.place());
            };
        }
    }

    @Test
    void nothingIsToldOfKnownAnswersThatAgreeAndNearlyAllThatWasPlanted() throws IOException {
        for (String file : List.of("known.tsv", "later.tsv")) {
            Score score = measured(file);
            assertThat(score.wrong()).isEmpty();
            assertThat(score.recall()).isGreaterThanOrEqualTo(95);
        }
    }

    /** Not settled on; what was measured at first sight stands in rules.md. */
    @Test
    void littleIsMissedOfFreshAnswers() throws IOException {
        Score score = measured("fresh.tsv");
        assertThat(score.precision()).isGreaterThanOrEqualTo(90);
        assertThat(score.recall()).isGreaterThanOrEqualTo(80);
    }

    /** Seed 004, whose figures are those of its own text. */
    @Test
    void aFinishedReportAgreesWithItsOwnFigures() throws IOException {
        assertThat(measured("finished-report.tsv").wrong()).isEmpty();
    }

    private record Score(List<String> wrong, List<String> missed, int planted, int told) {
        int recall() {
            return planted == 0 ? 100 : 100 * (planted - missed.size()) / planted;
        }

        int precision() {
            return told == 0 ? 100 : 100 * (told - wrong.size()) / told;
        }
    }

    private static Score measured(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int planted = 0;
        int told = 0;
        int cases = 0;
        for (Case one : cases(file)) {
            List<String> found = one.found();
            cases++;
            planted += one.planted().size();
            told += found.size();
            found.stream().filter(name -> !one.planted().contains(name)).forEach(name -> wrong.add(name + " ← " + one));
            one.planted().stream()
                    .filter(name -> !found.contains(name))
                    .forEach(name -> missed.add(name + " ← " + one));
        }
        Score score = new Score(wrong, missed, planted, told);
        System.out.printf(
                "%s: %d answers, %d planted, %d told, precision %d %%, recall %d %%%n",
                file, cases, planted, told, score.precision(), score.recall());
        wrong.forEach(name -> System.out.println("wrong: " + name));
        missed.forEach(name -> System.out.println("missed: " + name));
        return score;
    }

    private static List<Case> cases(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ContradictionsTest.class.getResourceAsStream("/cases/prose-against-tables/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(
                            TestCampaign.builtIn(cells[0]),
                            cells[1],
                            cells[2],
                            cells[3],
                            cells[4].replace("\\n", "\n"),
                            cells[5].isEmpty() ? List.of() : Arrays.asList(cells[5].split(" \\| ", -1))))
                    .toList();
        }
    }
}
