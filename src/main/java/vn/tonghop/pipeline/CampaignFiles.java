package vn.tonghop.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.aggregate.Counting;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.Receipt;

/** Who sent what in one campaign, and which of it counts, from the short rows alone; nothing of the figures is held. */
final class CampaignFiles {
    private final Map<String, UnitReturns> byUnit = new LinkedHashMap<>();

    private CampaignFiles() {}

    static CampaignFiles of(
            Campaign campaign,
            Roster roster,
            Collection<FileResult> results,
            FirstReceipts first,
            InForce rulings,
            Timekeeping time) {
        Map<String, List<Sent>> sent = new HashMap<>();
        Map<String, List<FileRef>> scans = new HashMap<>();
        for (FileResult result : results) {
            if (result.reason().code().equals(Examination.ATTACHED_SCAN)) {
                first.find(result.sha256())
                        .ifPresent(receipt -> scans.computeIfAbsent(result.unit(), unit -> new ArrayList<>())
                                .add(new FileRef(receipt.path(), result.sha256())));
            }
            if (result.isReturn()) {
                first.find(result.sha256())
                        .ifPresent(receipt -> sent.computeIfAbsent(result.unit(), unit -> new ArrayList<>())
                                .add(sent(result, receipt, first.moment(result.sha256()), rulings, time)));
            }
        }
        CampaignFiles files = new CampaignFiles();
        for (Unit unit : roster.reporting()) {
            List<Sent> returns = sent.getOrDefault(unit.code(), List.of());
            List<FileRef> attached = scans.getOrDefault(unit.code(), List.of());
            files.byUnit.put(unit.code(), new UnitReturns(unit, campaign.form(), Counting.of(returns), attached));
        }
        return files;
    }

    private static Sent sent(FileResult result, Receipt receipt, Instant moment, InForce rulings, Timekeeping time) {
        LocalDate day = rulings.received(result.sha256()).orElseGet(() -> time.dayOf(receipt));
        Set<String> answered = new HashSet<>(result.answered());
        return new Sent(
                result.sha256(),
                receipt.path(),
                rulings.chosen(result.sha256()).orElse(0),
                result.submission(),
                result.savedAt(),
                moment,
                day,
                answered,
                result.verdict());
    }

    /** Reporting units in print order, with or without returns. */
    Collection<UnitReturns> units() {
        return byUnit.values();
    }

    Optional<UnitReturns> of(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }
}
