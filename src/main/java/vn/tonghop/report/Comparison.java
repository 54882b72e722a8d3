package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.definition.Field;

/**
 * Totals that the outline asks to be seen side by side: of the years of a table, or before and after. Of the campaign as a whole,
 * never of one unit beside another.
 *
 * @param lines what is compared: years, or indicators
 * @param lying whether their names are long, so that the bars had better lie
 */
record Comparison(String title, List<String> lines, List<Column> columns, boolean lying) {
    /** One figure for each line, in one unit of measure; empty where the form asks none. */
    record Column(String head, List<Optional<Field>> fields) {
        Column {
            fields = List.copyOf(fields);
        }

        List<Optional<BigDecimal>> values(Consolidation consolidation) {
            return fields.stream()
                    .map(field -> field.map(consolidation.totals()::get)
                            .filter(figure -> !figure.value().isEmpty())
                            .map(figure -> new BigDecimal(figure.value())))
                    .toList();
        }

        /** Whether anybody answered: no bar is better than one that looks like 0. */
        boolean isKnown(Consolidation consolidation) {
            return values(consolidation).stream().anyMatch(Optional::isPresent);
        }
    }

    Comparison {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    /** Whether there is anything to see. */
    boolean isKnown(Consolidation consolidation) {
        return columns.stream().anyMatch(column -> column.isKnown(consolidation));
    }
}
