package vn.tonghop.parse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates as spreadsheets store them: days since the end of 1899, or since 1904 in workbooks that began on an old Macintosh. */
final class SerialDate {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Lotus 1-2-3 believed in 29 February 1900; serials up to it are one day off. */
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SerialDate() {}

    /** Empty when the number is no serial; the time of day is dropped. */
    static Optional<LocalDate> of(BigDecimal serial, boolean date1904) {
        if (serial.compareTo(BigDecimal.ONE) < 0 || serial.compareTo(LAST) > 0) {
            return Optional.empty();
        }
        int days = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (date1904) {
            return Optional.of(EPOCH_1904.plusDays(days));
        }
        return Optional.of(EPOCH_1900.plusDays(days < LEAP_DAY_THAT_NEVER_WAS ? days + 1L : days));
    }

    /** Whether anybody would mean the day today: a serial such as 2021 is a year that was typed alone. */
    static boolean isPlausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** For sentences: 05/04/2023. */
    static String printed(LocalDate date) {
        return PRINTED.format(date);
    }
}
