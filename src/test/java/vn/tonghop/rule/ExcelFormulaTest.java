package vn.tonghop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;

/** Property: over numeric and empty cells, texts and declarations, the formula of a rule says what the rule says. */
class ExcelFormulaTest {
    private static final Set<String> PLAIN_FUNCTIONS =
            Set.of("SUM", "IF", "AND", "OR", "ABS", "COUNT", "ISNUMBER", "ROUND");
    private static final int SEEDS_OF_SMALL_FORM = 100;

    static Stream<Arguments> fills() {
        return Stream.concat(
                Stream.of(Arguments.of(RuleForms.CAMPAIGN, SEEDS_OF_SMALL_FORM)),
                Definitions.builtIn().all().stream().map(campaign -> Arguments.of(campaign, 1)));
    }

    @ParameterizedTest
    @MethodSource("fills")
    void formulasSayWhatTheRulesSay(Campaign campaign, int seeds) throws IOException {
        List<Rule> rules = told(campaign);
        RuleBook book = RuleBook.of(campaign);
        Map<Outcome, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                Answers answers = RandomFill.of(campaign, book, seed);
                type(workbook, answers);
                compare(rules, answers, workbook, "seed " + seed, outcome -> seen.merge(outcome, 1, Integer::sum));
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

    private static void type(XSSFWorkbook book, Answers answers) {
        answers.form().tables().forEach(table -> sheet(book, table.sheet()));
        for (Field field : answers.form().fields()) {
            String typed = RandomFill.typed(answers.get(field), field);
            if (!typed.isEmpty()) {
                Cell cell = cell(book, field);
                if (RandomFill.isNumber(typed)) {
                    cell.setCellValue(Double.parseDouble(typed));
                } else {
                    cell.setCellValue(typed);
                }
            }
        }
    }

    private static Cell cell(XSSFWorkbook book, Field field) {
        Sheet sheet = sheet(book, field.place().sheet());
        int row = field.place().row();
        return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                .getCell(field.place().column(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static Sheet sheet(XSSFWorkbook book, String name) {
        Sheet sheet = book.getSheet(name);
        return sheet == null ? book.createSheet(name) : sheet;
    }
}
