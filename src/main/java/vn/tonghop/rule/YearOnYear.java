package vn.tonghop.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Finding;

/**
 * R-YOY: no figure is more than {@code factor} times that of the year before, or the reverse. Each pair of years is decided by
 * itself; all leaps of one column are one finding.
 *
 * @param pairs neighbouring full years of one column, the earlier first; never empty
 * @param column label of the column
 */
record YearOnYear(Statement statement, List<Pair> pairs, BigDecimal factor, String column) implements Steady {
    private static final BigDecimal MINIMUM = BigDecimal.valueOf(MINIMUM_SIZE);

    YearOnYear {
        pairs = List.copyOf(pairs);
    }

    /** Two neighbouring years. */
    record Pair(int earlierYear, Operand.Cell earlier, int laterYear, Operand.Cell later) {
        Stream<Operand> operands() {
            return Stream.of(earlier, later);
        }
    }

    @Override
    public List<Field> fields() {
        return operands(pairs).fields();
    }

    private static Operands operands(List<Pair> pairs) {
        return new Operands(pairs.stream().flatMap(Pair::operands).distinct().toList());
    }

    @Override
    public boolean concerns(String unitType) {
        return operands(pairs).concerns(unitType);
    }

    @Override
    public Outcome outcome(Answers answers) {
        if (!leaps(answers).isEmpty()) {
            return Outcome.BROKEN;
        }
        return operands(pairs).undecided(answers).orElse(Outcome.PASSED);
    }

    private List<Pair> leaps(Answers answers) {
        return pairs.stream().filter(pair -> isLeap(pair, answers)).toList();
    }

    private boolean isLeap(Pair pair, Answers answers) {
        if (operands(List.of(pair)).undecided(answers).isPresent()) {
            return false;
        }
        BigDecimal earlier = pair.earlier().number(answers);
        BigDecimal later = pair.later().number(answers);
        return earlier.min(later).compareTo(MINIMUM) >= 0
                && earlier.max(later).compareTo(earlier.min(later).multiply(factor)) > 0;
    }

    @Override
    public List<Finding> judge(Answers answers) {
        List<Pair> leaps = leaps(answers);
        if (leaps.isEmpty()) {
            return List.of();
        }
        Citation citation = new Citation(answers, operands(leaps).fields());
        String quoted = leaps.stream().map(pair -> quoted(pair, citation)).collect(Collectors.joining("; "));
        return List.of(citation.finding(statement, column, quoted, Citation.number(Decimals.plain(factor)), quoted));
    }

    private static String quoted(Pair pair, Citation citation) {
        return pair.earlierYear() + ": " + citation.sum(new Operands(List.of(pair.earlier()))) + " → "
                + pair.laterYear() + ": " + citation.sum(new Operands(List.of(pair.later())));
    }

    @Override
    public List<Rule> parts() {
        return pairs.stream()
                .<Rule>map(pair -> new YearOnYear(statement, List.of(pair), factor, column))
                .toList();
    }

    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        List<String> leaps = new ArrayList<>();
        pairs.forEach(pair -> leaps.add(leapIn(pair, cellRef)));
        OperandCells all = new OperandCells(operands(pairs), cellRef);
        return Verdicts.brokenFirst(Formula.anyOf(leaps), all.unclear(), all.incomplete());
    }

    /** Nested, because Excel computes every argument of AND, even what a text makes an error. */
    private String leapIn(Pair pair, IntFunction<String> cellRef) {
        String earlier = cellRef.apply(pair.earlier().field().ordinal());
        String later = cellRef.apply(pair.later().field().ordinal());
        String times = "*" + Decimals.plain(factor);
        String leap = Formula.allOf(List.of(
                earlier + ">=" + MINIMUM_SIZE,
                later + ">=" + MINIMUM_SIZE,
                "OR(" + earlier + ">" + later + times + "," + later + ">" + earlier + times + ")"));
        String unsound = new OperandCells(operands(List.of(pair)), cellRef).unclear();
        return Formula.iff(Formula.count(List.of(earlier, later)) + "=2", Formula.iff(unsound, "FALSE", leap), "FALSE");
    }
}
