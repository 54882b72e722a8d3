package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Unit;

/**
 * One figure of a unit that a later return replaced.
 *
 * @param before what the return said that held the field's table until {@code after} came
 * @param effect what the replacement adds to the field's total, in the total's measure; empty where a field has no total of its own,
 *     or the unit's figures are shown and not counted
 */
public record Change(Unit unit, Field field, Version before, Version after, Optional<BigDecimal> effect) {
    /** What one return said, errors excluded, and when it came. */
    public record Version(Figure figure, FileRef file, LocalDate received) {}
}
