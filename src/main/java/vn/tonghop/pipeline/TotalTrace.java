package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Contribution;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.PlainText;
import vn.tonghop.definition.Owner;
import vn.tonghop.definition.Unit;

/**
 * Collects what stands behind one total of a campaign, or behind one unit's figure, and who is missing from it.
 *
 * @param only the unit whose figure is meant; empty for the total
 */
record TotalTrace(StoredCampaign state, Optional<Unit> only, TraceWords words) {

    /** {@code notCounted}: expected units whose type is asked and that contribute nothing. */
    record Found(List<Trace.Contribution> contributions, List<Trace.NotCounted> notCounted) {
        /** Texts add nothing to a total, or one row each: what was typed still shows. */
        Found adding(String value) {
            return new Found(
                    contributions.stream()
                            .map(contribution -> contribution.adding(value))
                            .toList(),
                    notCounted);
        }
    }

    /**
     * @param owner who is asked
     * @param from what a unit contributes
     * @param asked the figure that stands where the unit was asked; its state tells why it contributes nothing
     */
    Found collect(Owner owner, Function<UnitAnswers, List<Contribution>> from, Function<UnitAnswers, Figure> asked) {
        Map<String, Unit> units = (only.isPresent() ? List.of(only.get()) : state.expected())
                .stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        List<Trace.Contribution> contributions = new ArrayList<>();
        Map<String, Trace.NotCounted> silent = new HashMap<>();
        for (Unit unit : units.values()) {
            silent.put(unit.code(), words.notCounted(unit, UnitStatus.NOT_SENT));
        }
        try (Stream<UnitAnswers> sent = answers()) {
            sent.filter(unit -> units.containsKey(unit.unit().code())).forEachOrdered(unit -> {
                List<Contribution> own = from.apply(unit);
                if (isRolledUp(unit.unit())) {
                    silent.put(
                            unit.unit().code(),
                            words.rolledUp(unit.unit(), asked.apply(unit).state()));
                } else if (own.isEmpty()) {
                    silent.put(
                            unit.unit().code(),
                            words.notCounted(
                                    unit.unit(), asked.apply(unit).state().name()));
                } else {
                    own.forEach(contribution -> contributions.add(traced(unit, contribution)));
                    silent.remove(unit.unit().code());
                }
            });
        }
        List<Trace.NotCounted> notCounted = state.roster().reporting().stream()
                .filter(unit -> silent.containsKey(unit.code()) && owner.includes(unit.type()))
                .map(unit -> silent.get(unit.code()))
                .toList();
        return new Found(contributions, notCounted);
    }

    private Stream<UnitAnswers> answers() {
        return only.isEmpty()
                ? state.answers()
                : state
                        .unit(only.get().code())
                        .filter(unit -> !unit.returns().counted().isEmpty())
                        .map(UnitAssembly::answers)
                        .stream();
    }

    private boolean isRolledUp(Unit unit) {
        return only.isEmpty() && state.roster().isRolledUp(unit);
    }

    private Trace.Contribution traced(UnitAnswers unit, Contribution contribution) {
        var file = Optional.ofNullable(unit.files().get(contribution.key().table()));
        String name = file.map(ref -> ref.file()).orElse("");
        String sha256 = file.map(ref -> ref.sha256()).orElse("");
        List<Trace.Contribution> from =
                new LowerLevels(state.campaign().form(), name, sha256).of(contribution.behind());
        return traced(
                unit.unit().code(),
                contribution.key().toString(),
                contribution.role(),
                contribution.figure(),
                name,
                sha256,
                from);
    }

    static Trace.Contribution traced(
            String unit,
            String key,
            String role,
            Figure figure,
            String file,
            String sha256,
            List<Trace.Contribution> from) {
        return new Trace.Contribution(
                unit,
                key,
                role,
                figure.state().name(),
                figure.value(),
                PlainText.of(figure.asTyped()),
                file,
                sha256,
                figure.place().sheet(),
                figure.place().cell(),
                from);
    }
}
