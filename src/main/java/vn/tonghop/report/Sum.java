package vn.tonghop.report;

import java.math.BigDecimal;
import vn.tonghop.answers.Decimals;

/** Adds plain decimals exactly; whole numbers, nearly all of them, without an object each. */
final class Sum {
    private static final int MOST_DIGITS = 15;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    void add(String plain) {
        if (plain.length() <= MOST_DIGITS && plain.indexOf('.') < 0) {
            whole = Math.addExact(whole, Long.parseLong(plain));
        } else {
            rest = rest.add(new BigDecimal(plain));
        }
    }

    void add(Sum other) {
        whole = Math.addExact(whole, other.whole);
        rest = rest.add(other.rest);
    }

    BigDecimal exact() {
        return rest.add(BigDecimal.valueOf(whole));
    }

    String plain() {
        return Decimals.plain(exact());
    }
}
