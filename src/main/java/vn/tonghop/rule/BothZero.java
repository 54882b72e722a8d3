package vn.tonghop.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Finding;

/**
 * R-ZERO: {@code one} is 0 exactly when the sum of {@code others} is.
 *
 * @param oneWay only that no {@code one} means no {@code others}
 */
record BothZero(Statement statement, Operands one, Operands others, boolean oneWay) implements Rule {
    @Override
    public List<Field> fields() {
        return one.and(others).fields();
    }

    @Override
    public boolean concerns(String unitType) {
        return one.concerns(unitType) && others.concerns(unitType);
    }

    @Override
    public Outcome outcome(Answers answers) {
        return one.and(others).undecided(answers).orElseGet(() -> compared(answers));
    }

    private Outcome compared(Answers answers) {
        boolean none = one.sum(answers).signum() == 0;
        boolean noOthers = others.sum(answers).signum() == 0;
        boolean holds = noOthers ? oneWay || none : !none;
        return holds ? Outcome.PASSED : Outcome.BROKEN;
    }

    @Override
    public List<Finding> judge(Answers answers) {
        if (outcome(answers) != Outcome.BROKEN) {
            return List.of();
        }
        Citation citation = new Citation(answers, fields());
        String quote = citation.sum(one) + " ↔ " + citation.sum(others);
        return List.of(citation.finding(statement, citation.sum(one), "", citation.sum(others), quote));
    }

    @Override
    public List<Rule> parts() {
        return List.of(this);
    }

    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        String none = new OperandCells(one, cellRef).sum() + "=0";
        String noOthers = new OperandCells(others, cellRef).sum() + "=0";
        String holds = Formula.iff(noOthers, oneWay ? "TRUE" : none, Formula.iff(none, "FALSE", "TRUE"));
        return Verdicts.decided(new OperandCells(one.and(others), cellRef), holds);
    }
}
