package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.aggregate.Counting;
import vn.tonghop.aggregate.Reminder;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.aggregate.Timing;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.store.Reason;

/**
 * Where one unit and each of its returns stand, once rulings and later returns are taken into account.
 *
 * @param verdicts per content
 * @param reasons per content
 * @param open number of open errors and warnings
 * @param explained how many of them the unit has given a reason for
 */
record UnitStanding(
        UnitReturns returns,
        Timing timing,
        Map<String, Verdict> verdicts,
        Map<String, Reason> reasons,
        int open,
        int explained) {

    static UnitStanding of(UnitAssembly unit, Timing timing) {
        Map<String, Verdict> verdicts = new HashMap<>();
        Map<String, Reason> reasons = new HashMap<>();
        int open = 0;
        int explained = 0;
        UnitSlips slips = unit.slips();
        Counting counting = unit.returns().counting();
        for (Sent sent : counting.order()) {
            if (counting.counts(sent)) {
                List<Finding> findings = unit.open(sent);
                verdicts.put(sent.sha256(), Return.verdict(findings));
                reasons.put(sent.sha256(), Examined.returned(findings));
                List<Finding> asking = findings.stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .toList();
                open += asking.size();
                explained += (int) asking.stream().filter(slips::explains).count();
            } else {
                verdicts.put(sent.sha256(), Verdict.SUPERSEDED);
                reasons.put(sent.sha256(), Reason.of("superseded", successor(counting, sent)));
            }
        }
        return new UnitStanding(unit.returns(), timing, verdicts, reasons, open, explained);
    }

    /** Whether the unit must still correct or confirm something; what it has explained waits for a ruling. */
    boolean asksTheUnit() {
        return open > explained;
    }

    /** The file that answers last what this one answered. */
    private static String successor(Counting counting, Sent sent) {
        return counting.order().stream()
                .filter(later -> counting.counts(later))
                .filter(later ->
                        sent.answered().isEmpty() || later.answered().stream().anyMatch(sent.answered()::contains))
                .reduce((earlier, later) -> later)
                .map(Sent::file)
                .orElse("");
    }

    UnitStatus status() {
        Counting counting = returns.counting();
        String state = Timing.state(counting.counting().stream()
                .map(sent -> verdicts.get(sent.sha256()))
                .toList());
        // Of files that came in one listing the order of returns decides.
        Optional<Sent> first = counting.order().stream()
                .min(Comparator.comparing(Sent::receiptDate).thenComparing(Sent::received));
        Optional<LocalDate> firstReceipt = first.map(Sent::receiptDate);
        return new UnitStatus(
                returns.unit(),
                timing.deadline(),
                state,
                timing.lateDays(firstReceipt),
                counting.order().size(),
                open,
                missing(),
                returns.signed(),
                timing.reminder(state).map(Reminder::name),
                firstReceipt,
                first.filter(sent -> sent.verdict() != Verdict.RETURNED).isPresent(),
                explained);
    }

    private List<String> missing() {
        String type = returns.unit().type();
        return returns.form().tables().stream()
                .filter(table ->
                        table.shape() != Table.Shape.COVER && returns.form().concerns(table, type))
                .map(Table::key)
                .filter(table -> returns.counting().of(table).isEmpty())
                .toList();
    }
}
