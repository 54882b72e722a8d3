package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.State;
import vn.tonghop.finding.Code;

/**
 * What a number cell says.
 *
 * @param value 0 unless the state is VALUE
 */
record NumberReading(State state, BigDecimal value, Qualifier qualifier, Optional<Remark> remark) {
    static final NumberReading BLANK =
            new NumberReading(State.BLANK, BigDecimal.ZERO, Qualifier.EXACT, Optional.empty());

    static NumberReading of(BigDecimal value) {
        return new NumberReading(State.VALUE, value, Qualifier.EXACT, Optional.empty());
    }

    static NumberReading none() {
        return state(State.NONE, Remark.of(Code.CELL_NONE));
    }

    static NumberReading missing() {
        return state(State.MISSING, Remark.of(Code.CELL_MISSING));
    }

    /** A cell that holds something without one meaning. */
    static NumberReading broken(Code code, String... args) {
        return state(State.EXCLUDED, Remark.of(code, args));
    }

    private static NumberReading state(State state, Remark remark) {
        return new NumberReading(state, BigDecimal.ZERO, Qualifier.EXACT, Optional.of(remark));
    }

    NumberReading with(Remark changed) {
        return new NumberReading(state, value, qualifier, Optional.of(changed));
    }

    NumberReading qualified(Qualifier by) {
        return new NumberReading(state, value, by, remark);
    }

    boolean isValue() {
        return state == State.VALUE;
    }
}
