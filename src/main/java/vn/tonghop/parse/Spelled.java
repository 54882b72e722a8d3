package vn.tonghop.parse;

import java.math.BigDecimal;
import vn.tonghop.answers.Decimals;

/** Numbers as Vietnamese readers write them: 1.234.567,8. Only for sentences. */
final class Spelled {
    private static final int GROUP = 3;

    private Spelled() {}

    static String number(BigDecimal number) {
        String plain = Decimals.plain(number.abs());
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder out = new StringBuilder(number.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        return dot < 0
                ? out.toString()
                : out.append(',').append(plain, dot + 1, plain.length()).toString();
    }
}
