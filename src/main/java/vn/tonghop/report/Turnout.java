package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.answers.Decimals;

/**
 * How many units have sent what.
 *
 * @param toCorrect units with an open ERROR
 * @param firstTimeRight percent of the units received; empty while there is none
 * @param findings all open findings
 */
record Turnout(int expected, int onTime, int late, int toCorrect, Optional<String> firstTimeRight, int findings) {

    static Turnout of(CampaignState state) {
        List<UnitStatus> units = state.units();
        int received = count(units.stream().filter(UnitStatus::isSent));
        int late = count(
                units.stream().filter(unit -> unit.isSent() && unit.lateDays().orElse(0) > 0));
        int right = count(units.stream().filter(unit -> unit.isSent() && unit.firstTimeRight()));
        Set<String> toCorrect = new HashSet<>();
        int findings = 0;
        try (Stream<OpenFinding> open = state.findings()) {
            for (OpenFinding finding : (Iterable<OpenFinding>) open::iterator) {
                findings++;
                if (finding.finding().isError()) {
                    toCorrect.add(finding.unit().code());
                }
            }
        }
        Optional<String> share = received == 0
                ? Optional.empty()
                : Optional.of(Decimals.plain(Decimals.rate(BigDecimal.valueOf(right), BigDecimal.valueOf(received))));
        return new Turnout(units.size(), received - late, late, toCorrect.size(), share, findings);
    }

    private static int count(Stream<UnitStatus> units) {
        return (int) units.count();
    }

    int received() {
        return onTime + late;
    }

    int notSent() {
        return expected - received();
    }
}
