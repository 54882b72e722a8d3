package vn.tonghop.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final int NUMBER = 1;
    private static final int TEXT = 2;
    private static final int PLACE = 3;
    private static final int RESULT = 4;
    private static final int SUMMARY_ROW = 4;
    private static final int PROGRESS_ROW = SUMMARY_ROW + 7;
    private static final int NAMED_CELLS = 4;
    private static final Look CELL = Look.TEXT.sized(11).lined();

    private final Canvas canvas;
    private final Form form;
    private final Audience audience;
    private final List<Rule> rules;

    CheckSheet(Canvas canvas, Form form, Audience audience, List<Rule> rules) {
        this.canvas = canvas;
        this.form = form;
        this.audience = audience;
        this.rules = rules.stream().filter(rule -> formula(rule).isPresent()).toList();
    }

    /** A rule on the sheet and the row where its outcome stands. */
    record Shown(Rule rule, int row) {}

    void draw() {
        canvas.width(NUMBER, 6);
        canvas.width(TEXT, 52);
        canvas.width(PLACE, 22);
        canvas.width(RESULT, 15);
        canvas.block(1, NUMBER, RESULT, Words.of("check.title"), Titles.own());
        canvas.block(
                2, NUMBER, RESULT, Words.of("check.intro"), Look.TEXT.sized(11).slanted());
        int lastProgress = drawProgress();
        int header = lastProgress + 2;
        drawRules(header);
        drawSummary(lastProgress, header);
        Paper.printOnly(canvas.sheet(), lastProgress, RESULT);
        Paper.A4_PORTRAIT.setUp(canvas.sheet());
    }

    private List<Table> tables() {
        return form.tables().stream()
                .filter(table -> table.shape() != Table.Shape.COVER && audience.fillsSome(form, table))
                .toList();
    }

    private int drawProgress() {
        ProgressLines progress = new ProgressLines(form, audience);
        header(PROGRESS_ROW, "check.page", "check.wanted", "check.answered");
        int row = PROGRESS_ROW + 1;
        for (Table table : tables()) {
            canvas.text(row, NUMBER, Integer.toString(row - PROGRESS_ROW), CELL.centered());
            canvas.text(row, TEXT, table.sheet(), CELL);
            canvas.linkInside(row, TEXT, Ranges.sheet(table.sheet()) + "B2");
            int wanted = progress.wanted(table);
            if (wanted == 0) {
                canvas.text(row, PLACE, Words.of("check.list"), CELL.centered());
            } else {
                canvas.cell(row, PLACE, CELL.centered()).setCellValue(wanted);
            }
            canvas.formula(row, RESULT, progress.answered(table), 0, CELL.centered());
            row++;
        }
        return row - 1;
    }

    private void drawRules(int header) {
        header(header, "check.rule", "check.place", "check.result");
        for (Shown shown : shown(header)) {
            Rule rule = shown.rule();
            int row = shown.row();
            Field first = rule.fields().get(0);
            canvas.text(row, NUMBER, Integer.toString(row - header), CELL.centered());
            canvas.block(row, TEXT, TEXT, rule.sentence(VIETNAMESE), CELL);
            canvas.block(row, PLACE, PLACE, cells(rule), CELL.inked("1F4E79"));
            canvas.linkInside(
                    row,
                    PLACE,
                    Ranges.sheet(first.place().sheet()) + first.place().cell());
            canvas.formula(
                    row,
                    RESULT,
                    formula(rule).orElseThrow(),
                    blankOutcome(rule).word(),
                    CELL.bolded().centered());
        }
    }

    private List<Shown> shown(int header) {
        List<Shown> shown = new ArrayList<>();
        for (Rule rule : rules) {
            shown.add(new Shown(rule, header + 1 + shown.size()));
        }
        return shown;
    }

    private Outcome blankOutcome(Rule rule) {
        return rule.outcome(vn.tonghop.answers.Answers.none(form));
    }

    /** Counts of the four outcomes, then how much is filled in. */
    private void drawSummary(int lastProgress, int header) {
        String results = results(header);
        Outcome[] outcomes = {Outcome.BROKEN, Outcome.UNCLEAR, Outcome.INCOMPLETE, Outcome.PASSED};
        int row = SUMMARY_ROW;
        for (Outcome outcome : outcomes) {
            long count =
                    rules.stream().filter(rule -> blankOutcome(rule) == outcome).count();
            canvas.region(row, row, NUMBER, PLACE, Words.of("check.count." + outcome.name()), CELL);
            canvas.formula(
                    row, RESULT, count(results, outcome), count, CELL.bolded().centered());
            row++;
        }
        String wanted = column(PLACE, PROGRESS_ROW + 1, lastProgress);
        String answered = column(RESULT, PROGRESS_ROW + 1, lastProgress);
        canvas.region(row, row, NUMBER, PLACE, Words.of("check.percent"), CELL);
        canvas.formula(
                row,
                RESULT,
                "IF(SUM(%1$s)=0,0,ROUND(100*%2$s/SUM(%1$s),0))".formatted(wanted, counted(wanted, answered)),
                0,
                CELL.bolded().centered());
    }

    /** Only pages whose cells can be counted: a list has no end. */
    private static String counted(String wanted, String answered) {
        return "SUMIF(%1$s,\">0\",%2$s)".formatted(wanted, answered);
    }

    private static String count(String results, Outcome outcome) {
        return results.isEmpty() ? "0" : "COUNTIF(%s,\"%s\")".formatted(results, outcome.word());
    }

    private String results(int header) {
        return rules.isEmpty() ? "" : column(RESULT, header + 1, header + rules.size());
    }

    /** The formula of the cover that says how many points are open. */
    static String standing() {
        String sheet = Ranges.sheet(FormWords.CHECK);
        String broken = sheet + "$E$" + (SUMMARY_ROW + 1);
        String unclear = sheet + "$E$" + (SUMMARY_ROW + 2);
        String percent = sheet + "$E$" + (SUMMARY_ROW + 5);
        String[] some = Words.of("standing.some", "\u0000", "\u0000", "\u0000").split("\u0000", -1);
        return "\"%s\"&%s&\"%s\"&%s&\"%s\"&%s&\"%s\""
                .formatted(some[0], broken, some[1], unclear, some[2], percent, some[3]);
    }

    private static String column(int column, int first, int last) {
        String letters = Place.columnName(column);
        return "$%1$s$%2$d:$%1$s$%3$d".formatted(letters, first + 1, last + 1);
    }

    private Optional<String> formula(Rule rule) {
        return rule.excelFormula(ordinal -> Ranges.outside(form.field(ordinal).place()));
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
