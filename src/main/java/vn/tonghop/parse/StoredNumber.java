package vn.tonghop.parse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The number in a number cell, from the digits that the file stores. Spreadsheet programs calculate with 15 digits; what is
 * stored behind them is an artefact ({@code 0.30000000000000004}) and is rounded away.
 */
final class StoredNumber {
    private static final int DIGITS = 15;
    private static final MathContext EXCEL = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 400;

    private StoredNumber() {}

    /**
     * The number that the digits spell, rounded to 15 digits.
     *
     * @param raw such as {@code 12}, {@code -1.5}, {@code 1.2E3}
     * @return empty when it is no finite number, or one of more than 15 digits
     */
    static Optional<BigDecimal> parse(String raw) {
        if (raw.length() > LONGEST || !isPlainNumber(raw)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(raw);
        BigDecimal rounded = exact.round(EXCEL);
        boolean lost = exact.precision() - exact.scale() > DIGITS;
        if (lost) {
            return Optional.empty();
        }
        return Optional.of(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }

    static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** Sign, digits, at most one dot, an exponent that stays small: nothing that BigDecimal takes and XML does not. */
    private static boolean isPlainNumber(String raw) {
        int i = sign(raw, 0);
        int whole = digits(raw, i);
        int after = whole;
        if (whole < raw.length() && raw.charAt(whole) == '.') {
            after = digits(raw, whole + 1);
        }
        boolean anyDigit = whole > i || after > whole + 1;
        return anyDigit && (after == raw.length() || isExponent(raw, after));
    }

    private static boolean isExponent(String raw, int at) {
        char mark = raw.charAt(at);
        if (mark != 'E' && mark != 'e') {
            return false;
        }
        int first = sign(raw, at + 1);
        int end = digits(raw, first);
        return end == raw.length()
                && end > first
                && end - first <= 3
                && Integer.parseInt(raw.substring(first, end)) < LARGEST_EXPONENT;
    }

    private static int sign(String raw, int at) {
        return at < raw.length() && (raw.charAt(at) == '-' || raw.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String raw, int from) {
        int at = from;
        while (at < raw.length() && TypedText.isDigit(raw.charAt(at))) {
            at++;
        }
        return at;
    }
}
