package vn.tonghop.pipeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Roster;
import vn.tonghop.ruling.InForce;
import vn.tonghop.ruling.Ruling;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.Receipt;
import vn.tonghop.store.Unopened;

/** The open campaigns as the store holds them at one moment, and the files behind them. */
final class CampaignStates {
    private final Map<String, StoredCampaign> open = new LinkedHashMap<>();
    private final List<Receipt> receipts;
    private final List<Unopened> unopened;
    private final FirstReceipts first;
    private final Map<String, FileResult> results;

    CampaignStates(Stores stores, Opening opening, Timekeeping time) {
        this.receipts = stores.ledger().receipts();
        this.first = FirstReceipts.of(receipts);
        this.unopened = stores.ledger().unopened();
        this.results = Companions.attached(
                receipts,
                stores.results().all().stream().collect(Collectors.toMap(FileResult::sha256, result -> result)));
        InForce rulings = stores.rulings().inForce();
        Map<String, List<FileResult>> byCampaign =
                results.values().stream().collect(Collectors.groupingBy(FileResult::campaign));
        Originals originals = new Originals(stores.archive());
        for (Campaign campaign : opening.open()) {
            Roster roster = opening.roster(campaign.code());
            List<FileResult> own = byCampaign.getOrDefault(campaign.code(), List.of());
            open.put(
                    campaign.code(),
                    new StoredCampaign(
                            campaign,
                            roster,
                            time.today(),
                            CampaignFiles.of(campaign, roster, own, first, rulings, time),
                            rulings,
                            fingerprint(campaign, roster, own, rulings, time),
                            stores.results(),
                            stores.totals(),
                            originals));
        }
    }

    /** In order of code. */
    List<StoredCampaign> open() {
        return List.copyOf(open.values());
    }

    Optional<StoredCampaign> find(String campaign) {
        return Optional.ofNullable(open.get(campaign));
    }

    /** Everything taken from the inbox, in order of receipt. */
    List<Receipt> receipts() {
        return receipts;
    }

    /** What could not be taken out of containers, in order of receipt. */
    List<Unopened> unopened() {
        return unopened;
    }

    /** The receipt that brought a content first. */
    Receipt first(String sha256) {
        return first.find(sha256).orElseThrow();
    }

    /** With companions attached to the unit whose workbook they came with. */
    Optional<FileResult> result(String sha256) {
        return Optional.ofNullable(results.get(sha256));
    }

    private String fingerprint(
            Campaign campaign, Roster roster, List<FileResult> own, InForce rulings, Timekeeping time) {
        Fingerprint state = new Fingerprint()
                .add(CodeVersion.current())
                .add(Fingerprint.ofAll(campaign))
                .add(Fingerprint.ofAll(roster))
                .add(time.today());
        rulings.standing().stream()
                .filter(ruling -> ruling.campaign().equals(campaign.code()))
                .map(Ruling::toString)
                .forEach(state::add);
        own.stream()
                .sorted(Comparator.comparing(FileResult::sha256))
                .forEach(result -> state.add(result.sha256())
                        .add(result.recipe())
                        .add(result.verdict())
                        .add(result.unit())
                        .add(first(result.sha256())));
        return state.value();
    }
}
