package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Change;
import vn.tonghop.aggregate.ClosedPoint;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.Consolidator;
import vn.tonghop.aggregate.Contradiction;
import vn.tonghop.aggregate.Contradictions;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.Signal;
import vn.tonghop.aggregate.Signals;
import vn.tonghop.aggregate.Timing;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.PackedConsolidation;
import vn.tonghop.store.Results;
import vn.tonghop.store.Totals;

/**
 * A campaign as the store holds it. Figures are decoded a few units at a time whenever they are asked for, so that memory does not
 * grow with the number of units; where each unit stands, and the totals, are worked out once.
 */
final class StoredCampaign implements CampaignState {
    private final Campaign campaign;
    private final Roster roster;
    private final LocalDate today;
    private final CampaignFiles files;
    private final InForce rulings;
    private final String fingerprint;
    private final UnitAssemblies units;
    private final Totals totals;
    private final Originals originals;
    private final Map<String, UnitStanding> standings = new HashMap<>();
    private @Nullable PackedConsolidation added;
    private @Nullable List<Signal> signals;
    private @Nullable List<Contradiction> contradictions;
    /** Nobody who asks for totals waits for whoever looks for signals. */
    private final Object looking = new Object();

    StoredCampaign(
            Campaign campaign,
            Roster roster,
            LocalDate today,
            CampaignFiles files,
            InForce rulings,
            String fingerprint,
            Results results,
            Totals totals,
            Originals originals) {
        this.campaign = campaign;
        this.roster = roster;
        this.today = today;
        this.files = files;
        this.rulings = rulings;
        this.fingerprint = fingerprint;
        this.units = new UnitAssemblies(campaign.code(), rulings, results);
        this.totals = totals;
        this.originals = originals;
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
    public List<FileRef> scans(Unit unit) {
        return files.of(unit.code()).map(UnitReturns::scans).orElse(List.of());
    }

    @Override
    public Optional<String> original(FileRef sent) {
        return originals.linkTo(sent);
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
        try (Stream<UnitAnswers> units = figures()) {
            units.forEachOrdered(consolidator::add);
        }
        PackedConsolidation sums = new PackedConsolidation(consolidator.finish(), consolidator.coverage());
        totals.save(campaign.code(), fingerprint, sums);
        return sums;
    }

    @Override
    public Stream<UnitAnswers> answers() {
        return units.of(files.units()).map(UnitAssembly::answers);
    }

    @Override
    public Stream<UnitAnswers> answers(Predicate<Unit> wanted) {
        return units.of(files.units().stream()
                        .filter(unit -> wanted.test(unit.unit()))
                        .toList())
                .map(UnitAssembly::answers);
    }

    @Override
    public Stream<UnitAnswers> figures() {
        return units.of(files.units()).map(UnitAssembly::figures);
    }

    @Override
    public Stream<OpenFinding> findings() {
        return units.findingsOf(files.units()).flatMap(unit -> unit.open().stream());
    }

    @Override
    public Stream<ClosedPoint> closedPoints() {
        return units.findingsOf(files.units()).flatMap(unit -> unit.closed().stream());
    }

    @Override
    public Stream<Change> changes() {
        Set<String> counting = new HashSet<>();
        expected().stream().filter(unit -> !roster.isRolledUp(unit)).forEach(unit -> counting.add(unit.code()));
        return units.replacing(files.units())
                .flatMap(unit -> new UnitChanges(
                                unit, counting.contains(unit.returns().unit().code()))
                        .all());
    }

    /** Looked for when somebody asks: that is when the workbook that tells them is due. */
    @Override
    public List<Signal> signals() {
        synchronized (looking) {
            List<Signal> known = signals;
            if (known == null) {
                known = Signals.of(campaign, this::answers);
                signals = known;
            }
            return known;
        }
    }

    @Override
    public List<Contradiction> contradictions() {
        synchronized (looking) {
            List<Contradiction> known = contradictions;
            if (known == null) {
                try (Stream<UnitAnswers> units = answers()) {
                    known = Contradictions.of(campaign, units);
                }
                contradictions = known;
            }
            return known;
        }
    }

    @Override
    public List<String> rulings() {
        return rulings(RulingWords.vietnamese());
    }

    List<String> rulings(RulingWords words) {
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
            try (Stream<UnitAssembly> sent = units.findingsOf(files.units())) {
                sent.forEachOrdered(this::stand);
            }
            files.units().stream()
                    .filter(unit -> !standings.containsKey(unit.unit().code()))
                    .forEach(unit -> stand(units.bare(unit)));
        }
        return files.units().stream()
                .map(unit -> Objects.requireNonNull(standings.get(unit.unit().code())))
                .toList();
    }

    /** Units with an open error or warning that they gave no reason for, in print order, for asking findings alone. Close it. */
    Stream<UnitAssembly> unitsToAsk() {
        return units.findingsOf(standings().stream()
                .filter(UnitStanding::asksTheUnit)
                .map(UnitStanding::returns)
                .toList());
    }

    private void stand(UnitAssembly assembly) {
        Unit unit = assembly.returns().unit();
        standings.put(unit.code(), UnitStanding.of(assembly, timing(unit)));
    }

    /** One unit's returns, ready to be put together; empty when the roster has no such unit. */
    Optional<UnitAssembly> unit(String code) {
        return files.of(code).map(units::of);
    }
}
