package vn.tonghop.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Finding;

/**
 * R-CARRY: a stock does not stay the same in all full years; where it does, it was perhaps copied. Blank years are passed over as long as
 * {@link #MINIMUM_YEARS} are filled.
 *
 * @param years the full years of one column, all of one sub row
 * @param column label of the column
 */
record CarriedOver(Statement statement, Operands years, String column) implements Steady {
    /** Fewer years standing still say nothing. */
    static final int MINIMUM_YEARS = 4;

    private static final BigDecimal MINIMUM = BigDecimal.valueOf(MINIMUM_SIZE);

    @Override
    public List<Field> fields() {
        return years.fields();
    }

    @Override
    public boolean concerns(String unitType) {
        return years.concerns(unitType);
    }

    @Override
    public Outcome outcome(Answers answers) {
        Optional<Outcome> undecided = years.undecided(answers);
        if (undecided.isPresent() && undecided.get() == Outcome.UNCLEAR) {
            return Outcome.UNCLEAR;
        }
        return standsStill(answers) ? Outcome.BROKEN : undecided.orElse(Outcome.PASSED);
    }

    private boolean standsStill(Answers answers) {
        Operands filled = filled(answers);
        if (filled.all().size() < MINIMUM_YEARS) {
            return false;
        }
        BigDecimal first = filled.all().get(0).number(answers);
        return first.compareTo(MINIMUM) >= 0
                && filled.all().stream().allMatch(year -> year.number(answers).compareTo(first) == 0);
    }

    private Operands filled(Answers answers) {
        return new Operands(years.all().stream()
                .filter(year -> year.undecided(answers).isEmpty())
                .toList());
    }

    @Override
    public List<Finding> judge(Answers answers) {
        if (outcome(answers) != Outcome.BROKEN) {
            return List.of();
        }
        List<Field> filled = filled(answers).fields();
        Citation citation = new Citation(answers, filled);
        String value = Citation.typed(answers.get(filled.get(0)));
        String quote = value + " [" + citation.cells() + "]";
        return List.of(citation.finding(statement, column, value, Integer.toString(filled.size()), quote));
    }

    /** All numbers equal their mean; an empty year that is declared to be nothing is a 0 among them. */
    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        List<String> at =
                fields().stream().map(field -> cellRef.apply(field.ordinal())).toList();
        List<String> still = new ArrayList<>();
        still.add(Formula.count(at) + ">=" + MINIMUM_YEARS);
        still.add(Formula.sum(at) + ">=" + MINIMUM_SIZE + "*" + Formula.count(at));
        for (int i = 0; i < at.size(); i++) {
            String same = "ROUND(" + at.get(i) + "*" + Formula.count(at) + "-" + Formula.sum(at) + ","
                    + Comparison.DECIMALS + ")=0";
            String unknown = new OperandCells(new Operands(List.of(years.all().get(i))), cellRef).incomplete();
            still.add(Formula.iff("ISNUMBER(" + at.get(i) + ")", same, unknown));
        }
        OperandCells all = new OperandCells(years, cellRef);
        return Verdicts.unclearFirst(all, Formula.allOf(still));
    }
}
