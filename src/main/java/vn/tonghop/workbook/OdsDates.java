package vn.tonghop.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates and times of an {@code .ods} as the serial numbers that other workbooks store: days since the end of 1899 or since 1904. */
final class OdsDates {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal NANOS_A_DAY = BigDecimal.valueOf(86_400_000_000_000L);
    private static final int DIGITS = 12;
    /** The last day that Excel knows, in the year 9999. */
    private static final long LAST = 2_958_465;

    private OdsDates() {}

    /**
     * The serial of a day or a moment, as plain digits.
     *
     * @param stored such as {@code 2021-05-21} or {@code 2021-05-21T08:30:00}
     * @return empty when it is none, or lies before the first serial or after the last
     */
    static Optional<String> serial(String stored, boolean date1904) {
        String text = stored.endsWith("Z") ? stored.substring(0, stored.length() - 1) : stored;
        try {
            LocalDateTime moment =
                    text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            LocalDate epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
            long days = ChronoUnit.DAYS.between(epoch, moment.toLocalDate());
            if (days < 1 || days > LAST) {
                return Optional.empty();
            }
            BigDecimal time = fraction(moment.toLocalTime().toNanoOfDay());
            return Optional.of(BigDecimal.valueOf(days).add(time).toPlainString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A stretch of time as a part of a day, as plain digits.
     *
     * @param stored such as {@code PT08H30M00S}
     * @return empty when it is none
     */
    static Optional<String> fractionOfDay(String stored) {
        try {
            return Optional.of(fraction(Duration.parse(stored).toNanos()).toPlainString());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal fraction(long nanos) {
        BigDecimal days = BigDecimal.valueOf(nanos).divide(NANOS_A_DAY, DIGITS, RoundingMode.HALF_UP);
        return days.signum() == 0 ? BigDecimal.ZERO : days.stripTrailingZeros();
    }
}
