package vn.tonghop.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.RuleSource;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** The cases of {@code src/test/resources/cases/rules}: what a unit typed, and what is said of it. */
final class RuleCases {
    private static final Definitions DEFINITIONS = Definitions.builtIn();
    private static final Map<String, RuleBook> BOOKS = new ConcurrentHashMap<>();

    private RuleCases() {}

    /**
     * One line of a file.
     *
     * @param given {@code key=typed; …}; a key after {@code !} is a computed cell that was typed over
     * @param expected findings as {@code CODE SEVERITY key key…}, separated by {@code  | }; "" for none
     */
    record Case(String campaign, String rule, String unit, String given, String expected) {
        @Override
        public String toString() {
            return campaign + ": " + rule + ": " + (expected.isEmpty() ? "passes" : expected);
        }
    }

    static Stream<Case> all() {
        return Stream.of("declared", "implied", "known-things").flatMap(RuleCases::of);
    }

    static Stream<Case> of(String file) {
        try (InputStream in = RuleCases.class.getResourceAsStream("/cases/rules/" + file + ".tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(RuleCases::ofLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case ofLine(String line) {
        String[] cells = line.split("\t", -1);
        return new Case(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    /** Spells a declared rule as the cases name it. */
    static String name(RuleSource rule) {
        String table = rule.code() + (rule.rows().isEmpty() ? "" : " " + rule.rows());
        if (!rule.zero().isEmpty()) {
            String arrow = rule.oneWay() ? " => " : " <=> ";
            return table + " " + rule.zero() + arrow + String.join(" + ", rule.with());
        }
        return rule.columns().isEmpty()
                ? table + " " + String.join(" + ", rule.left()) + " " + rule.op() + " "
                        + String.join(" + ", rule.right())
                : table + " " + String.join(" ", rule.columns());
    }

    static Campaign campaign(Case given) {
        return given.campaign().equals("thu")
                ? RuleForms.CAMPAIGN
                : DEFINITIONS.find(given.campaign()).orElseThrow();
    }

    static RuleBook book(Campaign campaign) {
        return BOOKS.computeIfAbsent(campaign.code(), code -> RuleBook.of(campaign));
    }

    static List<Finding> judged(Case given) {
        Campaign campaign = campaign(given);
        return book(campaign).judge(sent(campaign.form(), given));
    }

    private static Return sent(Form form, Case given) {
        Answers.Builder answers = new Answers.Builder(form);
        Map<Integer, String> computed = new HashMap<>();
        List<String> declared = new ArrayList<>();
        for (String entry : given.given().split("; ")) {
            int at = entry.indexOf('=');
            String key = entry.substring(0, at);
            String typed = entry.substring(at + 1);
            if (key.startsWith("!")) {
                computed.put(form.field(key.substring(1)).ordinal(), typed);
            } else {
                Field field = form.field(key);
                answers.set(field.ordinal(), Figure.of(typed, typed, field.place()));
                if (key.endsWith("/KHAI/gt")) {
                    declared.add(key.substring(0, key.indexOf('/')));
                }
            }
        }
        declared.forEach(table -> declare(form, table, given.unit(), answers));
        return new Return(
                given.campaign(),
                form.hash(),
                "DV01",
                given.unit(),
                1,
                Optional.empty(),
                answers.build(),
                computed,
                List.of(),
                List.of());
    }

    /** Blank numbers of the table take the meaning of its declaration. */
    private static void declare(Form form, String table, String unitType, Answers.Builder answers) {
        Figure said = answers.get(form.field(table + "/KHAI/gt").ordinal());
        form.fieldsOf(form.table(table)).stream()
                .filter(field -> field.declarable() && field.filledBy(unitType))
                .filter(field -> !answers.get(field.ordinal()).isTyped())
                .forEach(field -> answers.set(
                        field.ordinal(),
                        said.value().equals("Không phát sinh")
                                ? Figure.none(said.value(), said.place())
                                : Figure.missing(said.value(), said.place())));
    }
}
