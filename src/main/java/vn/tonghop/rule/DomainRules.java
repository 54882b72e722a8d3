package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Owner;
import vn.tonghop.definition.Table;

/** The R-INT and R-PCT rules that follow from the types of the fields: one for each column and owner, one for each indicator. */
final class DomainRules {
    private final Form form;
    private final OperandFinder finder;

    DomainRules(Form form) {
        this.form = form;
        this.finder = new OperandFinder(form);
    }

    List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (Table table : form.tables()) {
            grouped(table).values().forEach(fields -> rules.add(rule(table, fields)));
        }
        return rules;
    }

    /** What one line can tell together: one column, one owner. */
    private record Line(String column, String row, Owner owner) {}

    private Map<Line, List<Field>> grouped(Table table) {
        Map<Line, List<Field>> lines = new LinkedHashMap<>();
        for (Field field : form.fieldsOf(table)) {
            if (isBounded(field)) {
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

    private Rule rule(Table table, List<Field> fields) {
        Field first = fields.get(0);
        Bounds bounds = Bounds.of(first);
        String label = table.shape() == Table.Shape.FIGURES
                ? first.label()
                : String.join(" › ", table.leaf(first.key().column()).path());
        Statement statement = new Statement(
                bounds.code(),
                bounds.code().severity(),
                RuleWords.VIETNAMESE.of(bounds.code().printed(), label),
                RuleWords.ENGLISH.of(bounds.code().printed(), label),
                "");
        return new Domain(
                statement,
                bounds,
                new Operands(List.copyOf(fields.stream().map(finder::cell).toList())));
    }
}
