package vn.tonghop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;

/** Property: over numeric and empty cells, texts and declarations, the formula of a rule says what the rule says. */
class ExcelFormulaTest {
    private static final Set<String> PLAIN_FUNCTIONS =
            Set.of("SUM", "IF", "AND", "OR", "ABS", "COUNT", "ISNUMBER", "ROUND");
    private static final int SEEDS_OF_SMALL_FORM = 100;

    static Stream<Arguments> fills() {
        return Stream.concat(
                Stream.of(Arguments.of(RuleForms.CAMPAIGN, SEEDS_OF_SMALL_FORM)),
                Definitions.builtIn().all().stream().map(campaign -> Arguments.of(campaign, 2)));
    }

    @ParameterizedTest
    @MethodSource("fills")
    void formulasSayWhatTheRulesSay(Campaign campaign, int seeds) throws IOException {
        List<Rule> rules = told(campaign);
        Map<Outcome, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                Answers answers = new Fill(campaign.form(), book, new SplittableRandom(seed)).filled();
                compare(rules, answers, book, "seed " + seed, outcome -> seen.merge(outcome, 1, Integer::sum));
            }
        }
        if (campaign.equals(RuleForms.CAMPAIGN)) {
            assertThat(seen.keySet()).as("outcomes met").containsExactlyInAnyOrder(Outcome.values());
        }
    }

    private static void compare(
            List<Rule> rules, Answers answers, XSSFWorkbook book, String seed, Consumer<Outcome> seen) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        Sheet check = book.createSheet("Kiểm tra");
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String formula = formula(answers.form(), rule).orElseThrow();
            Cell cell = check.createRow(i).createCell(0);
            cell.setCellFormula(formula);
            Outcome outcome = rule.outcome(answers);
            seen.accept(outcome);
            assertThat(evaluator.evaluate(cell).formatAsString())
                    .as("%s: %s%n%s", seed, rule, formula)
                    .isEqualTo('"' + outcome.word() + '"');
        }
    }

    /** The rules that the sheet can tell. */
    private static List<Rule> told(Campaign campaign) {
        return RuleBook.of(campaign).liveRules().stream()
                .filter(rule -> formula(campaign.form(), rule).isPresent())
                .toList();
    }

    private static Optional<String> formula(Form form, Rule rule) {
        return rule.excelFormula(ordinal -> ref(form.field(ordinal)));
    }

    private static String ref(Field field) {
        Place at = field.place();
        return new CellReference(at.sheet(), at.row(), at.column(), true, true).formatAsString();
    }

    @Test
    void formulasUsePlainFunctionsAndFitIntoACell() {
        Pattern function = Pattern.compile("([A-Z]+)\\(");
        for (Campaign campaign : Definitions.builtIn().all()) {
            Set<String> used = new HashSet<>();
            for (Rule rule : told(campaign)) {
                String formula = formula(campaign.form(), rule).orElseThrow();
                assertThat(formula).hasSizeLessThan(8_000);
                function.matcher(formula).results().forEach(match -> used.add(match.group(1)));
            }
            assertThat(PLAIN_FUNCTIONS).containsAll(used);
        }
    }

    /** Invents a fill: mostly sound numbers, so that some rules pass, with gaps, texts, wrong numbers and declarations. */
    private static final class Fill {
        private final Form form;
        private final XSSFWorkbook book;
        private final SplittableRandom random;
        private final Answers.Builder answers;
        private final int gaps;
        private final int size;

        Fill(Form form, XSSFWorkbook book, SplittableRandom random) {
            this.form = form;
            this.book = book;
            this.random = random;
            this.answers = new Answers.Builder(form);
            this.gaps = random.nextInt(3) * 4;
            this.size = random.nextBoolean() ? 3 : 400;
        }

        Answers filled() {
            form.tables().forEach(table -> sheet(table.sheet()));
            form.fields().stream().filter(field -> field.kind() == Kind.DECL).forEach(this::declare);
            form.fields().stream()
                    .filter(field -> field.input() && field.kind() != Kind.DECL && field.kind() != Kind.COVER)
                    .forEach(this::fill);
            return answers.build();
        }

        private void declare(Field field) {
            if (random.nextInt(3) == 0) {
                String text = field.choices().get(random.nextInt(field.choices().size()));
                cell(field).setCellValue(text);
                answers.set(field.ordinal(), Figure.of(text, text, field.place()));
            }
        }

        private void fill(Field field) {
            int dice = random.nextInt(100);
            if (dice < gaps) {
                leaveBlank(field);
            } else if (!field.type().isNumber() || (dice == 99 && random.nextInt(3) == 0)) {
                cell(field).setCellValue("chữ");
                answers.set(
                        field.ordinal(),
                        field.type().isNumber()
                                ? Figure.excluded("chữ", field.place())
                                : Figure.of("chữ", "chữ", field.place()));
            } else {
                put(field, number(dice));
            }
        }

        private String number(int dice) {
            if (dice == 98) {
                return random.nextBoolean() ? "-2" : "1.5";
            }
            if (dice < 60) {
                return random.nextBoolean() ? "60" : "0";
            }
            return Integer.toString(random.nextInt(size));
        }

        private void put(Field field, String number) {
            cell(field).setCellValue(Double.parseDouble(number));
            answers.set(field.ordinal(), Figure.of(number, number, field.place()));
        }

        /** What a declaration of the row, else of the table, makes of a blank cell. */
        private void leaveBlank(Field field) {
            if (!field.declarable()) {
                return;
            }
            String table = field.key().table();
            Stream.of(table + "/" + field.key().row() + "/khai", table + "/KHAI/gt")
                    .flatMap(key -> form.find(key).stream())
                    .map(declaration -> answers.get(declaration.ordinal()))
                    .filter(Figure::counts)
                    .findFirst()
                    .ifPresent(declared -> answers.set(
                            field.ordinal(),
                            declared.value().equals("Không phát sinh")
                                    ? Figure.none(declared.value(), declared.place())
                                    : Figure.missing(declared.value(), declared.place())));
        }

        private Cell cell(Field field) {
            Sheet sheet = sheet(field.place().sheet());
            int row = field.place().row();
            return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                    .getCell(field.place().column(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }

        private Sheet sheet(String name) {
            Sheet sheet = book.getSheet(name);
            return sheet == null ? book.createSheet(name) : sheet;
        }
    }
}
