package vn.tonghop.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Finding;

/** Two sums compared: R-SUM, R-SUMLE, R-PART, R-GE, R-X. */
record Balance(Statement statement, Operands left, Comparison comparison, Operands right, BigDecimal tolerance)
        implements Rule {
    @Override
    public List<Field> fields() {
        return left.and(right).fields();
    }

    @Override
    public boolean concerns(String unitType) {
        return left.concerns(unitType) && right.concerns(unitType);
    }

    @Override
    public Outcome outcome(Answers answers) {
        return left.and(right).undecided(answers).orElseGet(() -> compared(answers));
    }

    private Outcome compared(Answers answers) {
        BigDecimal difference = left.sum(answers).subtract(right.sum(answers));
        return comparison.holds(difference, tolerance) ? Outcome.PASSED : Outcome.BROKEN;
    }

    @Override
    public List<Finding> judge(Answers answers) {
        if (outcome(answers) != Outcome.BROKEN) {
            return List.of();
        }
        Citation citation = new Citation(answers, fields());
        String one = citation.sum(left);
        String other = citation.sum(right);
        String quote = one + " " + comparison.denied() + " " + other;
        return List.of(citation.finding(statement, one, comparison.printed(), other, quote));
    }

    @Override
    public List<Rule> parts() {
        return List.of(this);
    }

    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        OperandCells all = new OperandCells(left.and(right), cellRef);
        String difference = "ROUND(" + new OperandCells(left, cellRef).sum() + "-"
                + new OperandCells(right, cellRef).sum() + "," + Comparison.DECIMALS + ")";
        return Verdicts.decided(all, comparison.holdsIn(difference, Decimals.plain(tolerance)));
    }
}
