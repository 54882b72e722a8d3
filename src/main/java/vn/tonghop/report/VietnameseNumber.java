package vn.tonghop.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as Vietnamese documents print them, whatever the locale of the machine: 1.234,5 · 98,7% · 02/06/2021. */
final class VietnameseNumber {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int GROUP = 3;

    private VietnameseNumber() {}

    /**
     * @param plain a decimal as our data spell it: dot, no grouping; every decimal is kept
     * @return dots between thousands, decimal comma; "" for ""
     */
    static String of(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(plain.length() + plain.length() / GROUP);
        for (int i = 0; i < whole.length(); i++) {
            boolean afterDigit = i > 0 && Character.isDigit(whole.charAt(i - 1));
            if (afterDigit && (whole.length() - i) % GROUP == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        return point < 0
                ? out.toString()
                : out.append(',').append(plain, point + 1, plain.length()).toString();
    }

    static String of(long number) {
        return of(Long.toString(number));
    }

    /** Percent points with the sign behind, no space between; "" for "". */
    static String percent(String plain) {
        return plain.isEmpty() ? "" : of(plain) + "%";
    }

    /** In running text, as offices write it: a zero before days below 10 and before January and February alone. */
    static String writtenDay(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
