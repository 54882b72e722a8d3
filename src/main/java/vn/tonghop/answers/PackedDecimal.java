package vn.tonghop.answers;

import java.math.BigDecimal;

/**
 * A plain decimal as digits and scale. Only spellings that come back the same are taken: no leading zero, no "-0", at most 18
 * digits; everything else is kept as text.
 */
record PackedDecimal(boolean isPresent, long digits, int scale) {
    static final PackedDecimal NONE = new PackedDecimal(false, 0, 0);

    private static final int MOST_DIGITS = 18;

    static PackedDecimal of(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int length = text.length();
        if (length == start || length - start > MOST_DIGITS + 1) {
            return NONE;
        }
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                return NONE;
            }
        }
        int scale = point < 0 ? 0 : length - 1 - point;
        boolean plain =
                count <= MOST_DIGITS && isPlain(text, start, point < 0 ? length : point, scale == 0 && point >= 0);
        boolean minusZero = start == 1 && digits == 0;
        return plain && !minusZero ? new PackedDecimal(true, start == 1 ? -digits : digits, scale) : NONE;
    }

    private static boolean isPlain(String text, int start, int wholeEnd, boolean endsWithPoint) {
        boolean leadingZero = text.charAt(start) == '0' && wholeEnd - start > 1;
        return wholeEnd > start && !leadingZero && !endsWithPoint;
    }

    void write(PackWriter out) {
        out.count(scale);
        out.number(digits);
    }

    static String read(PackReader in) {
        int scale = in.count();
        long digits = in.number();
        return scale == 0
                ? Long.toString(digits)
                : BigDecimal.valueOf(digits, scale).toPlainString();
    }
}
