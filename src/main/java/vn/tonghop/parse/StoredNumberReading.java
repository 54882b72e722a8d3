package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tonghop.answers.Decimals;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Style;

/** Reads a cell that stores a number into a number field. What Excel made of the keys pressed is all there is to go by. */
final class StoredNumberReading {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final BigDecimal value;
    private final NumberTarget target;
    private final Supplier<Style> style;
    private final DateSuspicion dates;

    private StoredNumberReading(BigDecimal value, NumberTarget target, Supplier<Style> style, DateSuspicion dates) {
        this.value = value;
        this.target = target;
        this.style = style;
        this.dates = dates;
    }

    /** @param style of the cell, asked only when the number alone is doubtful: most returns never need their styles */
    static NumberReading read(String raw, NumberTarget target, Supplier<Style> style, DateSuspicion dates) {
        return StoredNumber.parse(raw)
                .map(value -> new StoredNumberReading(value, target, style, dates).read())
                .orElseGet(() -> NumberReading.broken(Code.CELL_IMPOSSIBLE));
    }

    private NumberReading read() {
        boolean whole = StoredNumber.isWhole(value);
        boolean plain = whole && target.whole() && !DateSuspicion.inRange(value);
        if (plain) {
            return NumberReading.of(value);
        }
        if (style.get().isDate()) {
            return madeADate();
        }
        if (target.percent()) {
            return percent();
        }
        if (!whole && style.get().isPercent()) {
            return NumberReading.broken(
                    Code.CELL_NOT_A_NUMBER, "guess", Spelled.number(value.scaleByPowerOfTen(2)) + "%");
        }
        if (!whole && target.whole()) {
            return fraction();
        }
        if (!target.whole() && value.signum() < 0) {
            return NumberReading.broken(Code.CELL_NEGATIVE, "guess", Spelled.number(value.negate()));
        }
        return suspected();
    }

    private NumberReading madeADate() {
        return SerialDate.of(value, dates.date1904())
                .map(date -> NumberReading.broken(
                        Code.CELL_DATE_IN_NUMBER, "typed", SerialDate.printed(date), DateSuspicion.likely(date)))
                .orElseGet(() -> NumberReading.broken(Code.CELL_DATE_IN_NUMBER));
    }

    private NumberReading percent() {
        if (style.get().isPercent()) {
            return NumberReading.of(value.scaleByPowerOfTen(2).stripTrailingZeros());
        }
        boolean fractionOfOne = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        NumberReading reading = NumberReading.of(value);
        return fractionOfOne ? reading.with(TypedNumber.percentDoubt(value)) : reading;
    }

    /**
     * "1.234" typed under an English locale leaves the number 1.234: 1,234 or 1234 was meant, only the person knows. The guess is spelled
     * as it must be typed, since the dot is what is in doubt.
     */
    private NumberReading fraction() {
        BigDecimal thousandfold = value.multiply(THOUSAND);
        return StoredNumber.isWhole(thousandfold)
                ? NumberReading.broken(Code.CELL_FRACTION, "guess", Decimals.plain(thousandfold))
                : NumberReading.broken(Code.CELL_FRACTION);
    }

    private NumberReading suspected() {
        NumberReading reading = NumberReading.of(value);
        Optional<String> typed = target.whole() ? dates.typed(value) : Optional.empty();
        return typed.map(date -> reading.with(Remark.of(Code.CELL_DOUBT, "date", Spelled.number(value), date)))
                .orElse(reading);
    }
}
