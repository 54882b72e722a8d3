package vn.tonghop.template;

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
    private static final Look HEADING = CELL.bolded().filled("F2F2F2");

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
            CellRangeAddress results = new CellRangeAddress(plan.mustsHeading(), plan.lastRow(), RESULT, RESULT);
            canvas.highlight(results, Outcome.BROKEN.word(), "C00000");
            canvas.highlight(results, Outcome.UNCLEAR.word(), "9C5700");
            canvas.highlight(results, Outcome.PASSED.word(), "006100");
        }
        Paper.printOnly(canvas.sheet(), plan.lastProgressRow(), RESULT);
        Paper.A4_PORTRAIT.setUp(canvas.sheet());
    }

    /** Counts of the outcomes, then how much is filled in. */
    private void drawSummary() {
        for (CheckPlan.Count count : CheckPlan.Count.values()) {
            int row = CheckPlan.SUMMARY + count.ordinal();
            String formula = "COUNTIF(%s,\"%s\")"
                    .formatted(counted(count), count.outcome().word());
            drawCount(row, Words.of("check.count." + count.name()), formula, plan.count(count, outcomes));
        }
        String wanted = column(PLACE, plan.progressRow(0), plan.lastProgressRow());
        String answered = column(RESULT, plan.progressRow(0), plan.lastProgressRow());
        // Only pages whose cells can be counted: a list has no end.
        String percent = "IF(SUM(%1$s)=0,0,INT(100*SUMIF(%1$s,\">0\",%2$s)/SUM(%1$s)))".formatted(wanted, answered);
        drawCount(CheckPlan.PERCENT, Words.of("check.percent"), percent, 0);
    }

    /** The results among which an outcome is counted, headings included: they say no outcome. */
    private String counted(CheckPlan.Count count) {
        return switch (count) {
            case MUSTS_BROKEN -> column(RESULT, plan.mustsHeading(), plan.questionsHeading());
            case QUESTIONS_BROKEN -> column(RESULT, plan.questionsHeading(), plan.lastRow());
            default -> column(RESULT, plan.mustsHeading(), plan.lastRow());
        };
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
                boolean isList = table.shape() == Table.Shape.LIST;
                canvas.text(row, PLACE, Words.of(isList ? "check.list" : "check.optional"), CELL.centered());
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
        canvas.block(plan.mustsHeading(), NUMBER, RESULT, Words.of("check.musts"), HEADING);
        canvas.block(plan.questionsHeading(), NUMBER, RESULT, Words.of("check.questions"), HEADING);
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

    /** The formula of the cover that says how many points are open; it says what {@link #standing(long[], long)} says. */
    static String standing() {
        String[] parts =
                Words.of("standing", "\u0000", "\u0000", "\u0000", "\u0000").split("\u0000", -1);
        StringBuilder formula = new StringBuilder("\"" + parts[0] + '"');
        int[] rows = {CheckPlan.SUMMARY, CheckPlan.SUMMARY + 1, CheckPlan.SUMMARY + 2, CheckPlan.PERCENT};
        for (int i = 0; i < rows.length; i++) {
            formula.append('&')
                    .append(outside(rows[i]))
                    .append("&\"")
                    .append(parts[i + 1])
                    .append('"');
        }
        return formula.toString();
    }

    /** @param counts by {@link CheckPlan.Count} */
    static String standing(long[] counts, long percent) {
        return Words.of("standing", counts[0], counts[1], counts[2], percent);
    }

    /** The result in a row, seen from another sheet. */
    static String outside(int row) {
        return Ranges.sheet(FormWords.CHECK) + result(row);
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
