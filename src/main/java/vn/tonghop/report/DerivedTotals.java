package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Sentence;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/**
 * What a sentence derives from totals: differences, shares, the highest year, the least of all units. Empty wherever that would be
 * nonsense: something is unknown, 0 is divided by, two totals rest on different numbers of units, all years are equal.
 */
final class DerivedTotals {
    /** Of a hundred units that answered for the best year, a year needs so many to be compared with it. */
    private static final int COMPARABLE = 80;
    /** When more years are the highest, none stands out. */
    private static final int MOST_ALIKE = 2;

    private record Year(String year, boolean partial, Total total) {
        BigDecimal value() {
            return new BigDecimal(total.value());
        }
    }

    private final Totals totals;
    private final UnitRanges ranges;

    DerivedTotals(Totals totals, UnitRanges ranges) {
        this.totals = totals;
        this.ranges = ranges;
    }

    Total of(Sentence.Place place) {
        Field field = totals.form().field(place.key());
        Total base = totals.of(field);
        return switch (place.name()) {
            case "" -> base;
            case "min" -> base.derived("min", ranges.least(field), base.percent());
            case "max" -> base.derived("max", ranges.largest(field), base.percent());
            case "cao", "nam-cao" -> year(base, field, place.name(), Comparator.comparing(Year::value));
            case "thap", "nam-thap" ->
                year(
                        base,
                        field,
                        place.name(),
                        Comparator.comparing(Year::value).reversed());
            default -> compared(base, place);
        };
    }

    private Total compared(Total base, Sentence.Place place) {
        Total other = totals.of(place.other(totals.form()).orElseThrow());
        boolean share = place.name().startsWith(Sentence.Place.SHARE);
        Optional<BigDecimal> value = share ? share(base, other) : calculated(base, other, BigDecimal::subtract);
        Qualifier qualifier = base.qualifier() == Qualifier.EXACT && other.qualifier() == Qualifier.EXACT
                ? Qualifier.EXACT
                : Qualifier.ABOUT;
        return base.derived(place.name(), value.map(BigDecimal::abs), share || base.percent())
                .with(qualifier);
    }

    private static Optional<BigDecimal> share(Total part, Total whole) {
        return whole.isKnown() && new BigDecimal(whole.value()).signum() != 0
                ? calculated(part, whole, Decimals::rate)
                : Optional.empty();
    }

    private static Optional<BigDecimal> calculated(Total one, Total other, BinaryOperator<BigDecimal> how) {
        return one.isComparableWith(other)
                ? Optional.of(how.apply(new BigDecimal(one.value()), new BigDecimal(other.value())))
                : Optional.empty();
    }

    private Total year(Total base, Field field, String name, Comparator<Year> rising) {
        List<Year> years = years(field).toList();
        int most = years.stream().mapToInt(year -> year.total().counted()).max().orElse(0);
        // a year that is not over is never the lowest
        List<Year> whole = years.stream()
                .filter(year -> year.total().counted() * 100 >= most * COMPARABLE)
                .filter(year -> !year.partial() || name.endsWith("cao"))
                .toList();
        Optional<Year> best = whole.stream().max(rising);
        List<Year> alike = whole.stream()
                .filter(year -> year.value().compareTo(best.orElseThrow().value()) == 0)
                .toList();
        if (alike.isEmpty()
                || alike.size() == whole.size()
                || alike.size() > MOST_ALIKE
                || alike.get(0).value().signum() == 0) {
            return base.derived(name, Optional.empty(), false);
        }
        return name.startsWith(Total.YEAR)
                ? base.named(name, alike.stream().map(Year::year).collect(Collectors.joining(word("years"))))
                : base.derived(name, best.map(Year::value), base.percent());
    }

    /** The same column in all years; of a row that has parts, in the same part. */
    private Stream<Year> years(Field field) {
        Key key = field.key();
        Table table = totals.form().table(key.table());
        String part = key.row().matches("\\d{4}\\..*") ? key.row().substring(4) : "";
        return table.rows().stream()
                .filter(row -> row.year().isPresent())
                .filter(row -> row.key().equals(row.year().getAsInt() + part))
                .flatMap(row -> year(table, row, key.column()).stream());
    }

    private Optional<Year> year(Table table, TableRow row, String column) {
        int year = row.year().getAsInt();
        return totals.form()
                .find(new Key(table.key(), row.key(), column).toString())
                .map(totals::of)
                .filter(Total::isKnown)
                .map(total ->
                        new Year(Integer.toString(year), table.partialYears().contains(year), total));
    }
}
