package vn.tonghop.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How two sums must stand to each other, given their difference left − right. */
enum Comparison {
    EQUAL("=", "=", "≠"),
    AT_MOST("<=", "≤", ">"),
    AT_LEAST(">=", "≥", "<");

    /** Excel adds binary fractions; rounding its difference to so many decimals gives ours. */
    static final int DECIMALS = 6;

    private final String written;
    private final String printed;
    private final String denied;

    Comparison(String written, String printed, String denied) {
        this.written = written;
        this.printed = printed;
        this.denied = denied;
    }

    static Optional<Comparison> of(String written) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.written.equals(written))
                .findFirst();
    }

    /** As sentences print it. */
    String printed() {
        return printed;
    }

    /** What is so where it does not hold. */
    String denied() {
        return denied;
    }

    boolean holds(BigDecimal difference, BigDecimal tolerance) {
        return switch (this) {
            case EQUAL -> difference.abs().compareTo(tolerance) <= 0;
            case AT_MOST -> difference.compareTo(tolerance) <= 0;
            case AT_LEAST -> difference.negate().compareTo(tolerance) <= 0;
        };
    }

    /** The same as a condition of Excel. */
    String holdsIn(String difference, String tolerance) {
        return switch (this) {
            case EQUAL -> "ABS(" + difference + ")<=" + tolerance;
            case AT_MOST -> difference + "<=" + tolerance;
            case AT_LEAST -> "-" + difference + "<=" + tolerance;
        };
    }
}
