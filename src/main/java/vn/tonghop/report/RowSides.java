package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Leaf;

/** In how many rows of a list a figure lies above, at or below what its definition compares it with; of each row alone, whatever it counts. */
final class RowSides {
    private static final BigDecimal HUNDRED = new BigDecimal(Leaf.HUNDRED);

    private final Leaf figure;
    private final String mark;
    /** Of the other column; empty when it is 100. */
    private final Optional<Integer> other;

    private final int[] counts = new int[Side.values().length];

    /** Where a figure lies. */
    enum Side {
        ABOVE(">"),
        SAME("="),
        BELOW("<");

        private final String operator;

        Side(String operator) {
            this.operator = operator;
        }

        String word() {
            return "charts." + name().toLowerCase(java.util.Locale.ROOT);
        }

        static Side of(int comparison) {
            return comparison > 0 ? ABOVE : comparison == 0 ? SAME : BELOW;
        }
    }

    /** @param mark another column, or 100 */
    RowSides(Leaf figure, String mark) {
        this.figure = figure;
        this.mark = mark;
        this.other =
                mark.equals(Leaf.HUNDRED) ? Optional.empty() : Optional.of(Integer.parseInt(mark.substring(1)) - 1);
    }

    Leaf figure() {
        return figure;
    }

    /** The other column, or 100. */
    String mark() {
        return mark;
    }

    int count(Side side) {
        return counts[side.ordinal()];
    }

    boolean isKnown() {
        return counts[0] + counts[1] + counts[2] > 0;
    }

    /** @param cells of one row, from the first column */
    void add(List<Field> cells, Answers answers) {
        Figure own = answers.get(cells.get(figure.number() - 1));
        Optional<Figure> beside = other.map(column -> answers.get(cells.get(column)));
        if (own.counts() && beside.map(Figure::counts).orElse(true)) {
            BigDecimal compared = beside.map(Figure::number).orElse(HUNDRED);
            counts[Side.of(own.number().compareTo(compared)).ordinal()]++;
        }
    }

    /** Over the rows as they are shown: what does not count is text there. */
    String formula(Side side, DetailLines lines) {
        int last = lines.blocks().size() - 1;
        String cells = lines.range(0, last, figure.number() - 1);
        String beside = other.map(column -> lines.range(0, last, column)).orElse(Leaf.HUNDRED);
        String numbers = other.isPresent()
                ? "--ISNUMBER(%s),--ISNUMBER(%s)".formatted(cells, beside)
                : "--ISNUMBER(%s)".formatted(cells);
        return "SUMPRODUCT(%s,--(%s%s%s))".formatted(numbers, cells, side.operator, beside);
    }
}
