package vn.tonghop.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one spelling of numbers in our data: plain decimals, dot, no grouping, exponent, trailing zeros or -0 (design §8). */
public final class Decimals {
    private static final int RATE_DECIMALS = 2;

    private Decimals() {}

    public static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        return (number.scale() > 0 ? number.stripTrailingZeros() : number).toPlainString();
    }

    /** 100·part/whole, half-up to two decimals. The whole must not be 0. */
    public static BigDecimal rate(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, RATE_DECIMALS, RoundingMode.HALF_UP);
    }
}
