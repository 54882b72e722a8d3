package vn.tonghop.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign (đợt báo cáo), compiled from its definition.
 *
 * @param stockTotal what a printed row Tổng shows for a STOCK
 * @param periodFrom first day that the figures cover; empty when the source does not say; likewise {@code periodTo}
 */
public record Campaign(
        String code,
        String name,
        String source,
        List<Printed> title,
        Optional<LocalDate> periodFrom,
        Optional<LocalDate> periodTo,
        String periodWords,
        List<Deadline> deadlines,
        List<Milestone> milestones,
        StockTotal stockTotal,
        Map<String, Issuer> issuers,
        List<String> instructions,
        List<Quirk> quirks,
        List<Section> outline,
        Form form,
        List<RuleSource> rules,
        List<String> unitTypes) {
    /** What row Tổng prints for a STOCK, which never adds over years. */
    public enum StockTotal {
        CROSS,
        LAST_YEAR
    }

    public Campaign {
        title = List.copyOf(title);
        deadlines = List.copyOf(deadlines);
        milestones = List.copyOf(milestones);
        issuers = Map.copyOf(issuers);
        instructions = List.copyOf(instructions);
        quirks = List.copyOf(quirks);
        outline = List.copyOf(outline);
        rules = List.copyOf(rules);
        unitTypes = List.copyOf(unitTypes);
    }

    /** The definition's deadline for a type of unit; empty = "chưa đặt hạn". */
    public Optional<LocalDate> deadline(String unitType) {
        return deadlines.stream()
                .filter(deadline -> deadline.concerns(unitType))
                .map(Deadline::date)
                .findFirst();
    }

    /** {@code report} or {@code reminder}. */
    public Issuer issuer(String document) {
        return Optional.ofNullable(issuers.get(document))
                .orElseThrow(() -> new IllegalArgumentException("Campaign " + code + " has no issuer " + document));
    }
}
