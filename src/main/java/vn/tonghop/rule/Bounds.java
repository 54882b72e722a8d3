package vn.tonghop.rule;

import java.math.BigDecimal;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Code;

/** Which numbers a field may hold at all. */
enum Bounds {
    /** A count: whole, not negative. */
    WHOLE,
    /** Percent points, 0 … 100. */
    PERCENT,
    /** Money and other measures. */
    NOT_NEGATIVE;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param field a numeric field */
    static Bounds of(Field field) {
        if (field.type() == ValueType.INT) {
            return WHOLE;
        }
        return field.percent() ? PERCENT : NOT_NEGATIVE;
    }

    boolean holds(BigDecimal number) {
        if (number.signum() < 0) {
            return false;
        }
        return switch (this) {
            case WHOLE -> number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
            case PERCENT -> number.compareTo(HUNDRED) <= 0;
            case NOT_NEGATIVE -> true;
        };
    }

    /** The condition that the number in a cell lies outside; the cell must hold a number. */
    String brokenIn(String cell) {
        return switch (this) {
            case WHOLE -> "OR(" + cell + "<0," + cell + "<>ROUND(" + cell + ",0))";
            case PERCENT -> "OR(" + cell + "<0," + cell + ">100)";
            case NOT_NEGATIVE -> cell + "<0";
        };
    }

    /** The code of the rule that says so; reading a cell refuses negative measures itself. */
    Code code() {
        return this == PERCENT ? Code.RULE_PCT : Code.RULE_INT;
    }
}
