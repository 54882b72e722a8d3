package vn.tonghop.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.tonghop.store.Receipt;

/**
 * The machine's clock, and the day the operator says it is.
 *
 * @param clock real time in the operator's zone: what files' times are compared with
 * @param givenDay {@code --today}: the day that receipt, lateness and reminders use instead of the clock's
 */
public record Timekeeping(Clock clock, Optional<LocalDate> givenDay) {
    public static Timekeeping of(Clock clock) {
        return new Timekeeping(clock, Optional.empty());
    }

    public LocalDate today() {
        return givenDay.orElseGet(() -> LocalDate.now(clock));
    }

    /** The clock's time of day on {@link #today}: when the files of a listing taken now are received. */
    public Instant moment() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return givenDay.map(day -> now.with(day)).orElse(now).toInstant();
    }

    /** The day of the mail that brought a file, unless that is later than the file itself; else the day it was first seen. */
    LocalDate dayOf(Receipt receipt) {
        LocalDate seen = dayOf(receipt.received());
        return receipt.sent().map(this::dayOf).filter(day -> !day.isAfter(seen)).orElse(seen);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
