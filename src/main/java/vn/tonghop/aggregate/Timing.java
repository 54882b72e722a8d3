package vn.tonghop.aggregate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Verdict;

/**
 * What one unit's deadline means today.
 *
 * @param deadline the day itself is in time; empty = chưa đặt hạn: never late, never reminded
 */
public record Timing(Unit unit, Optional<LocalDate> deadline, LocalDate today) {

    /**
     * The deadline that holds: a ruling's, else the roster's, else the definition's by type.
     *
     * @param ruled what an {@code extend} ruling gives
     */
    public static Timing of(Campaign campaign, Unit unit, Optional<LocalDate> ruled, LocalDate today) {
        Optional<LocalDate> deadline = ruled.or(unit::deadline).or(() -> campaign.deadline(unit.type()));
        return new Timing(unit, deadline, today);
    }

    /** Whether the unit's dates cover its deadline; without one, today. */
    public boolean isExpected() {
        LocalDate day = deadline.orElse(today);
        boolean begun = unit.from().filter(day::isBefore).isEmpty();
        boolean ended = unit.to().filter(day::isAfter).isPresent();
        return begun && !ended;
    }

    /** Days from the deadline to the first receipt, or to today while nothing was sent; never negative; empty without a deadline. */
    public OptionalInt lateDays(Optional<LocalDate> firstReceipt) {
        if (deadline.isEmpty()) {
            return OptionalInt.empty();
        }
        long days = ChronoUnit.DAYS.between(deadline.get(), firstReceipt.orElse(today));
        return OptionalInt.of((int) Math.max(0, days));
    }

    /** The reminder due today in a {@link UnitStatus#state}; only units that sent nothing or must correct are reminded. */
    public Optional<Reminder> reminder(String state) {
        boolean asked = state.equals(UnitStatus.NOT_SENT) || state.equals(Verdict.RETURNED.name());
        return asked ? deadline.flatMap(day -> Reminder.on(today, day)) : Optional.empty();
    }

    /** NOT_SENT, or the gravest verdict among the returns that count. */
    public static String state(Collection<Verdict> counting) {
        for (Verdict gravest : new Verdict[] {Verdict.RETURNED, Verdict.ACCEPTED_WITH_NOTES, Verdict.ACCEPTED}) {
            if (counting.contains(gravest)) {
                return gravest.name();
            }
        }
        return UnitStatus.NOT_SENT;
    }
}
