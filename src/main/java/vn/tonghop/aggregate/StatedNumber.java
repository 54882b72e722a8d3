package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A number with what belongs to it: a scale ("nghìn"), a percent sign, a currency.
 *
 * @param end position of the first word that is no part of it
 */
record StatedNumber(Statement.Type type, BigDecimal value, BigDecimal grain, int end) {
    private static final ProseWords WORDS = ProseWords.VIETNAMESE;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal SHARE = new BigDecimal("0.05");
    private static final int MILLION = 6;
    private static final int THOUSAND = 3;
    private static final int LONGEST = 12;

    /** The number at a position; empty when its digits are grouped as no number is. */
    static Optional<StatedNumber> at(Phrase words, int at) {
        return value(words.word(at).text(), words.isMark(at + 1, "%")).map(value -> scaled(words, at, value));
    }

    private static StatedNumber scaled(Phrase words, int at, BigDecimal value) {
        if (words.isMark(at + 1, "%")) {
            return new StatedNumber(Statement.Type.PERCENT, value, HALF.movePointLeft(value.scale()), at + 2);
        }
        OptionalInt scale =
                at + 1 < words.size() ? WORDS.scale(words.word(at + 1).text()) : OptionalInt.empty();
        int end = scale.isPresent() ? at + 2 : at + 1;
        boolean currency = end < words.size()
                && WORDS.currency.contains(words.word(end).text())
                && !words.beginsAt(end, WORDS.notCurrency);
        boolean money = currency || scale.orElse(0) >= MILLION;
        BigDecimal whole = value.scaleByPowerOfTen(scale.orElse(0));
        BigDecimal grain = scale.isPresent()
                ? HALF.movePointLeft(value.scale()).scaleByPowerOfTen(scale.getAsInt())
                : rounding(value);
        return new StatedNumber(
                money ? Statement.Type.MONEY : Statement.Type.COUNT, whole, grain, currency ? end + 1 : end);
    }

    /** Half of the last place that is not nought, when there are two noughts or more; never much. */
    private static BigDecimal rounding(BigDecimal value) {
        if (value.signum() == 0 || value.scale() > 0) {
            return BigDecimal.ZERO;
        }
        int noughts = -value.stripTrailingZeros().scale();
        return noughts < 2 ? BigDecimal.ZERO : HALF.scaleByPowerOfTen(noughts).min(value.multiply(SHARE));
    }

    private static Optional<BigDecimal> value(String written, boolean percent) {
        String digits = written.replace(" ", "").replace("\u00A0", "");
        if (digits.length() > LONGEST || (digits.startsWith("0") && digits.length() > 2 && digits.indexOf(',') < 0)) {
            return Optional.empty();
        }
        int comma = digits.indexOf(',');
        int dot = digits.indexOf('.');
        if (comma < 0 && dot < 0) {
            return Optional.of(new BigDecimal(digits));
        }
        boolean decimal = percent || !isGrouped(digits, comma < 0 ? '.' : ',');
        if (comma < 0 || dot < 0) {
            String plain =
                    decimal ? digits.replace(',', '.') : digits.replace(".", "").replace(",", "");
            return plain.indexOf('.') == plain.lastIndexOf('.') ? Optional.of(new BigDecimal(plain)) : Optional.empty();
        }
        return comma > dot && isGrouped(digits.substring(0, comma), '.') && digits.lastIndexOf(',') == comma
                ? Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    private static boolean isGrouped(String digits, char separator) {
        String[] groups = digits.split("\\" + separator, -1);
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != THOUSAND) {
                return false;
            }
        }
        return groups.length > 1 && groups[0].length() <= THOUSAND;
    }
}
