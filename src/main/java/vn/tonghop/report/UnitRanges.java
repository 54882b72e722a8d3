package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Contribution;
import vn.tonghop.aggregate.Contributions;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Section;
import vn.tonghop.definition.Sentence;

/** The least and the largest figure of all units, of the fields whose sentences ask for it ("từ 98% trở lên"). */
final class UnitRanges {
    /** Nothing is asked for. */
    static final UnitRanges NONE = new UnitRanges(List.of());

    private record Range(BigDecimal least, BigDecimal largest) {
        Range with(Range other) {
            return new Range(least.min(other.least), largest.max(other.largest));
        }

        boolean isWide() {
            return least.compareTo(largest) < 0;
        }
    }

    private final List<Field> fields;
    private final Map<Integer, Range> ranges = new HashMap<>();

    private UnitRanges(List<Field> fields) {
        this.fields = fields;
    }

    static UnitRanges of(CampaignState state) {
        UnitRanges ranges = new UnitRanges(state.campaign().outline().stream()
                .flatMap(Section::walk)
                .flatMap(section -> section.say().stream())
                .flatMap(Sentence::places)
                .filter(place -> place.name().equals("min") || place.name().equals("max"))
                .map(place -> state.campaign().form().field(place.key()))
                .distinct()
                .toList());
        if (!ranges.fields.isEmpty()) {
            try (Stream<UnitAnswers> units = state.answers()) {
                units.forEachOrdered(ranges::read);
            }
        }
        return ranges;
    }

    /** Empty when nobody answered, or all units have the same figure. */
    Optional<BigDecimal> least(Field field) {
        return wide(field).map(Range::least);
    }

    /** Empty when nobody answered, or all units have the same figure. */
    Optional<BigDecimal> largest(Field field) {
        return wide(field).map(Range::largest);
    }

    private Optional<Range> wide(Field field) {
        return Optional.ofNullable(ranges.get(field.ordinal())).filter(Range::isWide);
    }

    private void read(UnitAnswers unit) {
        for (Field field : fields) {
            List<Contribution> made = Contributions.of(unit, field);
            values(field, made).forEach(value -> ranges.merge(field.ordinal(), new Range(value, value), Range::with));
        }
    }

    private static Stream<BigDecimal> values(Field field, List<Contribution> made) {
        if (field.isRate()) {
            return rates(made);
        }
        return made.stream()
                .flatMap(one -> one.behind().isEmpty()
                        ? Stream.of(one.figure().number())
                        : one.behind().stream().map(behind -> behind.figure().number()));
    }

    /** Of a unit one rate; of a lower board those of the units behind it. */
    private static Stream<BigDecimal> rates(List<Contribution> made) {
        List<Contribution> parts = of(made, Contribution.PART);
        List<Contribution> wholes = of(made, Contribution.WHOLE);
        if (made.stream().allMatch(one -> one.behind().isEmpty())) {
            return rate(sum(parts), sum(wholes)).stream();
        }
        return IntStream.range(0, parts.size()).boxed().flatMap(i -> behind(parts.get(i), wholes.get(i)));
    }

    private static Stream<BigDecimal> behind(Contribution part, Contribution whole) {
        return IntStream.range(0, part.behind().size())
                .mapToObj(i -> rate(
                        part.behind().get(i).figure().number(),
                        whole.behind().get(i).figure().number()))
                .flatMap(Optional::stream);
    }

    private static List<Contribution> of(List<Contribution> made, String role) {
        return made.stream().filter(one -> one.role().equals(role)).toList();
    }

    private static BigDecimal sum(List<Contribution> made) {
        return made.stream().map(one -> one.figure().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> rate(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(Decimals.rate(part, whole));
    }
}
