package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Unit;

/** Reads again what units seem to have in common, word by word and figure by figure, and words it as signals. */
final class CloserLook {
    /** Percent of an answer found elsewhere from which it is worth a question. */
    static final int ALIKE = 50;

    private static final int MOST_COMPARED = 400;
    /** One figure says as much as some words. */
    private static final int WORDS_OF_A_FIGURE = 4;

    private final Map<List<Integer>, List<Field>> prompts;
    private final Map<SharedFigures.Sharing, List<Strip>> strips;
    private final Function<Field, Signal.Spot> spot;
    private final List<Unit> units;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** By number of unit, what of it is wanted. */
    private final Map<Integer, Set<Field>> wantedPrompts = new HashMap<>();

    private final Map<Integer, Set<Strip>> wantedStrips = new HashMap<>();
    private final Map<Said<Field>, Shingles> answers = new HashMap<>();
    private final Map<Said<Strip>, Row> rows = new HashMap<>();

    private record Said<T>(int unit, T where) {}

    private record Row(String text, Set<Field> figures) {}

    /** @param units all, by their numbers */
    CloserLook(
            List<Unit> units,
            Map<List<Integer>, List<Field>> alike,
            Map<SharedFigures.Sharing, List<Strip>> equal,
            Function<Field, Signal.Spot> spot) {
        this.units = units;
        for (int i = 0; i < units.size(); i++) {
            numbers.put(units.get(i).code(), i);
        }
        this.prompts = most(alike, List::toString);
        this.strips = most(equal, sharing -> sharing.units() + sharing.table().key());
        this.spot = spot;
        prompts.forEach((group, fields) -> group.subList(0, 2)
                .forEach(unit -> wantedPrompts
                        .computeIfAbsent(unit, none -> new HashSet<>())
                        .addAll(fields)));
        strips.forEach((sharing, found) -> wantedStrips
                .computeIfAbsent(sharing.units().get(0), none -> new HashSet<>())
                .addAll(found));
    }

    /** Those with most in common, in an order that is always the same. */
    private static <K, V> Map<K, List<V>> most(Map<K, List<V>> all, Function<K, String> name) {
        Map<K, List<V>> most = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<K, List<V>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(entry -> name.apply(entry.getKey())))
                .limit(MOST_COMPARED)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    boolean isNeedless() {
        return prompts.isEmpty() && strips.isEmpty();
    }

    /** Whether anything of the unit is read again. */
    boolean concerns(Unit unit) {
        int number = number(unit);
        return wantedPrompts.containsKey(number) || wantedStrips.containsKey(number);
    }

    private int number(Unit unit) {
        return numbers.getOrDefault(unit.code(), -1);
    }

    void add(UnitAnswers unit) {
        int number = number(unit.unit());
        for (Field prompt : wantedPrompts.getOrDefault(number, Set.of())) {
            answers.put(
                    new Said<>(number, prompt),
                    Shingles.of(unit.answers().get(prompt).value(), unit.unit()));
        }
        for (Strip strip : wantedStrips.getOrDefault(number, Set.of())) {
            rows.put(
                    new Said<>(number, strip),
                    new Row(strip.said(unit.answers()), Set.copyOf(strip.figures(unit.answers()))));
        }
    }

    Stream<Signal> signals() {
        return Stream.concat(
                prompts.entrySet().stream().flatMap(entry -> words(entry.getKey(), entry.getValue()).stream()),
                strips.entrySet().stream().map(entry -> figures(entry.getKey(), entry.getValue())));
    }

    private List<Unit> units(List<Integer> numbers) {
        return numbers.stream().map(units::get).toList();
    }

    /** Empty where they turn out to have less in common than it seemed. */
    private Optional<Signal> words(List<Integer> group, List<Field> fields) {
        List<Signal.Spot> spots = new ArrayList<>();
        String evidence = "";
        int shared = 0;
        int all = 0;
        int most = 0;
        for (Field field : fields) {
            Shingles one = Objects.requireNonNull(answers.get(new Said<>(group.get(0), field)));
            Shingles other = Objects.requireNonNull(answers.get(new Said<>(group.get(1), field)));
            Shingles shorter = one.count() <= other.count() ? one : other;
            Hashes longer = (shorter == one ? other : one).all();
            int here = shorter.sharedWith(longer);
            if (here >= Shingles.FEWEST && 100 * here >= ALIKE * shorter.count()) {
                spots.add(here > most ? 0 : spots.size(), spot.apply(field));
                evidence = here > most ? shorter.extract(longer) : evidence;
                most = Math.max(most, here);
                shared += here;
                all += shorter.count();
            }
        }
        return spots.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Signal(Signal.Kind.SAME_WORDS, units(group), spots, evidence, 100 * shared / all, shared));
    }

    /** A row whose figures all stand in columns that are told already says nothing more. */
    private Signal figures(SharedFigures.Sharing sharing, List<Strip> found) {
        List<Signal.Spot> spots = new ArrayList<>();
        Set<Field> told = new HashSet<>();
        String evidence = "";
        for (Strip strip : found.stream()
                .sorted(Comparator.comparingInt(
                        (Strip strip) -> -row(sharing, strip).figures().size()))
                .toList()) {
            Row row = row(sharing, strip);
            if (told.addAll(row.figures())) {
                evidence = spots.isEmpty() ? row.text() : evidence;
                spots.add(strip.spot());
            }
        }
        return new Signal(
                Signal.Kind.SAME_FIGURES,
                units(sharing.units()),
                spots,
                evidence,
                100,
                told.size() * WORDS_OF_A_FIGURE);
    }

    private Row row(SharedFigures.Sharing sharing, Strip strip) {
        return Objects.requireNonNull(rows.get(new Said<>(sharing.units().get(0), strip)));
    }
}
