package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.Contribution;
import vn.tonghop.aggregate.Contributions;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Owner;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Unit;

/** The command {@code trace}: from a total, or one unit's figure, down to file, sheet, cell and text as typed. */
public final class Tracing {
    private final Opening opening;
    private final CampaignStates states;

    Tracing(Opening opening, CampaignStates states) {
        this.opening = opening;
        this.states = states;
    }

    /**
     * Follows one figure down.
     *
     * @param key of a field, or of a total of an open list
     * @param unit whose figure is meant; empty for the total
     * @param language of reasons
     * @throws UnknownNameException when there is no such campaign, key or unit
     */
    public Trace trace(String campaign, String key, Optional<String> unit, Locale language) {
        Campaign known = campaign(campaign);
        Optional<Unit> only = unit.map(code -> opening.roster(campaign)
                .find(code)
                .orElseThrow(() -> new UnknownNameException("unknown.unit", code, campaign)));
        Optional<StoredCampaign> state = states.find(campaign);
        Optional<ListTotal> list = state.flatMap(open -> open.consolidation().lists().stream()
                .filter(total -> total.key().equals(key))
                .findFirst());
        Optional<Field> field = known.form().find(key);
        if (field.isEmpty() && list.isEmpty()) {
            throw new UnknownNameException("unknown.key", key, campaign);
        }
        if (state.isEmpty()) {
            String kind = field.map(Field::kind).map(Enum::name).orElse("");
            return new Trace(campaign, key, kind, "", 0, 0, List.of(), List.of());
        }
        TotalTrace trace = new TotalTrace(state.get(), only, TraceWords.in(language));
        return list.isPresent() ? list(trace, list.get()) : field(trace, field.orElseThrow());
    }

    private static Trace field(TotalTrace trace, Field field) {
        TotalTrace.Found found = trace.collect(
                field.owner(),
                unit -> Contributions.of(unit, field),
                unit -> unit.answers().get(field));
        Consolidation totals = trace.state().consolidation();
        String value =
                trace.only().isEmpty() ? totals.totals().get(field).value() : ofOne(field, found.contributions());
        int counted = trace.only().isEmpty()
                ? totals.counted(field)
                : Math.min(1, found.contributions().size());
        int expected = trace.only().isEmpty() ? totals.expected(field) : 1;
        boolean text = !field.kind().adds() && !field.isRate() && trace.only().isEmpty();
        return trace(
                trace,
                field.key().toString(),
                field.kind().name(),
                value,
                counted,
                expected,
                text ? found.adding("") : found);
    }

    private static Trace list(TotalTrace trace, ListTotal total) {
        var form = trace.state().campaign().form();
        Owner owner = form.fieldsOf(form.table(total.table())).get(0).owner();
        TotalTrace.Found found =
                trace.collect(owner, unit -> Contributions.of(unit, total), unit -> Figure.blank(Place.NONE));
        boolean whole = trace.only().isEmpty();
        boolean rowsCounted = form.table(total.table()).leaf(total.column()).adds() == Kind.TEXT;
        return trace(
                trace,
                total.key(),
                total.kind().name(),
                whole ? total.value() : ofOne(form.table(total.table()).leaf(total.column()), found.contributions()),
                whole ? total.counted() : Math.min(1, found.contributions().size()),
                whole ? total.expected() : 1,
                rowsCounted ? found.adding("1") : found);
    }

    private static Trace trace(
            TotalTrace trace,
            String key,
            String kind,
            String value,
            int counted,
            int expected,
            TotalTrace.Found found) {
        return new Trace(
                trace.state().campaign().code(),
                key,
                kind,
                value,
                counted,
                expected,
                found.contributions(),
                found.notCounted(),
                new Superseding(trace).of(key));
    }

    /** One unit's own figure: a text as it is, a rate from its part and whole, everything else added. */
    private static String ofOne(Field field, List<Trace.Contribution> contributions) {
        if (contributions.isEmpty()) {
            return "";
        }
        if (field.isRate()) {
            BigDecimal whole = total(contributions, Contribution.WHOLE);
            return whole.signum() == 0
                    ? ""
                    : Decimals.plain(Decimals.rate(total(contributions, Contribution.PART), whole));
        }
        return field.kind().adds() ? sum(contributions) : contributions.get(0).value();
    }

    /** A column that does not add has its rows counted. */
    private static String ofOne(Leaf column, List<Trace.Contribution> contributions) {
        boolean added = column.adds() != Kind.TEXT || contributions.isEmpty();
        return added ? sum(contributions) : Integer.toString(contributions.size());
    }

    private static String sum(List<Trace.Contribution> contributions) {
        return contributions.isEmpty() ? "" : Decimals.plain(total(contributions, ""));
    }

    private static BigDecimal total(List<Trace.Contribution> contributions, String role) {
        return contributions.stream()
                .filter(contribution -> contribution.role().equals(role))
                .map(contribution -> new BigDecimal(contribution.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Campaign campaign(String code) {
        String all = String.join(
                ", ", opening.campaigns().stream().map(Campaign::code).toList());
        return opening.campaign(code).orElseThrow(() -> new UnknownNameException("unknown.campaign", code, all));
    }
}
