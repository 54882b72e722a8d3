package vn.tonghop.template;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Severity;
import vn.tonghop.rule.Outcome;
import vn.tonghop.rule.Rule;

/**
 * Lets faulty cells of one sheet light up: red for what cannot be, amber for what is worth a look. Only what the sheet's own cells can tell,
 * since old programs let no colour look at another sheet; the other rules are told on {@code Kiểm tra}.
 */
final class Lights {
    static final String RED = "FFC7CE";
    static final String AMBER = "FFEB9C";

    /** A longer condition would be asked too much of each cell. */
    private static final int LONGEST = 2_000;

    private final Canvas canvas;
    private final Campaign campaign;
    private final Form form;
    private final Sheet plan;
    private final List<Field> open;

    Lights(Canvas canvas, Campaign campaign, Sheet plan, Audience audience) {
        this.canvas = canvas;
        this.campaign = campaign;
        this.form = campaign.form();
        this.plan = plan;
        this.open = form.findTable(plan.table()).stream()
                .flatMap(table -> form.fieldsOf(table).stream())
                .filter(field -> field.kind() != Kind.DECL && audience.fills(field))
                .toList();
    }

    /** @param rules that the audience can decide */
    void draw(List<Rule> rules) {
        lightNumbers("IF(ISNUMBER(%1$s),OR(%1$s<0,%1$s<>ROUND(%1$s,0)),FALSE)", field -> field.type() == ValueType.INT);
        lightNumbers("IF(ISNUMBER(%1$s),OR(%1$s<0,%1$s>100),FALSE)", Lights::isPercent);
        lightNumbers("IF(ISNUMBER(%1$s),%1$s<0,FALSE)", field -> field.type() == ValueType.DEC && !isPercent(field));
        lightRules(rules, Severity.ERROR, RED);
        light("ISTEXT(%1$s)", field -> field.type().isNumber() || field.type() == ValueType.DATE, AMBER);
        period().ifPresent(condition -> light(condition, field -> field.type() == ValueType.DATE, AMBER));
        lightRules(rules, Severity.WARNING, AMBER);
    }

    private static boolean isPercent(Field field) {
        return field.type() == ValueType.DEC && field.percent();
    }

    private void lightNumbers(String condition, Predicate<Field> which) {
        light(condition, which, RED);
    }

    /** @param condition on the first of the cells, %1$s */
    private void light(String condition, Predicate<Field> which, String ground) {
        List<Place> places = open.stream().filter(which).map(Field::place).toList();
        if (!places.isEmpty()) {
            List<CellRangeAddress> ranges = Ranges.blocks(places);
            Place first = new Place(
                    plan.name(), ranges.get(0).getFirstRow(), ranges.get(0).getFirstColumn());
            canvas.light(ranges, condition.formatted(first.cell()), ground);
        }
    }

    private Optional<String> period() {
        return campaign.periodFrom()
                .flatMap(from -> campaign.periodTo()
                        .map(to ->
                                "IF(ISNUMBER(%%1$s),OR(%%1$s<%d,%%1$s>%d),FALSE)".formatted(serial(from), serial(to))));
    }

    private static long serial(LocalDate day) {
        return ChronoUnit.DAYS.between(TypedCell.DAY_ZERO, day);
    }

    private void lightRules(List<Rule> rules, Severity severity, String ground) {
        Map<String, TreeMap<Integer, Lit>> alike = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.severity() == severity)
                .flatMap(rule -> rule.parts().stream())
                .flatMap(part -> Lit.of(form, plan.name(), part).stream())
                .forEach(lit -> alike.computeIfAbsent(lit.pattern(), any -> new TreeMap<>())
                        .put(lit.row(), lit));
        alike.values().forEach(rows -> lightRows(rows.values(), ground));
    }

    /** Rows that follow one another share a condition. */
    private void lightRows(Collection<Lit> rows, String ground) {
        List<Lit> run = new ArrayList<>();
        for (Lit lit : rows) {
            if (!run.isEmpty() && run.get(run.size() - 1).row() + 1 != lit.row()) {
                light(run, ground);
                run.clear();
            }
            run.add(lit);
        }
        light(run, ground);
    }

    private void light(List<Lit> run, String ground) {
        List<Place> places = run.stream()
                .flatMap(lit -> lit.cells().stream())
                .filter(place -> open.stream().anyMatch(field -> field.place().equals(place)))
                .toList();
        if (!places.isEmpty()) {
            canvas.light(Ranges.blocks(places), run.get(0).condition(), ground);
        }
    }

    /**
     * The cells that one rule lights.
     *
     * @param row what the condition is relative to; −1 when to nothing
     * @param pattern the condition with rows relative to {@code row}, alike for the rows of a table
     */
    private record Lit(int row, List<Place> cells, String condition, String pattern) {
        static Optional<Lit> of(Form form, String sheet, Rule rule) {
            List<Field> fields = rule.fields();
            TreeSet<Integer> rows =
                    fields.stream().map(field -> field.place().row()).collect(Collectors.toCollection(TreeSet::new));
            boolean isBody = fields.stream()
                    .allMatch(field ->
                            form.table(field.key().table()).shape() == Table.Shape.GRID || field.kind() == Kind.LIST);
            boolean relative = isBody && rows.last() - rows.first() <= 1;
            int row = relative ? rows.last() : -1;
            boolean[] elsewhere = {false};
            Optional<String> condition = rule.excelFormula(ordinal -> {
                Place place = form.field(ordinal).place();
                elsewhere[0] |= !place.sheet().equals(sheet);
                return at(place, row, Integer.toString(place.row() + 1));
            });
            Optional<String> pattern = rule.excelFormula(ordinal -> {
                Place place = form.field(ordinal).place();
                return at(place, row, "[" + (place.row() - row) + "]");
            });
            if (elsewhere[0] || condition.isEmpty() || condition.get().length() > LONGEST) {
                return Optional.empty();
            }
            List<Place> cells = fields.stream()
                    .map(Field::place)
                    .filter(place -> !relative || place.row() == row)
                    .toList();
            return Optional.of(new Lit(row, cells, broken(condition.get()), broken(pattern.orElseThrow())));
        }

        private static String at(Place place, int row, String relative) {
            boolean near = row >= 0 && place.row() <= row && place.row() >= row - 1;
            return "$" + Place.columnName(place.column()) + (near ? relative : "$" + (place.row() + 1));
        }

        private static String broken(String formula) {
            return formula + "=\"" + Outcome.BROKEN.word() + '"';
        }
    }
}
