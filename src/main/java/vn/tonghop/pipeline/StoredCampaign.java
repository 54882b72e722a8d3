package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.Consolidator;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.aggregate.Timing;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.Contents;
import vn.tonghop.store.PackedConsolidation;
import vn.tonghop.store.Results;
import vn.tonghop.store.Totals;

/**
 * A campaign as the store holds it. Figures are decoded a few units at a time whenever they are asked for, so that memory does not
 * grow with the number of units; where each unit stands, and the totals, are worked out once.
 */
final class StoredCampaign implements CampaignState {
    private static final int AT_ONCE = 32;

    private final Campaign campaign;
    private final Roster roster;
    private final LocalDate today;
    private final CampaignFiles files;
    private final InForce rulings;
    private final String fingerprint;
    private final Results results;
    private final Totals totals;
    private final Map<String, UnitStanding> standings = new HashMap<>();
    private @Nullable PackedConsolidation added;

    StoredCampaign(
            Campaign campaign,
            Roster roster,
            LocalDate today,
            CampaignFiles files,
            InForce rulings,
            String fingerprint,
            Results results,
            Totals totals) {
        this.campaign = campaign;
        this.roster = roster;
        this.today = today;
        this.files = files;
        this.rulings = rulings;
        this.fingerprint = fingerprint;
        this.results = results;
        this.totals = totals;
    }

    @Override
    public Campaign campaign() {
        return campaign;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public List<UnitStatus> units() {
        return standings().stream()
                .filter(unit -> unit.timing().isExpected())
                .map(UnitStanding::status)
                .toList();
    }

    @Override
    public Optional<Unit> ownBody() {
        return roster.ownBody();
    }

    @Override
    public List<Coverage> coverage() {
        return added().coverage();
    }

    @Override
    public Consolidation consolidation() {
        return added().totals();
    }

    /** As last stored, when nothing has changed since; otherwise added up and stored. */
    synchronized PackedConsolidation added() {
        PackedConsolidation known = added;
        if (known == null) {
            known = totals.find(campaign.code(), fingerprint, campaign.form()).orElseGet(this::addUp);
            added = known;
        }
        return known;
    }

    private PackedConsolidation addUp() {
        Consolidator consolidator = new Consolidator(campaign, roster, expected());
        try (Stream<UnitAnswers> units = answers()) {
            units.forEachOrdered(consolidator::add);
        }
        PackedConsolidation sums = new PackedConsolidation(consolidator.finish(), consolidator.coverage());
        totals.save(campaign.code(), fingerprint, sums);
        return sums;
    }

    @Override
    public Stream<UnitAnswers> answers() {
        return assembled(files.units(), false).map(UnitAssembly::answers);
    }

    @Override
    public Stream<OpenFinding> findings() {
        return assembled(files.units(), true).flatMap(unit -> unit.open().stream());
    }

    @Override
    public List<String> rulings() {
        RulingWords words = RulingWords.vietnamese();
        return rulings.standing().stream()
                .filter(ruling -> ruling.campaign().equals(campaign.code()))
                .map(words::sentence)
                .toList();
    }

    /** Changes whenever anything changes that its outputs are made from. */
    String fingerprint() {
        return fingerprint;
    }

    CampaignFiles files() {
        return files;
    }

    Roster roster() {
        return roster;
    }

    List<Unit> expected() {
        return files.units().stream()
                .map(UnitReturns::unit)
                .filter(unit -> timing(unit).isExpected())
                .toList();
    }

    Timing timing(Unit unit) {
        return Timing.of(campaign, unit, rulings.extended(campaign.code(), unit.code()), today);
    }

    /** Where every unit stands, in print order. */
    synchronized Collection<UnitStanding> standings() {
        if (standings.isEmpty()) {
            try (Stream<UnitAssembly> units = assembled(files.units(), true)) {
                units.forEachOrdered(unit -> standings.put(
                        unit.returns().unit().code(),
                        UnitStanding.of(unit, timing(unit.returns().unit()))));
            }
            files.units().stream()
                    .filter(unit -> !standings.containsKey(unit.unit().code()))
                    .forEach(unit ->
                            standings.put(unit.unit().code(), UnitStanding.of(bare(unit), timing(unit.unit()))));
        }
        return files.units().stream()
                .map(unit -> standings.get(unit.unit().code()))
                .toList();
    }

    /** One unit's returns, ready to be put together; empty when the roster has no such unit. */
    Optional<UnitAssembly> unit(String code) {
        return files.of(code)
                .map(unit -> assembled(List.of(unit), false).findFirst().orElseGet(() -> bare(unit)));
    }

    private UnitAssembly bare(UnitReturns unit) {
        return new UnitAssembly(campaign.code(), unit, rulings, Map.of());
    }

    /** Units with a return that counts, with the packed rows that are needed. */
    private Stream<UnitAssembly> assembled(Collection<UnitReturns> units, boolean findingsOnly) {
        List<UnitReturns> sent =
                units.stream().filter(unit -> !unit.counted().isEmpty()).toList();
        List<List<UnitReturns>> groups = new ArrayList<>();
        for (int from = 0; from < sent.size(); from += AT_ONCE) {
            groups.add(sent.subList(from, Math.min(sent.size(), from + AT_ONCE)));
        }
        return groups.stream().flatMap(group -> assembled(group, rows(group, findingsOnly)));
    }

    private Stream<UnitAssembly> assembled(List<UnitReturns> group, Map<String, Map<String, byte[]>> rows) {
        return group.stream().map(unit -> new UnitAssembly(campaign.code(), unit, rulings, rows));
    }

    private Map<String, Map<String, byte[]>> rows(List<UnitReturns> group, boolean findingsOnly) {
        List<String> contents = group.stream()
                .flatMap(unit -> unit.counted().stream().map(Sent::sha256))
                .toList();
        boolean figuresNeeded = !findingsOnly
                || group.stream()
                        .anyMatch(unit -> rulings.waivesAnything(
                                campaign.code(), unit.unit().code()));
        if (figuresNeeded) {
            return results.packed(contents);
        }
        Map<String, Map<String, byte[]>> rows = new HashMap<>();
        results.packed(contents, Contents.FINDINGS)
                .forEach((sha256, bytes) -> rows.put(sha256, Map.of(Contents.FINDINGS, bytes)));
        return rows;
    }
}
