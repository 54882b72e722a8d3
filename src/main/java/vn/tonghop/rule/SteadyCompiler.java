package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.RuleSource;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** Compiles R-YOY, R-OUT, R-CARRY and R-FULL: one rule for each column and sub row, over the full years. */
final class SteadyCompiler {
    private final Form form;
    private final OperandFinder finder;
    private final RuleSource source;
    private final Statement statement;

    SteadyCompiler(Form form, OperandFinder finder, RuleSource source, Statement statement) {
        this.form = form;
        this.finder = finder;
        this.source = source;
        this.statement = statement;
    }

    List<Rule> compile(Table table) {
        List<Rule> rules = new ArrayList<>();
        for (String column : source.columns()) {
            fullYears(table).forEach((sub, rows) -> add(rules, table, column, sub, rows));
        }
        return rules;
    }

    /** Rows of full years, in print order, by what their key says after the year. */
    private static Map<String, List<TableRow>> fullYears(Table table) {
        return table.rows().stream()
                .filter(row -> row.year().isPresent()
                        && !table.partialYears().contains(row.year().getAsInt()))
                .collect(Collectors.groupingBy(SteadyCompiler::sub, LinkedHashMap::new, Collectors.toList()));
    }

    private static String sub(TableRow row) {
        int dot = row.key().indexOf('.');
        return dot < 0 ? "" : row.key().substring(dot + 1);
    }

    private void add(List<Rule> rules, Table table, String column, String sub, List<TableRow> rows) {
        String label = label(table, column, rows.get(0), sub);
        Statement about = statement.about(label);
        switch (statement.code()) {
            case RULE_FULL -> rules.add(new AlwaysFull(about, shares(table, column, rows), label));
            case RULE_CARRY ->
                rules.add(new CarriedOver(about, new Operands(List.copyOf(cells(table, column, rows))), label));
            case RULE_OUT ->
                rules.add(new Outlying(
                        about, new Operands(List.copyOf(cells(table, column, rows))), source.factor(), label));
            default -> {
                List<YearOnYear.Pair> pairs = pairs(rows, cells(table, column, rows));
                if (!pairs.isEmpty()) {
                    rules.add(new YearOnYear(about, pairs, source.factor(), label));
                }
            }
        }
    }

    private List<Operand.Cell> cells(Table table, String column, List<TableRow> rows) {
        return rows.stream()
                .map(row -> finder.cell(field(table.key() + "/" + row.key() + "/" + column)))
                .toList();
    }

    /** What the rates of a column are made of. */
    private List<AlwaysFull.Share> shares(Table table, String column, List<TableRow> rows) {
        Leaf rate = table.leaf(column);
        if (rate.kind() != Kind.RATE) {
            throw OperandFinder.problem("rate", source, column);
        }
        List<Operand.Cell> parts = cells(table, rate.part(), rows);
        List<Operand.Cell> wholes = cells(table, rate.whole(), rows);
        List<AlwaysFull.Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            shares.add(new AlwaysFull.Share(parts.get(i), wholes.get(i)));
        }
        return shares;
    }

    private static List<YearOnYear.Pair> pairs(List<TableRow> rows, List<Operand.Cell> cells) {
        List<YearOnYear.Pair> pairs = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            int earlier = rows.get(i - 1).year().getAsInt();
            int later = rows.get(i).year().getAsInt();
            if (later == earlier + 1) {
                pairs.add(new YearOnYear.Pair(earlier, cells.get(i - 1), later, cells.get(i)));
            }
        }
        return pairs;
    }

    private Field field(String key) {
        Field field = form.find(key).orElseThrow(() -> OperandFinder.problem("unknown", source, key));
        if (!field.input() || !field.type().isNumber()) {
            throw OperandFinder.problem("unfit", source, key);
        }
        return field;
    }

    /** Header texts from the top, then the sub row. */
    private static String label(Table table, String column, TableRow row, String sub) {
        List<String> texts = new ArrayList<>(table.leaf(column).path());
        if (!sub.isEmpty()) {
            texts.add(row.path().get(row.path().size() - 1));
        }
        return String.join(" › ", texts);
    }
}
