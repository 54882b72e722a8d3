package vn.tonghop.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;
import vn.tonghop.rule.Outcome;
import vn.tonghop.rule.Rule;

/**
 * Where everything stands on the sheet {@code Kiểm tra}: counts of outcomes, one row per table, one row per rule.
 *
 * @param tables that the audience fills
 * @param rules that can be told in a cell
 */
record CheckPlan(List<Table> tables, List<Rule> rules) {
    /** The outcomes counted at the top, from {@link #SUMMARY} downwards. */
    static final List<Outcome> COUNTED = List.of(Outcome.BROKEN, Outcome.UNCLEAR, Outcome.INCOMPLETE, Outcome.PASSED);

    static final int SUMMARY = 4;
    /** The row that says how much is filled in. */
    static final int PERCENT = SUMMARY + COUNTED.size();

    static final int PROGRESS_HEADER = PERCENT + 2;
    static final int NUMBER_COLUMN = 1;
    static final int TEXT_COLUMN = 2;
    static final int PLACE_COLUMN = 3;
    static final int RESULT_COLUMN = 4;

    static CheckPlan of(Form form, Audience audience, List<Rule> rules) {
        List<Table> tables = form.tables().stream()
                .filter(table -> table.shape() != Table.Shape.COVER && audience.fillsSome(form, table))
                .toList();
        List<Rule> told = new ArrayList<>();
        for (Rule rule : rules) {
            if (formula(form, rule).isPresent()) {
                told.add(rule);
            }
        }
        return new CheckPlan(tables, List.copyOf(told));
    }

    static Optional<String> formula(Form form, Rule rule) {
        return rule.excelFormula(ordinal -> Ranges.outside(form.field(ordinal).place()));
    }

    int progressRow(int table) {
        return PROGRESS_HEADER + 1 + table;
    }

    int lastProgressRow() {
        return PROGRESS_HEADER + tables.size();
    }

    int rulesHeader() {
        return lastProgressRow() + 2;
    }

    int ruleRow(int rule) {
        return rulesHeader() + 1 + rule;
    }
}
