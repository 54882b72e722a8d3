package vn.tonghop.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Severity;
import vn.tonghop.rule.Outcome;
import vn.tonghop.rule.Rule;

/**
 * Where everything stands on the sheet {@code Kiểm tra}: counts of outcomes, one row per table, one row per rule.
 *
 * @param tables that the audience fills
 * @param musts rules that can be told in a cell and whose breach is an ERROR
 * @param questions likewise the others: the unit may be right
 */
record CheckPlan(List<Table> tables, List<Rule> musts, List<Rule> questions) {
    /** The first of the counts at the top, in the order of {@link Count}. */
    static final int SUMMARY = 4;
    /** The row that says how much is filled in. */
    static final int PERCENT = SUMMARY + Count.values().length;

    static final int PROGRESS_HEADER = PERCENT + 2;
    static final int NUMBER_COLUMN = 1;
    static final int TEXT_COLUMN = 2;
    static final int PLACE_COLUMN = 3;
    static final int RESULT_COLUMN = 4;

    /** What is counted at the top. */
    enum Count {
        MUSTS_BROKEN(Outcome.BROKEN),
        QUESTIONS_BROKEN(Outcome.BROKEN),
        UNCLEAR(Outcome.UNCLEAR),
        INCOMPLETE(Outcome.INCOMPLETE),
        PASSED(Outcome.PASSED);

        private final Outcome outcome;

        Count(Outcome outcome) {
            this.outcome = outcome;
        }

        Outcome outcome() {
            return outcome;
        }

        boolean counts(Outcome said, boolean isQuestion) {
            return said == outcome && (said != Outcome.BROKEN || isQuestion == (this == QUESTIONS_BROKEN));
        }
    }

    static CheckPlan of(Form form, Audience audience, List<Rule> rules) {
        List<Table> tables = form.tables().stream()
                .filter(table -> table.shape() != Table.Shape.COVER && audience.fillsSome(form, table))
                .toList();
        List<Rule> musts = new ArrayList<>();
        List<Rule> questions = new ArrayList<>();
        for (Rule rule : rules) {
            if (formula(form, rule).isPresent()) {
                (rule.severity() == Severity.ERROR ? musts : questions).add(rule);
            }
        }
        return new CheckPlan(tables, List.copyOf(musts), List.copyOf(questions));
    }

    static Optional<String> formula(Form form, Rule rule) {
        return rule.excelFormula(ordinal -> Ranges.outside(form.field(ordinal).place()));
    }

    /** All rules from top to bottom. */
    List<Rule> rules() {
        return Stream.concat(musts.stream(), questions.stream()).toList();
    }

    /** How many of the outcomes of {@link #rules()} are counted. */
    int count(Count which, List<Outcome> outcomes) {
        int count = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            if (which.counts(outcomes.get(i), isQuestion(i))) {
                count++;
            }
        }
        return count;
    }

    boolean isQuestion(int rule) {
        return rule >= musts.size();
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

    /** The line above the rules that must hold. */
    int mustsHeading() {
        return rulesHeader() + 1;
    }

    /** The line above the questions. */
    int questionsHeading() {
        return mustsHeading() + musts.size() + 1;
    }

    int ruleRow(int rule) {
        return rule + (isQuestion(rule) ? mustsHeading() + 2 : mustsHeading() + 1);
    }

    /** The last line of all. */
    int lastRow() {
        return questionsHeading() + questions.size();
    }
}
