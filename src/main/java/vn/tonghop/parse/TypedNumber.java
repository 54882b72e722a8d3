package vn.tonghop.parse;

import java.math.BigDecimal;
import vn.tonghop.finding.Code;

/** One number in a text, read for what its field asks: thousands or decimals, percent, money. */
record TypedNumber(DigitGroups.Meaning meaning, DigitGroups run, NumberTarget target) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The number in a guess: never counted without a person's word. */
    BigDecimal likeliest() {
        return target.whole() ? meaning.value() : meaning.asDecimal().orElse(meaning.value());
    }

    /** The number as it stands. */
    NumberReading plain() {
        NumberReading reading = grouped(target.whole());
        boolean fractionOfOne = target.percent()
                && reading.isValue()
                && reading.value().signum() > 0
                && reading.value().compareTo(BigDecimal.ONE) < 0;
        return fractionOfOne ? reading.with(percentDoubt(reading.value())) : reading;
    }

    /** The number before a percent sign. */
    NumberReading percent() {
        return grouped(false);
    }

    /** The number before a unit of money, in the field's own unit. */
    NumberReading money(int power) {
        boolean thousands = power == 0 || run.separators().contains('.');
        BigDecimal value = thousands ? meaning.value() : meaning.asDecimal().orElse(meaning.value());
        BigDecimal converted = value.scaleByPowerOfTen(power - target.money().orElse(0));
        if (target.whole() && !StoredNumber.isWhole(converted)) {
            return NumberReading.broken(Code.CELL_FRACTION);
        }
        boolean sure = power == 0 || meaning.asDecimal().isEmpty();
        return NumberReading.of(converted)
                .with(sure ? Remark.of(Code.CELL_CONVERTED, "as", Spelled.number(converted)) : doubt(converted));
    }

    static Remark percentDoubt(BigDecimal value) {
        return Remark.of(Code.CELL_DOUBT, "percent", Spelled.number(value), Spelled.number(value.multiply(HUNDRED)));
    }

    private NumberReading grouped(boolean thousands) {
        BigDecimal value = thousands ? meaning.value() : meaning.asDecimal().orElse(meaning.value());
        if (target.whole() && !StoredNumber.isWhole(value)) {
            return NumberReading.broken(Code.CELL_FRACTION);
        }
        NumberReading reading = NumberReading.of(value);
        boolean ambiguous = meaning.asDecimal().isPresent() && !(thousands && run.separator() == '.');
        return reading.with(ambiguous ? doubt(value) : Remark.of(Code.CELL_CONVERTED, "as", Spelled.number(value)));
    }

    private Remark doubt(BigDecimal taken) {
        return Remark.of(Code.CELL_DOUBT, "grouping", Spelled.number(taken));
    }
}
