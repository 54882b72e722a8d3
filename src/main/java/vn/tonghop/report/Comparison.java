package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.definition.Field;

/**
 * Figures that the outline asks to be seen side by side: of the years of a table, before and after, of the choices of a judgement. Of the
 * campaign as a whole, never of one unit beside another.
 *
 * @param lines what is compared: years, indicators, judgements
 * @param over what the lines are
 * @param lying whether their names are long, so that the bars had better lie
 */
record Comparison(String title, List<String> lines, String over, List<Column> columns, boolean lying) {
    /**
     * One figure.
     *
     * @param total key of the total that it is; "" otherwise
     * @param formula that gives it when it is no total
     * @param value empty where nobody answered, or the form asks nothing
     */
    record Bar(String total, String formula, Optional<BigDecimal> value) {
        static final Bar NONE = new Bar("", "", Optional.empty());

        static Bar of(Field field, Consolidation consolidation) {
            String value = consolidation.totals().get(field).value();
            return value.isEmpty() ? NONE : new Bar(field.key().toString(), "", Optional.of(new BigDecimal(value)));
        }

        static Bar of(ListTotal total) {
            return total.value().isEmpty()
                    ? NONE
                    : new Bar(total.key(), "", Optional.of(new BigDecimal(total.value())));
        }

        static Bar counted(String formula, int count) {
            return new Bar("", formula, Optional.of(BigDecimal.valueOf(count)));
        }
    }

    /** One bar for each line, in one unit of measure. */
    record Column(String head, List<Bar> bars) {
        Column {
            bars = List.copyOf(bars);
        }

        List<Optional<BigDecimal>> values() {
            return bars.stream().map(Bar::value).toList();
        }

        /** Whether anybody answered: no bar is better than one that looks like 0. */
        boolean isKnown() {
            return bars.stream().anyMatch(bar -> bar.value().isPresent());
        }
    }

    Comparison {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    /** Whether there is anything to see. */
    boolean isKnown() {
        return columns.stream().anyMatch(Column::isKnown);
    }
}
