package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.RuleSource;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Severity;

/** Compiles one rule of the definition: into one shape, or one for each body row of the table it is about. */
final class RuleCompiler {
    private final Form form;
    private final OperandFinder finder;

    RuleCompiler(Form form) {
        this.form = form;
        this.finder = new OperandFinder(form);
    }

    /** @throws vn.tonghop.definition.DefinitionException naming the rule and what is wrong with it */
    List<Rule> compile(RuleSource source) {
        Code code = Code.of(source.code()).orElseThrow(() -> OperandFinder.problem("code", source, source.code()));
        return switch (code) {
            case RULE_SUM, RULE_SUMLE, RULE_PART, RULE_GE, RULE_X ->
                overRows(source, row -> balance(source, code, row));
            case RULE_ZERO -> overRows(source, row -> bothZero(source, code, row));
            case RULE_YOY, RULE_OUT, RULE_CARRY, RULE_FULL ->
                new SteadyCompiler(form, finder, source, statement(source, code, "")).compile(table(source));
            default -> throw OperandFinder.problem("code", source, source.code());
        };
    }

    private interface RowRule {
        Rule of(Optional<TableRow> row);
    }

    private List<Rule> overRows(RuleSource source, RowRule rule) {
        if (source.rows().isEmpty()) {
            return List.of(rule.of(Optional.empty()));
        }
        List<Rule> rules = new ArrayList<>();
        for (TableRow row : table(source).rows()) {
            if (!row.total()) {
                rules.add(rule.of(Optional.of(row)));
            }
        }
        return rules;
    }

    private Table table(RuleSource source) {
        return form.findTable(source.rows()).orElseThrow(() -> OperandFinder.problem("unknown", source, source.rows()));
    }

    private Rule balance(RuleSource source, Code code, Optional<TableRow> row) {
        Comparison comparison =
                Comparison.of(source.op()).orElseThrow(() -> OperandFinder.problem("comparison", source, source.op()));
        Operands left = operands(source, source.left(), row);
        Operands right = operands(source, source.right(), row);
        String built = sum(left) + " " + comparison.printed() + " " + sum(right);
        return new Balance(
                statement(source, code, built).about(place(source, row)), left, comparison, right, source.tolerance());
    }

    private Rule bothZero(RuleSource source, Code code, Optional<TableRow> row) {
        Operands one = operands(source, List.of(source.zero()), row);
        Operands others = operands(source, source.with(), row);
        String built = sum(one) + " = 0 " + (source.oneWay() ? "⇒ " : "⇔ ") + sum(others) + " = 0";
        return new BothZero(statement(source, code, built).about(place(source, row)), one, others, source.oneWay());
    }

    private Operands operands(RuleSource source, List<String> written, Optional<TableRow> row) {
        if (written.isEmpty()) {
            throw OperandFinder.problem("empty", source, source.code());
        }
        return finder.find(source, written, row);
    }

    /** What is said where the definition says nothing: the labels, joined by signs. */
    private static String sum(Operands operands) {
        return operands.fields().stream().map(Field::label).collect(Collectors.joining(" + "));
    }

    private String place(RuleSource source, Optional<TableRow> row) {
        if (row.isEmpty()) {
            return "";
        }
        boolean list = table(source).shape() == Table.Shape.LIST;
        return list ? row.get().key() : String.join(" › ", row.get().path());
    }

    private static Statement statement(RuleSource source, Code code, String built) {
        String vietnamese = source.say().isEmpty() ? built : source.say();
        String english = source.en().isEmpty() ? vietnamese : source.en();
        return new Statement(code, severity(source, code), vietnamese, english, source.ask());
    }

    static Severity severity(RuleSource source, Code code) {
        if (source.severity().isEmpty()) {
            return code.severity();
        }
        String written = source.severity().get();
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(written)) {
                return severity;
            }
        }
        throw OperandFinder.problem("severity", source, written);
    }
}
