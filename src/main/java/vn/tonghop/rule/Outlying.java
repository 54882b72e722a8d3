package vn.tonghop.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Finding;

/**
 * R-OUT: no full year is far from what is usual in the same column of the same return. Usual is the median of the known years; far is
 * both {@code factor} times away and {@link #DEVIATIONS} robust deviations (1.4826 × the median distance from the median) away. One
 * wrong year moves neither measure, so a lost digit is seen where R-YOY, which needs two large neighbours, is silent. A 0 says of itself
 * that it is meant.
 *
 * @param years the full years of one column, all of one sub row
 * @param column label of the column
 */
record Outlying(Statement statement, Operands years, BigDecimal factor, String column) implements Steady {
    /** With fewer known years nothing is usual. */
    static final int MINIMUM_YEARS = 5;

    private static final BigDecimal MINIMUM = BigDecimal.valueOf(MINIMUM_SIZE);
    private static final BigDecimal DEVIATIONS = BigDecimal.valueOf(6);
    /** Makes the median distance comparable to a standard deviation. */
    private static final BigDecimal SCALE = new BigDecimal("1.4826");

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
        return far(answers).isEmpty() ? years.undecided(answers).orElse(Outcome.PASSED) : Outcome.BROKEN;
    }

    private List<Operand> far(Answers answers) {
        List<Operand> known = years.all().stream()
                .filter(year -> year.undecided(answers).isEmpty())
                .toList();
        if (known.size() < MINIMUM_YEARS) {
            return List.of();
        }
        BigDecimal usual = usual(answers);
        BigDecimal spread = median(known.stream()
                        .map(year -> year.number(answers).subtract(usual).abs())
                        .toList())
                .multiply(SCALE)
                .multiply(DEVIATIONS);
        return usual.compareTo(MINIMUM) < 0
                ? List.of()
                : known.stream()
                        .filter(year -> isFar(year.number(answers), usual, spread))
                        .toList();
    }

    private boolean isFar(BigDecimal number, BigDecimal usual, BigDecimal spread) {
        boolean times = number.max(usual).compareTo(number.min(usual).multiply(factor)) > 0;
        return number.signum() > 0 && times && number.subtract(usual).abs().compareTo(spread) > 0;
    }

    /** The median of the years that are known; call only when some are. */
    BigDecimal usual(Answers answers) {
        return median(years.all().stream()
                .filter(year -> year.undecided(answers).isEmpty())
                .map(year -> year.number(answers))
                .toList());
    }

    /** The years that are far from it, as fields. */
    List<Field> farFields(Answers answers) {
        return new Operands(far(answers)).fields();
    }

    private static BigDecimal median(List<BigDecimal> numbers) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    @Override
    public List<Finding> judge(Answers answers) {
        List<Operand> far = far(answers);
        if (far.isEmpty()) {
            return List.of();
        }
        Citation citation = new Citation(answers, new Operands(far).fields());
        String quote = far.stream()
                .map(year -> citation.sum(new Operands(List.of(year))))
                .collect(Collectors.joining("; "));
        String usual = Citation.number(Decimals.plain(usual(answers)));
        return List.of(citation.finding(statement, column, quote, usual, quote));
    }

    /** No plain formula has a median of distances. */
    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        return Optional.empty();
    }
}
