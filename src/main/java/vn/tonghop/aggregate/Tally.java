package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;

/** The total of one field while units are added one after another. */
final class Tally {
    private final Field field;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal whole = BigDecimal.ZERO;
    private int counted;

    Tally(Field field) {
        this.field = field;
    }

    /** Fields that are never totalled have no tally. */
    static boolean isNeededFor(Field field) {
        return field.kind() != Kind.COVER && field.kind() != Kind.DECL && field.kind() != Kind.LIST;
    }

    void add(UnitAnswers unit) {
        if (field.isTotal() && field.kind() == Kind.STOCK) {
            boolean counts = Contributions.added(unit.answers().form(), field).stream()
                    .anyMatch(row -> unit.answers().get(row).counts());
            counted += counts ? 1 : 0;
            return;
        }
        List<Contribution> contributions = Contributions.of(unit, field);
        counted += contributions.isEmpty() ? 0 : 1;
        if (field.kind() != Kind.TEXT) {
            contributions.forEach(this::add);
        }
    }

    private void add(Contribution contribution) {
        BigDecimal number = contribution.figure().number();
        if (contribution.role().equals(Contribution.WHOLE)) {
            whole = whole.add(number);
        } else {
            sum = sum.add(number);
        }
    }

    /** Plain decimal; empty when nobody counts, the whole of a rate is 0, or the field has no total. */
    Optional<String> value() {
        if (counted == 0 || field.kind() == Kind.TEXT || (field.isTotal() && field.kind() == Kind.STOCK)) {
            return Optional.empty();
        }
        if (field.isRate()) {
            return whole.signum() == 0 ? Optional.empty() : Optional.of(Decimals.plain(Decimals.rate(sum, whole)));
        }
        return Optional.of(Decimals.plain(sum));
    }

    int counted() {
        return counted;
    }
}
