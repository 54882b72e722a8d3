package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tonghop.answers.Decimals;
import vn.tonghop.finding.Verdict;

/**
 * How far a campaign has come.
 *
 * @param expected units due to report
 * @param received those with a return = onTime + late; without a deadline a return is on time
 * @param toCorrect units with an open ERROR
 * @param firstTimeRight percent of the received units whose first return was accepted, half-up to two decimals; empty when none was received
 */
public record Progress(
        int expected,
        int received,
        int onTime,
        int late,
        int notSent,
        int toCorrect,
        Optional<BigDecimal> firstTimeRight) {

    public static Progress of(List<UnitStatus> units) {
        int received = count(units, UnitStatus::isSent);
        int late = count(units, unit -> unit.isSent() && unit.lateDays().orElse(0) > 0);
        int right = count(units, unit -> unit.isSent() && unit.firstTimeRight());
        return new Progress(
                units.size(),
                received,
                received - late,
                late,
                units.size() - received,
                count(units, unit -> unit.state().equals(Verdict.RETURNED.name())),
                received == 0
                        ? Optional.empty()
                        : Optional.of(Decimals.rate(BigDecimal.valueOf(right), BigDecimal.valueOf(received))));
    }

    private static int count(List<UnitStatus> units, Predicate<UnitStatus> condition) {
        return (int) units.stream().filter(condition).count();
    }
}
