package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/**
 * The figures that units type in one row or one column of a table.
 *
 * @param label the row's or column's text as printed
 * @param fields from left to right, or from the top
 */
record Strip(Table table, String label, boolean column, List<Field> fields) {
    /** Figures below this size are alike by chance; the size below which R-CARRY keeps silent too. */
    static final int TELLING = 50;

    private static final int FEWEST_FIGURES = 4;
    private static final int FEWEST_TELLING = 3;

    /** Every row and column of the fixed tables. */
    static List<Strip> of(Form form) {
        List<Strip> strips = new ArrayList<>();
        for (Table table : form.tables()) {
            if (table.shape() == Table.Shape.GRID || table.shape() == Table.Shape.FIGURES) {
                List<Field> figures = form.fieldsOf(table).stream()
                        .filter(field -> field.input() && !field.isTotal() && isFigure(field))
                        .toList();
                if (table.shape() == Table.Shape.GRID) {
                    strips.addAll(split(table, figures, false));
                }
                strips.addAll(split(table, figures, true));
            }
        }
        return strips;
    }

    private static boolean isFigure(Field field) {
        return field.kind() == Kind.FLOW || field.kind() == Kind.STOCK || field.kind() == Kind.MONEY;
    }

    private static List<Strip> split(Table table, List<Field> figures, boolean column) {
        Map<String, List<Field>> split = new LinkedHashMap<>();
        figures.forEach(field -> split.computeIfAbsent(
                        column ? field.key().column() : field.key().row(), none -> new ArrayList<>())
                .add(field));
        return split.values().stream()
                .map(fields -> new Strip(table, label(table, fields.get(0), column), column, List.copyOf(fields)))
                .toList();
    }

    private static String label(Table table, Field field, boolean column) {
        if (table.shape() == Table.Shape.FIGURES) {
            return "";
        }
        if (column) {
            return String.join(" › ", table.leaf(field.key().column()).path());
        }
        return table.rows().stream()
                .filter(row -> row.key().equals(field.key().row()))
                .map(row -> String.join(" › ", row.path()))
                .findFirst()
                .orElse(field.key().row());
    }

    Signal.Spot spot() {
        String first = fields.get(0).place().cell();
        String last = fields.get(fields.size() - 1).place().cell();
        return new Signal.Spot(label, table.sheet(), first.equals(last) ? first : first + ":" + last);
    }

    /** Figures that count and are not nought. */
    List<Field> figures(Answers answers) {
        return fields.stream()
                .filter(field -> {
                    Figure figure = answers.get(field);
                    return figure.counts() && figure.number().signum() != 0;
                })
                .toList();
    }

    /** Whether the same figures in another return would be no accident. */
    boolean isTelling(Answers answers) {
        List<Field> figures = figures(answers);
        Set<String> large = new HashSet<>();
        figures.stream()
                .map(answers::get)
                .filter(figure -> isLarge(figure, TELLING))
                .forEach(figure -> large.add(figure.value()));
        return figures.size() >= FEWEST_FIGURES && large.size() >= FEWEST_TELLING;
    }

    static boolean isLarge(Figure figure, int size) {
        return figure.number().compareTo(BigDecimal.valueOf(size)) >= 0;
    }

    long hash(Answers answers) {
        long hash = column ? 1 : 2;
        for (Field field : figures(answers)) {
            hash = Mixed.and(
                    Mixed.and(hash, field.ordinal()),
                    Mixed.of(answers.get(field).value()));
        }
        return hash;
    }

    String said(Answers answers) {
        return figures(answers).stream()
                .map(field -> answers.get(field).value())
                .collect(Collectors.joining("; "));
    }
}
