package vn.tonghop.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.Consolidator;
import vn.tonghop.aggregate.Contradiction;
import vn.tonghop.aggregate.Contradictions;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.Reminder;
import vn.tonghop.aggregate.Signal;
import vn.tonghop.aggregate.Signals;
import vn.tonghop.aggregate.Timing;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Issuer;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;
import vn.tonghop.definition.UnitTypes;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.FictitiousRoster;
import vn.tonghop.sample.SampleReturns;

/** A campaign in a fictitious city, as far as its units have answered; tests say who answered what. */
final class City implements CampaignState {
    private static final Definitions DEFINITIONS = Definitions.builtIn();

    private Campaign campaign;
    private final List<Unit> units;
    private final Map<String, Answers> sent = new HashMap<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();
    private LocalDate today = LocalDate.of(2021, 6, 1);

    private City(String campaign, int units) {
        this.campaign = DEFINITIONS.find(campaign).orElseThrow();
        this.units = FictitiousRoster.of(this.campaign, units, 7).stream()
                .filter(unit -> !unit.isOwnBody())
                .map(unit -> named(unit, UnitTypes.label(unit.type()) + " số " + unit.order()))
                .toList();
    }

    private static Unit named(Unit unit, String name) {
        return new Unit(
                unit.code(),
                name,
                unit.type(),
                "",
                unit.order(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "Đồng chí " + unit.order(),
                "0900 00" + unit.order(),
                false,
                List.of());
    }

    /** DV0001 … of which none has sent anything yet. */
    static City silent(String campaign, int units) {
        return new City(campaign, units);
    }

    /** All have sent an invented return, but the last {@code late}. */
    static City invented(String campaign, int units, int late) {
        City city = new City(campaign, units);
        SampleReturns returns = new SampleReturns(city.campaign, RuleBook.of(city.campaign), 7, 0);
        city.units
                .subList(0, units - late)
                .forEach(unit -> city.sent.put(unit.code(), returns.of(unit).answers()));
        return city;
    }

    /** Both documents are issued in this layout. */
    City issuedAs(String profile) {
        campaign = new Campaign(
                campaign.code(),
                campaign.name(),
                campaign.source(),
                campaign.title(),
                campaign.periodFrom(),
                campaign.periodTo(),
                campaign.periodWords(),
                campaign.deadlines(),
                campaign.milestones(),
                campaign.stockTotal(),
                Map.of(
                        "report",
                        as(profile, campaign.issuer("report")),
                        "reminder",
                        as(profile, campaign.issuer("reminder"))),
                campaign.instructions(),
                campaign.quirks(),
                campaign.outline(),
                campaign.form(),
                campaign.rules(),
                campaign.unitTypes());
        return this;
    }

    private static Issuer as(String profile, Issuer issuer) {
        return new Issuer(
                profile,
                issuer.superior(),
                issuer.body(),
                issuer.symbol(),
                issuer.place(),
                issuer.area(),
                issuer.type(),
                issuer.subject(),
                issuer.opening(),
                issuer.authority(),
                issuer.position(),
                issuer.signer(),
                issuer.recipients());
    }

    City on(LocalDate day) {
        today = day;
        return this;
    }

    /** The unit's return says so, whatever else it says. */
    City answers(String unit, String key, String value) {
        Answers before = sent.getOrDefault(unit, Answers.none(campaign.form()));
        Field field = campaign.form().field(key);
        sent.put(
                unit,
                before.toBuilder()
                        .set(field.ordinal(), Figure.of(value, value, field.place()))
                        .build());
        return this;
    }

    City mustCorrect(String unit, Code code, String key, String found) {
        Place place = campaign.form().field(key).place();
        findings.computeIfAbsent(unit, none -> new ArrayList<>())
                .add(Finding.of(code, List.of(key), place, found, found));
        return this;
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
        return units.stream().map(this::status).toList();
    }

    private UnitStatus status(Unit unit) {
        List<Finding> open = findings.getOrDefault(unit.code(), List.of());
        Timing timing = Timing.of(campaign, unit, Optional.empty(), today);
        String state = !sent.containsKey(unit.code()) ? UnitStatus.NOT_SENT : open.isEmpty() ? "ACCEPTED" : "RETURNED";
        Optional<LocalDate> received =
                sent.containsKey(unit.code()) ? Optional.of(LocalDate.of(2021, 5, 28)) : Optional.empty();
        List<String> missing = campaign.form().tables().stream()
                .filter(table -> campaign.form().concerns(table, unit.type()) && !isAnswered(unit, table))
                .map(Table::key)
                .toList();
        return new UnitStatus(
                unit,
                timing.deadline(),
                state,
                timing.lateDays(received),
                sent.containsKey(unit.code()) ? 1 : 0,
                open.size(),
                missing,
                false,
                timing.reminder(state).map(Reminder::name),
                received,
                open.isEmpty(),
                0);
    }

    private boolean isAnswered(Unit unit, Table table) {
        return sent.containsKey(unit.code())
                && (table.shape() == Table.Shape.COVER
                        || campaign.form().fieldsOf(table).stream()
                                .anyMatch(field ->
                                        sent.get(unit.code()).get(field).state() != State.BLANK));
    }

    @Override
    public Optional<Unit> ownBody() {
        return Optional.empty();
    }

    @Override
    public List<Coverage> coverage() {
        Consolidator consolidator = added();
        return consolidator.coverage();
    }

    @Override
    public Consolidation consolidation() {
        return added().finish();
    }

    private Consolidator added() {
        Consolidator consolidator = new Consolidator(campaign, new Roster(units), units);
        answers().forEach(consolidator::add);
        return consolidator;
    }

    @Override
    public Stream<UnitAnswers> answers() {
        return units.stream()
                .flatMap(unit -> Optional.ofNullable(sent.get(unit.code()))
                        .map(answers -> new UnitAnswers(unit, answers, files(unit), List.of()))
                        .stream());
    }

    private Map<String, FileRef> files(Unit unit) {
        Map<String, FileRef> files = new HashMap<>();
        campaign.form()
                .tables()
                .forEach(table -> files.put(table.key(), new FileRef(unit.code() + ".xlsx", unit.code())));
        return files;
    }

    @Override
    public Stream<OpenFinding> findings() {
        return units.stream()
                .flatMap(unit -> findings.getOrDefault(unit.code(), List.of()).stream()
                        .map(finding ->
                                new OpenFinding(unit, new FileRef(unit.code() + ".xlsx", unit.code()), finding)));
    }

    @Override
    public List<Signal> signals() {
        return Signals.of(campaign, this::answers);
    }

    @Override
    public List<Contradiction> contradictions() {
        return Contradictions.of(campaign, answers());
    }

    @Override
    public List<String> rulings() {
        return List.of();
    }
}
