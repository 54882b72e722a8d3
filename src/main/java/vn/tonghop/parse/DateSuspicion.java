package vn.tonghop.parse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells a plain number that Excel may have made of a typed date: "12/5" in a cell of format {@code #,##0} leaves 46154 and no other
 * trace. A date typed without a year gets the year of typing, one typed as month and year the first of that month.
 *
 * @param savedYear year in which the file was last saved; empty when the file does not say, then every serial is suspect
 * @param off totals of many units are large numbers, not dates
 */
record DateSuspicion(boolean date1904, OptionalInt savedYear, boolean off) {
    private static final BigDecimal FIRST = BigDecimal.valueOf(36_526);
    private static final BigDecimal LAST = BigDecimal.valueOf(54_789);

    /** What was probably typed; empty when the number is no likely serial. */
    Optional<String> typed(BigDecimal number) {
        if (off || !inRange(number)) {
            return Optional.empty();
        }
        return SerialDate.of(number, date1904).filter(this::isLikely).map(DateSuspicion::likely);
    }

    static boolean inRange(BigDecimal number) {
        return number.compareTo(FIRST) >= 0 && number.compareTo(LAST) <= 0;
    }

    /** What a person probably typed to get the date. */
    static String likely(LocalDate date) {
        return date.getDayOfMonth() == 1
                ? date.getMonthValue() + "/" + date.getYear()
                : date.getDayOfMonth() + "/" + date.getMonthValue();
    }

    private boolean isLikely(LocalDate date) {
        return savedYear.isEmpty() || date.getDayOfMonth() == 1 || Math.abs(date.getYear() - savedYear.getAsInt()) <= 1;
    }
}
