package vn.tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.rule.Outcome;
import vn.tonghop.rule.RandomFill;
import vn.tonghop.rule.Rule;
import vn.tonghop.rule.RuleBook;

/** Property: the sheet Kiểm tra of the real blank says of any fill what the rules say, in POI's formula engine and in LibreOffice. */
class SelfCheckTest {
    private static final boolean FULL = "1".equals(System.getenv("TONGHOP_FULL_TESTS"));
    private static final int FILLS = FULL ? 500 : 20;
    private static final int FILLS_OF_OFFICE = 500;

    static List<Campaign> campaigns() {
        return Definitions.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void theSheetSaysWhatTheRulesSay(Campaign campaign) throws IOException {
        RuleBook book = RuleBook.of(campaign);
        BlankWorkbooks blanks = new BlankWorkbooks(campaign);
        CheckPlan plan = CheckPlan.of(campaign.form(), Audience.ANYONE, blanks.rules(Audience.ANYONE));
        Map<Outcome, Set<Integer>> met = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blanks.generic()))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (int seed = 0; seed < FILLS; seed++) {
                Answers answers = RandomFill.of(campaign, book, seed);
                type(workbook, answers);
                evaluator.clearAllCachedResultValues();
                for (int i = 0; i < plan.rules().size(); i++) {
                    Outcome outcome = plan.rules().get(i).outcome(answers);
                    met.computeIfAbsent(outcome, any -> new TreeSet<>()).add(i);
                    assertThat(evaluator
                                    .evaluate(result(workbook, plan.ruleRow(i)))
                                    .getStringValue())
                            .as("seed %d: %s", seed, plan.rules().get(i))
                            .isEqualTo(outcome.word());
                }
            }
        }
        assertThat(met.keySet()).containsExactlyInAnyOrder(Outcome.values());
    }

    private static Cell result(XSSFWorkbook workbook, int row) {
        return workbook.getSheet(FormWords.CHECK).getRow(row).getCell(CheckPlan.RESULT_COLUMN);
    }

    private static void type(XSSFWorkbook workbook, Answers answers) {
        for (Field field : inputs(answers)) {
            Place place = field.place();
            Cell cell = workbook.getSheet(place.sheet())
                    .getRow(place.row())
                    .getCell(place.column(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
            String typed = RandomFill.typed(answers.get(field), field);
            if (typed.isEmpty()) {
                cell.setBlank();
            } else if (RandomFill.isNumber(typed)) {
                cell.setCellValue(Double.parseDouble(typed));
            } else {
                cell.setCellValue(typed);
            }
        }
    }

    private static List<Field> inputs(Answers answers) {
        return answers.form().fields().stream()
                .filter(field -> field.input() && field.kind() != Kind.COVER)
                .toList();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "TONGHOP_FULL_TESTS", matches = "1")
    void libreOfficeSaysTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        for (Campaign campaign : campaigns()) {
            Files.write(folder.resolve(campaign.code() + ".xlsx"), new BlankWorkbooks(campaign).generic());
            new JsonMapper().writeValue(folder.resolve(campaign.code() + ".json"), fills(campaign));
        }
        Path log = Path.of("target", "selfcheck.log");
        int exit = new ProcessBuilder("/usr/bin/python3", "-B", "src/test/office/selfcheck.py", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        assertThat(exit).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains("2500 fills");
    }

    /** What the script is to type into which ranges, and the words it must find. */
    private static Map<String, Object> fills(Campaign campaign) {
        RuleBook book = RuleBook.of(campaign);
        BlankWorkbooks blanks = new BlankWorkbooks(campaign);
        CheckPlan plan = CheckPlan.of(campaign.form(), Audience.ANYONE, blanks.rules(Audience.ANYONE));
        Map<String, List<Place>> sheets = new TreeMap<>();
        inputs(Answers.none(campaign.form()))
                .forEach(field -> sheets.computeIfAbsent(field.place().sheet(), sheet -> new ArrayList<>())
                        .add(field.place()));
        List<Map<String, Object>> blocks = new ArrayList<>();
        sheets.forEach((sheet, places) -> Ranges.blocks(places)
                .forEach(range -> blocks.add(Map.of("sheet", sheet, "range", range.formatAsString()))));
        List<Map<String, Object>> fills = new ArrayList<>();
        for (int seed = 0; seed < FILLS_OF_OFFICE; seed++) {
            fills.add(fill(campaign, book, plan, blocks, seed));
        }
        int last = plan.ruleRow(plan.rules().size() - 1);
        String results = new CellRangeAddress(plan.ruleRow(0), last, CheckPlan.RESULT_COLUMN, CheckPlan.RESULT_COLUMN)
                .formatAsString();
        return Map.of("blocks", blocks, "sheet", FormWords.CHECK, "results", results, "fills", fills);
    }

    private static Map<String, Object> fill(
            Campaign campaign, RuleBook book, CheckPlan plan, List<Map<String, Object>> blocks, int seed) {
        Answers answers = RandomFill.of(campaign, book, seed);
        Map<Place, Object> typed = new java.util.HashMap<>();
        for (Field field : inputs(answers)) {
            String text = RandomFill.typed(answers.get(field), field);
            typed.put(field.place(), RandomFill.isNumber(text) ? RandomFill.number(text) : text);
        }
        List<List<List<Object>>> values = new ArrayList<>();
        for (Map<String, Object> block : blocks) {
            CellRangeAddress range = CellRangeAddress.valueOf(String.valueOf(block.get("range")));
            List<List<Object>> rows = new ArrayList<>();
            for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
                List<Object> cells = new ArrayList<>();
                for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                    cells.add(typed.get(new Place(String.valueOf(block.get("sheet")), row, column)));
                }
                rows.add(cells);
            }
            values.add(rows);
        }
        List<String> words = new ArrayList<>();
        for (Rule rule : plan.rules()) {
            if (words.size() + plan.ruleRow(0) == plan.questionsHeading()) {
                words.add("");
            }
            words.add(rule.outcome(answers).word());
        }
        return Map.of("values", values, "words", words);
    }
}
