package vn.tonghop.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;

/** What our own formulas give for one return; empty when an operand is not known. */
final class Recomputation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DECIMALS = 2;

    private final Form form;

    Recomputation(Form form) {
        this.form = form;
    }

    /** The rate, or the sum over the rows; of a STOCK too, where the form itself prints no sum. */
    Optional<BigDecimal> of(Field field, Answers answers) {
        return field.isRate() ? rate(field, answers) : sum(rows(field), answers);
    }

    /** Whether at least two rows of a total are above 0, so that their sum is no single figure. */
    boolean isSumOfSeveral(Field total, Answers answers) {
        return rows(total).stream()
                        .filter(row -> answers.get(row).counts()
                                && answers.get(row).number().signum() > 0)
                        .count()
                > 1;
    }

    /** As findings quote it. */
    static BigDecimal shown(BigDecimal computed) {
        return computed.setScale(Math.min(computed.scale(), SHOWN_DECIMALS), RoundingMode.HALF_UP);
    }

    /** Over no whole at all there is no rate, and a constant in its place should not be there: 0 is what agrees best. */
    private Optional<BigDecimal> rate(Field field, Answers answers) {
        Optional<BigDecimal> part = sum(inputs(field.operands().get(0)), answers);
        Optional<BigDecimal> whole = sum(inputs(field.operands().get(1)), answers);
        if (part.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                whole.get().signum() == 0
                        ? BigDecimal.ZERO
                        : part.get().multiply(HUNDRED).divide(whole.get(), MathContext.DECIMAL64));
    }

    private List<Field> inputs(int ordinal) {
        Field field = form.field(ordinal);
        return field.isTotal() ? rows(field) : List.of(field);
    }

    private List<Field> rows(Field total) {
        return total.operands().stream().map(form::field).toList();
    }

    private static Optional<BigDecimal> sum(List<Field> fields, Answers answers) {
        return new Operands(fields.stream()
                        .<Operand>map(field -> new Operand.Cell(field, List.of()))
                        .toList())
                .known(answers);
    }
}
