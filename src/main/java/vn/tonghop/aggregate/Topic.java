package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;

/**
 * One thing that a section asks in numbers: an indicator, or a column of a table with its years or rows.
 *
 * @param parts its fields in row order, the total left out
 * @param total where the form prints its total; of an indicator the field itself
 * @param scale power of ten of its unit of measure in đồng; 0 for all but money
 */
record Topic(
        Form form,
        Statement.Type type,
        boolean adds,
        String label,
        TopicWords words,
        List<Part> parts,
        Optional<Field> total,
        int scale) {
    private static final int DECIMALS = 6;

    /**
     * One row of it.
     *
     * @param year the year that the row is about
     * @param name the field that names the row of a list
     */
    record Part(Field field, OptionalInt year, Optional<Field> name) {}

    Topic {
        parts = List.copyOf(parts);
    }

    boolean isByYear() {
        return parts.stream().anyMatch(part -> part.year().isPresent());
    }

    boolean isList() {
        return parts.stream().anyMatch(part -> part.name().isPresent());
    }

    /** The figure of one field; empty when it does not count. */
    Optional<BigDecimal> figure(Answers answers, Field field) {
        if (field.operands().size() == 2 && field.isRate()) {
            return rate(answers, List.of(field));
        }
        Figure figure = answers.get(field);
        return figure.counts() && field.type().isNumber()
                ? Optional.of(figure.number().scaleByPowerOfTen(scale))
                : Optional.empty();
    }

    /** Of all its rows, or of those that fall into the years; empty when a row of them does not count. */
    Optional<BigDecimal> sum(Answers answers, List<Part> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (type == Statement.Type.PERCENT) {
            return rate(answers, rows.stream().map(Part::field).toList());
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : rows) {
            Optional<BigDecimal> figure = figure(answers, part.field());
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            sum = adds ? sum.add(figure.get()) : figure.get();
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> rate(Answers answers, List<Field> rates) {
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (Field rate : rates) {
            if (!rate.isRate() || rate.operands().size() != 2) {
                continue;
            }
            Figure above = answers.get(rate.operands().get(0));
            Figure below = answers.get(rate.operands().get(1));
            if (above.counts() && below.counts()) {
                part = part.add(above.number());
                whole = whole.add(below.number());
            }
        }
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.movePointRight(2).divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }

    /** Everything that a text about these rows may mean: each alone, all of them, neighbours added, the growth of a headcount. */
    List<BigDecimal> meant(Answers answers, List<Part> rows) {
        List<BigDecimal> meant = new ArrayList<>();
        for (int from = 0; from < rows.size(); from++) {
            figure(answers, rows.get(from).field()).ifPresent(meant::add);
            for (int to = from + 2; to <= rows.size(); to++) {
                sum(answers, rows.subList(from, to)).ifPresent(meant::add);
            }
        }
        if (!adds && rows.size() == 2) {
            Optional<BigDecimal> first = figure(answers, rows.get(0).field());
            Optional<BigDecimal> last = figure(answers, rows.get(1).field());
            if (first.isPresent() && last.isPresent()) {
                meant.add(last.get().subtract(first.get()));
            }
        }
        return meant;
    }

    static boolean adds(Kind kind) {
        return kind == Kind.FLOW || kind == Kind.MONEY;
    }
}
