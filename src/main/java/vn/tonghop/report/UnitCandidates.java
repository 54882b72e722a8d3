package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Contribution;
import vn.tonghop.aggregate.Contributions;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;

/**
 * Where the outline asks to name units that do well or not well: those with rates far from the total's, in a comment for the writer to
 * weigh, in the order of the roster. No sentence of the report names one.
 */
final class UnitCandidates {
    private static final int MOST = 5;

    /** What the outline asks to name. */
    enum Asked {
        GOOD,
        POOR;

        private String words(String key) {
            return word("candidates." + name().toLowerCase(Locale.ROOT) + key);
        }

        /** Whether a text of the outline asks for such units. */
        boolean in(String text) {
            String folded = Fold.of(text);
            return Stream.of(words(".asked").split("\\|")).map(Fold::of).anyMatch(folded::contains);
        }
    }

    /** @param order of the unit in the roster */
    private record Rate(int order, String unit, Field field, BigDecimal value) {}

    private final CampaignState state;
    private final Totals totals;
    /** A document is laid out more than once. */
    private final Map<Asked, List<String>> tables = new EnumMap<>(Asked.class);

    UnitCandidates(CampaignState state, Totals totals) {
        this.state = state;
        this.totals = totals;
    }

    /** Comments on a line of the outline that asks for such units; on no other. */
    DocxParagraph beside(DocxParagraph line, String text) {
        for (Asked asked : Asked.values()) {
            List<String> table = asked.in(text) ? tables.computeIfAbsent(asked, this::table) : List.of();
            if (!table.isEmpty()) {
                line.comment(table.toArray(String[]::new));
            }
        }
        return line;
    }

    private List<String> table(Asked asked) {
        List<List<Rate>> fields = byField();
        List<List<Rate>> chosen = List.of();
        for (int depth = MOST; depth > 0 && chosen.isEmpty(); depth--) {
            chosen = toldApart(byUnit(asked, fields, depth));
        }
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(asked.words("")));
        chosen.forEach(rates -> lines.add(line(rates)));
        return lines;
    }

    private Collection<List<Rate>> byUnit(Asked asked, List<List<Rate>> fields, int depth) {
        Map<Integer, List<Rate>> units = new TreeMap<>();
        fields.forEach(rates -> extremes(asked, rates, depth)
                .forEach(rate -> units.computeIfAbsent(rate.order(), none -> new ArrayList<>())
                        .add(rate)));
        return units.values();
    }

    /** Those with the most such rates, in the order of the roster; none of those that equal one left out. */
    private static List<List<Rate>> toldApart(Collection<List<Rate>> units) {
        List<List<Rate>> most = units.stream()
                .sorted(Comparator.comparingInt((List<Rate> rates) -> -rates.size()))
                .toList();
        int bar = most.size() > MOST ? most.get(MOST).size() : 0;
        return most.stream()
                .limit(MOST)
                .filter(rates -> rates.size() > bar)
                .sorted(Comparator.comparingInt(rates -> rates.get(0).order()))
                .toList();
    }

    private List<List<Rate>> byField() {
        List<Field> fields = totals.form().fields().stream()
                .filter(Field::isRate)
                .filter(field -> !field.key().row().matches("\\d{4}.*")
                        && totals.of(field).isKnown())
                .toList();
        Map<Integer, List<Rate>> rates = new TreeMap<>();
        int[] order = {0};
        try (Stream<UnitAnswers> units = state.answers()) {
            units.forEachOrdered(unit -> {
                fields.forEach(field -> rate(unit, field)
                        .ifPresent(value -> rates.computeIfAbsent(field.ordinal(), none -> new ArrayList<>())
                                .add(new Rate(order[0], unit.unit().name(), field, value))));
                order[0]++;
            });
        }
        return List.copyOf(rates.values());
    }

    private static Optional<BigDecimal> rate(UnitAnswers unit, Field field) {
        List<Contribution> pairs = Contributions.of(unit, field);
        BigDecimal whole = sum(pairs, Contribution.WHOLE);
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(Decimals.rate(sum(pairs, Contribution.PART), whole));
    }

    private static BigDecimal sum(List<Contribution> pairs, String role) {
        return pairs.stream()
                .filter(one -> one.role().equals(role))
                .map(one -> one.figure().number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As many rates on that side of the total as are farthest from it, and all that equal them. */
    private List<Rate> extremes(Asked asked, List<Rate> rates, int depth) {
        BigDecimal total = new BigDecimal(totals.of(rates.get(0).field()).value());
        Comparator<Rate> rising = Comparator.comparing(Rate::value);
        List<Rate> apart = rates.stream()
                .filter(rate -> rate.value().compareTo(total) * (asked == Asked.GOOD ? 1 : -1) > 0)
                .sorted(asked == Asked.GOOD ? rising.reversed() : rising)
                .toList();
        return apart.stream()
                .filter(rate -> apart.size() <= depth
                        || rate.value().compareTo(apart.get(depth - 1).value()) * (asked == Asked.GOOD ? 1 : -1) >= 0)
                .toList();
    }

    private String line(List<Rate> rates) {
        String figures = rates.stream()
                .map(rate -> word(
                        "candidates.figure",
                        Reading.of(rate.field().label()),
                        VietnameseNumber.percent(Decimals.plain(rate.value())),
                        VietnameseNumber.percent(totals.of(rate.field()).value())))
                .reduce((before, after) -> before + word("list.separator") + after)
                .orElseThrow();
        return word("candidates.unit", rates.get(0).unit(), figures);
    }
}
