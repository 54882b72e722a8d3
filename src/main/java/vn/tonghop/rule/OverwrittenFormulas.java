package vn.tonghop.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/**
 * R-TOT, R-TOT-STOCK, R-RATIO: constants typed over our formulas, compared with what the formulas give. Such a constant never counts;
 * where it agrees, or nothing can be said, that is a note.
 */
final class OverwrittenFormulas implements ReturnCheck {
    private static final BigDecimal ROUNDED_TO_A_DECIMAL = new BigDecimal("0.05");
    private static final BigDecimal ROUNDED_TO_A_WHOLE = new BigDecimal("0.5");

    private final Recomputation recomputation;

    OverwrittenFormulas(Form form) {
        this.recomputation = new Recomputation(form);
    }

    @Override
    public List<Finding> judge(Return sent, Answers left) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(sent.computed()).forEach((ordinal, typed) -> {
            Field field = left.form().field(ordinal);
            if (field.isRate() || field.isTotal()) {
                findings.add(judge(field, typed, left));
            }
        });
        return findings;
    }

    private Finding judge(Field field, String typed, Answers left) {
        Optional<BigDecimal> ours = recomputation.of(field, left);
        Optional<BigDecimal> theirs = number(typed);
        if (field.isTotal() && field.kind() == Kind.STOCK) {
            boolean added = ours.isPresent()
                    && theirs.isPresent()
                    && theirs.get().compareTo(ours.get()) == 0
                    && recomputation.isSumOfSeveral(field, left);
            return finding(added ? Code.RULE_TOT_STOCK : Code.COMPUTED_REPLACED, field, typed, ours, left);
        }
        if (ours.isEmpty()
                || theirs.filter(constant -> agrees(field, constant, ours.get()))
                        .isPresent()) {
            return finding(Code.COMPUTED_REPLACED, field, typed, ours, left);
        }
        return finding(field.isRate() ? Code.RULE_RATIO : Code.RULE_TOT, field, typed, ours, left);
    }

    private static boolean agrees(Field field, BigDecimal constant, BigDecimal ours) {
        BigDecimal tolerance = BigDecimal.ZERO;
        if (field.isRate()) {
            boolean whole = constant.stripTrailingZeros().scale() <= 0;
            tolerance = whole ? ROUNDED_TO_A_WHOLE : ROUNDED_TO_A_DECIMAL;
        }
        return constant.subtract(ours).abs().compareTo(tolerance) <= 0;
    }

    private static Finding finding(Code code, Field field, String typed, Optional<BigDecimal> ours, Answers left) {
        String computed = ours.map(Recomputation::shown)
                .map(Decimals::plain)
                .map(Citation::number)
                .orElse("");
        return Finding.of(
                code, List.of(field.key().toString()), left.get(field).place(), typed, field.label(), computed);
    }

    private static Optional<BigDecimal> number(String typed) {
        try {
            return Optional.of(new BigDecimal(typed.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
