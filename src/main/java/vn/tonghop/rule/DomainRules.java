package vn.tonghop.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Owner;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Code;

/** The R-INT, R-PCT and R-DATE rules that follow from the types of the fields: one for each column and owner, one for each indicator. */
final class DomainRules {
    /** What no report is about, where the campaign names no period: the blank asks before it takes such a day. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final Campaign campaign;
    private final Form form;
    private final OperandFinder finder;

    DomainRules(Campaign campaign) {
        this.campaign = campaign;
        this.form = campaign.form();
        this.finder = new OperandFinder(form);
    }

    List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (Table table : form.tables()) {
            grouped(table, DomainRules::isBounded).values().forEach(fields -> rules.add(numbers(table, fields)));
            grouped(table, DomainRules::isDay).values().forEach(fields -> rules.add(days(table, fields)));
        }
        return rules;
    }

    /** What one line can tell together: one column, one owner. */
    private record Line(String column, String row, Owner owner) {}

    private Map<Line, List<Field>> grouped(Table table, Predicate<Field> which) {
        Map<Line, List<Field>> lines = new LinkedHashMap<>();
        for (Field field : form.fieldsOf(table)) {
            if (which.test(field)) {
                String row = table.shape() == Table.Shape.FIGURES ? field.key().row() : "";
                Line line = new Line(field.key().column(), row, field.owner());
                lines.computeIfAbsent(line, any -> new ArrayList<>()).add(field);
            }
        }
        return lines;
    }

    private static boolean isBounded(Field field) {
        return field.input()
                && field.kind() != Kind.COVER
                && field.kind() != Kind.DECL
                && field.type().isNumber()
                && Bounds.of(field) != Bounds.NOT_NEGATIVE;
    }

    private static boolean isDay(Field field) {
        return field.input() && field.kind() != Kind.COVER && field.type() == ValueType.DATE;
    }

    private Rule numbers(Table table, List<Field> fields) {
        Bounds bounds = Bounds.of(fields.get(0));
        return new NumberDomain(statement(bounds.code(), label(table, fields.get(0))), bounds, cells(fields));
    }

    private Rule days(Table table, List<Field> fields) {
        LocalDate from = campaign.periodFrom().orElse(FIRST_DAY);
        LocalDate to = campaign.periodTo().orElse(LAST_DAY);
        Statement statement =
                statement(Code.RULE_DATE, label(table, fields.get(0)), RuleWords.day(from), RuleWords.day(to));
        return new DateDomain(statement, cells(fields), from, to);
    }

    private Operands cells(List<Field> fields) {
        return new Operands(List.copyOf(fields.stream().map(finder::cell).toList()));
    }

    private static Statement statement(Code code, String... args) {
        return new Statement(
                code,
                code.severity(),
                RuleWords.VIETNAMESE.of(code.printed(), args),
                RuleWords.ENGLISH.of(code.printed(), args),
                "");
    }

    private static String label(Table table, Field first) {
        return table.shape() == Table.Shape.FIGURES
                ? first.label()
                : String.join(" › ", table.leaf(first.key().column()).path());
    }
}
