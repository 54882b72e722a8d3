package vn.tonghop.template;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.rule.Outcome;
import vn.tonghop.rule.Rule;

/** The live self-check: how much is filled in, and what every rule says of it, recomputed with every key pressed. */
final class CheckSheet {
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final int NUMBER = CheckPlan.NUMBER_COLUMN;
    private static final int TEXT = CheckPlan.TEXT_COLUMN;
    private static final int PLACE = CheckPlan.PLACE_COLUMN;
    private static final int RESULT = CheckPlan.RESULT_COLUMN;
    private static final int NAMED_CELLS = 4;
    private static final String LINK = "1F4E79";
    private static final Look CELL = Look.TEXT.sized(11).lined();

    private final Canvas canvas;
    private final Form form;
    private final ProgressLines progress;
    private final CheckPlan plan;
    private final List<Outcome> outcomes;

    CheckSheet(Canvas canvas, Form form, Audience audience, List<Rule> rules) {
        this.canvas = canvas;
        this.form = form;
        this.progress = new ProgressLines(form, audience);
        this.plan = CheckPlan.of(form, audience, rules);
        Answers nothing = Answers.none(form);
        this.outcomes = plan.rules().stream().map(rule -> rule.outcome(nothing)).toList();
    }

    void draw() {
        canvas.width(NUMBER, 6);
        canvas.width(TEXT, 52);
        canvas.width(PLACE, 22);
        canvas.width(RESULT, 15);
        canvas.block(1, NUMBER, RESULT, Words.of("check.title"), Titles.own());
        canvas.block(
                2, NUMBER, RESULT, Words.of("check.intro"), Look.TEXT.sized(11).slanted());
        drawSummary();
        drawProgress();
        drawRules();
        if (!outcomes.isEmpty()) {
            CellRangeAddress results =
                    new CellRangeAddress(plan.ruleRow(0), plan.ruleRow(outcomes.size() - 1), RESULT, RESULT);
            canvas.highlight(results, Outcome.BROKEN.word(), "C00000");
            canvas.highlight(results, Outcome.UNCLEAR.word(), "9C5700");
        }
        Paper.printOnly(canvas.sheet(), plan.lastProgressRow(), RESULT);
        Paper.A4_PORTRAIT.setUp(canvas.sheet());
    }

    /** Counts of the four outcomes, then how much is filled in. */
    private void drawSummary() {
        String results = column(RESULT, plan.ruleRow(0), plan.ruleRow(outcomes.size() - 1));
        int row = CheckPlan.SUMMARY;
        for (Outcome outcome : CheckPlan.COUNTED) {
            int count = Collections.frequency(outcomes, outcome);
            String formula = outcomes.isEmpty() ? "0" : "COUNTIF(%s,\"%s\")".formatted(results, outcome.word());
            drawCount(row++, Words.of("check.count." + outcome.name()), formula, count);
        }
        String wanted = column(PLACE, plan.progressRow(0), plan.lastProgressRow());
        String answered = column(RESULT, plan.progressRow(0), plan.lastProgressRow());
        // Only pages whose cells can be counted: a list has no end.
        String percent = "IF(SUM(%1$s)=0,0,ROUND(100*SUMIF(%1$s,\">0\",%2$s)/SUM(%1$s),0))".formatted(wanted, answered);
        drawCount(CheckPlan.PERCENT, Words.of("check.percent"), percent, 0);
    }

    private void drawCount(int row, String text, String formula, double shown) {
        canvas.region(row, row, NUMBER, PLACE, text, CELL);
        canvas.formula(row, RESULT, formula, shown, CELL.bolded().centered());
    }

    private void drawProgress() {
        header(CheckPlan.PROGRESS_HEADER, "check.page", "check.wanted", "check.answered");
        for (int i = 0; i < plan.tables().size(); i++) {
            Table table = plan.tables().get(i);
            int row = plan.progressRow(i);
            canvas.text(row, NUMBER, Integer.toString(i + 1), CELL.centered());
            canvas.block(row, TEXT, TEXT, name(table), CELL.inked(LINK));
            canvas.linkInside(row, TEXT, Ranges.sheet(table.sheet()) + "B2");
            int wanted = progress.wanted(table);
            if (wanted == 0) {
                canvas.text(row, PLACE, Words.of("check.list"), CELL.centered());
            } else {
                canvas.cell(row, PLACE, CELL.centered()).setCellValue(wanted);
            }
            canvas.formula(row, RESULT, progress.answered(table), 0, CELL.centered());
        }
    }

    /** The page as its tab says, and what it is about. */
    private static String name(Table table) {
        String title = table.title().text();
        return title.isEmpty() ? table.sheet() : table.sheet() + ": " + title;
    }

    private void drawRules() {
        header(plan.rulesHeader(), "check.rule", "check.place", "check.result");
        for (int i = 0; i < plan.rules().size(); i++) {
            Rule rule = plan.rules().get(i);
            int row = plan.ruleRow(i);
            Place first = rule.fields().get(0).place();
            canvas.text(row, NUMBER, Integer.toString(i + 1), CELL.centered());
            canvas.block(row, TEXT, TEXT, rule.sentence(VIETNAMESE), CELL);
            canvas.block(row, PLACE, PLACE, cells(rule), CELL.inked(LINK));
            canvas.linkInside(row, PLACE, Ranges.sheet(first.sheet()) + first.cell());
            String formula = CheckPlan.formula(form, rule).orElseThrow();
            canvas.formula(
                    row, RESULT, formula, outcomes.get(i).word(), CELL.bolded().centered());
        }
    }

    /** The formula of the cover that says how many points are open; it says what {@link #standing(long, long, long)} says. */
    static String standing() {
        String sheet = Ranges.sheet(FormWords.CHECK);
        String[] parts = Words.of("standing", "\u0000", "\u0000", "\u0000").split("\u0000", -1);
        return "\"%s\"&%s&\"%s\"&%s&\"%s\"&%s&\"%s\""
                .formatted(
                        parts[0],
                        sheet + result(CheckPlan.SUMMARY),
                        parts[1],
                        sheet + result(CheckPlan.SUMMARY + 1),
                        parts[2],
                        sheet + result(CheckPlan.PERCENT),
                        parts[3]);
    }

    static String standing(long broken, long unclear, long percent) {
        return Words.of("standing", broken, unclear, percent);
    }

    private static String result(int row) {
        return column(RESULT, row, row).split(":")[0];
    }

    private static String column(int column, int first, int last) {
        String letters = Place.columnName(column);
        return "$%1$s$%2$d:$%1$s$%3$d".formatted(letters, first + 1, last + 1);
    }

    /** The pages and their first cells. */
    private static String cells(Rule rule) {
        List<Field> fields = rule.fields();
        StringBuilder cells = new StringBuilder();
        String sheet = "";
        for (Field field : fields.subList(0, Math.min(NAMED_CELLS, fields.size()))) {
            boolean same = field.place().sheet().equals(sheet);
            sheet = field.place().sheet();
            cells.append(same ? ", " : cells.length() == 0 ? sheet + ": " : "; " + sheet + ": ");
            cells.append(field.place().cell());
        }
        return fields.size() > NAMED_CELLS ? cells + ", …" : cells.toString();
    }

    private void header(int row, String text, String place, String result) {
        canvas.block(row, NUMBER, NUMBER, Words.of("check.number"), Look.HEADER);
        canvas.block(row, TEXT, TEXT, Words.of(text), Look.HEADER);
        canvas.block(row, PLACE, PLACE, Words.of(place), Look.HEADER);
        canvas.block(row, RESULT, RESULT, Words.of(result), Look.HEADER);
    }
}
