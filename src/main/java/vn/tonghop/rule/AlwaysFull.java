package vn.tonghop.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Finding;

/**
 * R-FULL: a rate is not 100 % in every full year. Years that lack one of the two numbers are passed over as long as
 * {@link CarriedOver#MINIMUM_YEARS} are left, each with a whole of at least {@link #MINIMUM_SIZE}.
 *
 * @param years part and whole of every full year of one rate, all of one sub row
 * @param column label of the rate
 */
record AlwaysFull(Statement statement, List<Share> years, String column) implements Steady {
    private static final BigDecimal MINIMUM = BigDecimal.valueOf(MINIMUM_SIZE);

    AlwaysFull {
        years = List.copyOf(years);
    }

    /** The two numbers of one year. */
    record Share(Operand.Cell part, Operand.Cell whole) {
        Stream<Operand> operands() {
            return Stream.of(part, whole);
        }
    }

    private static Operands operands(List<Share> years) {
        return new Operands(years.stream().flatMap(Share::operands).toList());
    }

    @Override
    public List<Field> fields() {
        return operands(years).fields();
    }

    @Override
    public boolean concerns(String unitType) {
        return operands(years).concerns(unitType);
    }

    @Override
    public Outcome outcome(Answers answers) {
        Optional<Outcome> undecided = operands(years).undecided(answers);
        if (undecided.isPresent() && undecided.get() == Outcome.UNCLEAR) {
            return Outcome.UNCLEAR;
        }
        return isAlwaysFull(answers) ? Outcome.BROKEN : undecided.orElse(Outcome.PASSED);
    }

    private boolean isAlwaysFull(Answers answers) {
        List<Share> known = known(answers);
        return known.size() >= CarriedOver.MINIMUM_YEARS
                && known.stream()
                        .allMatch(year ->
                                isFull(year.part().number(answers), year.whole().number(answers)));
    }

    private static boolean isFull(BigDecimal part, BigDecimal whole) {
        return whole.compareTo(MINIMUM) >= 0 && part.compareTo(whole) == 0;
    }

    private List<Share> known(Answers answers) {
        return years.stream()
                .filter(year -> operands(List.of(year)).undecided(answers).isEmpty())
                .toList();
    }

    @Override
    public List<Finding> judge(Answers answers) {
        if (outcome(answers) != Outcome.BROKEN) {
            return List.of();
        }
        List<Share> known = known(answers);
        Citation citation = new Citation(answers, operands(known).fields());
        String quote = "100% [" + citation.cells() + "]";
        return List.of(citation.finding(statement, column, Integer.toString(known.size()), "", quote));
    }

    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        List<String> known = new ArrayList<>();
        List<String> full = new ArrayList<>();
        for (Share year : years) {
            String part = cellRef.apply(year.part().field().ordinal());
            String whole = cellRef.apply(year.whole().field().ordinal());
            String both = Formula.count(List.of(part, whole)) + "=2";
            known.add(Formula.iff(both, "1", "0"));
            String unknown = new OperandCells(operands(List.of(year)), cellRef).incomplete();
            String same = Formula.allOf(List.of(part + "=" + whole, whole + ">=" + MINIMUM_SIZE));
            full.add(Formula.iff(both, same, unknown));
        }
        full.add(Formula.sum(known) + ">=" + CarriedOver.MINIMUM_YEARS);
        return Verdicts.unclearFirst(new OperandCells(operands(years), cellRef), Formula.allOf(full));
    }
}
