package vn.tonghop.aggregate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which reminder is due today, counted from the deadline, the deadline itself being in time. */
public enum Reminder {
    /** Two days or one day before. */
    BEFORE,
    /** On the day. */
    DUE,
    /** One or two days after. */
    LATE,
    /** Three days after, and every day since. */
    FINAL;

    private static final long FIRST_DAY = -2;
    private static final long FINAL_DAY = 3;

    /** The reminder due on a day; empty on every other day. */
    public static Optional<Reminder> on(LocalDate today, LocalDate deadline) {
        long days = ChronoUnit.DAYS.between(deadline, today);
        if (days < FIRST_DAY) {
            return Optional.empty();
        }
        if (days < 0) {
            return Optional.of(BEFORE);
        }
        if (days == 0) {
            return Optional.of(DUE);
        }
        return Optional.of(days < FINAL_DAY ? LATE : FINAL);
    }
}
