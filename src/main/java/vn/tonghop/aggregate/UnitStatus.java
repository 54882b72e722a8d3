package vn.tonghop.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.definition.Unit;

/**
 * Where one expected unit stands.
 *
 * @param deadline empty = chưa đặt hạn: never late
 * @param state NOT_SENT or the gravest verdict among its returns that count
 * @param lateDays max(0, first receipt, or today while not sent, − deadline); empty without a deadline
 * @param returns number of its files that are returns
 * @param findings open findings (ERROR and WARNING)
 * @param missing keys of tables it fills that no return answered
 * @param signed whether a signed scan is attached
 * @param reminder BEFORE, DUE, LATE or FINAL
 * @param firstReceipt day of its first return
 * @param firstTimeRight whether its first return was ACCEPTED or ACCEPTED_WITH_NOTES
 * @param explained how many of the open findings the unit has given a reason for: they wait for a ruling
 */
public record UnitStatus(
        Unit unit,
        Optional<LocalDate> deadline,
        String state,
        OptionalInt lateDays,
        int returns,
        int findings,
        List<String> missing,
        boolean signed,
        Optional<String> reminder,
        Optional<LocalDate> firstReceipt,
        boolean firstTimeRight,
        int explained) {
    public static final String NOT_SENT = "NOT_SENT";

    public UnitStatus {
        missing = List.copyOf(missing);
    }

    public boolean isSent() {
        return !state.equals(NOT_SENT);
    }
}
