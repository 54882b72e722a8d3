package vn.tonghop.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/** How much of a table is answered, as a formula: typed cells, and all cells that a declaration answers. */
final class ProgressLines {
    /** As many arguments as old Excel takes. */
    private static final int MOST_ARGUMENTS = 30;

    private final Form form;
    private final Audience audience;

    ProgressLines(Form form, Audience audience) {
        this.form = form;
        this.audience = audience;
    }

    /** Cells of the table that the audience must fill; 0 for an open list, which is as long as it is, and where nothing is required. */
    int wanted(Table table) {
        return table.shape() == Table.Shape.LIST
                ? 0
                : (int) filled(table).filter(Field::required).count();
    }

    String answered(Table table) {
        if (table.shape() == Table.Shape.LIST) {
            return count(firstColumn(table));
        }
        Map<String, List<Field>> rows = new LinkedHashMap<>();
        for (Field field : cells(table)) {
            rows.computeIfAbsent(declaredRow(field), row -> new ArrayList<>()).add(field);
        }
        List<String> terms = new ArrayList<>();
        rows.forEach((row, fields) -> terms.add(unlessDeclared(table.key() + "/" + row + "/khai", fields)));
        String sum = String.join("+", terms);
        return declared(table.key() + "/" + Key.DECLARATION + "/gt")
                .map(cell -> "IF(%s<>\"\",%d,%s)".formatted(cell, cells(table).size(), sum))
                .orElse(sum);
    }

    /** What the formula {@link #answered(Table)} gives. */
    int answered(Table table, Typing typing) {
        if (table.shape() == Table.Shape.LIST) {
            return (int) firstColumn(table).stream()
                    .filter(field -> !typing.of(field).isEmpty())
                    .count();
        }
        return (int) cells(table).stream()
                .filter(field ->
                        !typing.of(field).isEmpty() || !typing.declared(field).isEmpty())
                .count();
    }

    private String unlessDeclared(String declaration, List<Field> fields) {
        return declared(declaration)
                .map(cell -> "IF(%s<>\"\",%d,%s)".formatted(cell, fields.size(), count(fields)))
                .orElse(count(fields));
    }

    /** The row whose declaration answers the cell; "" for all rows without one. */
    private String declaredRow(Field field) {
        Key key = field.key();
        return form.find(key.table() + "/" + key.row() + "/khai").isPresent() ? key.row() : "";
    }

    private Optional<String> declared(String key) {
        return form.find(key).map(field -> Ranges.outside(field.place()));
    }

    /** The cells that are counted: the required ones, or all where none is. */
    private List<Field> cells(Table table) {
        List<Field> all = filled(table).toList();
        return wanted(table) == 0 ? all : all.stream().filter(Field::required).toList();
    }

    private Stream<Field> filled(Table table) {
        return form.fieldsOf(table).stream().filter(field -> field.kind() != Kind.DECL && audience.fills(field));
    }

    private List<Field> firstColumn(Table table) {
        List<Field> cells = cells(table);
        String column = cells.get(0).key().column();
        return cells.stream()
                .filter(field -> field.key().column().equals(column))
                .toList();
    }

    /** How many of the cells are not empty. */
    private static String count(List<Field> fields) {
        List<String> ranges = Ranges.outside(fields.stream().map(Field::place).toList());
        List<String> counts = new ArrayList<>();
        for (int from = 0; from < ranges.size(); from += MOST_ARGUMENTS) {
            List<String> some = ranges.subList(from, Math.min(ranges.size(), from + MOST_ARGUMENTS));
            counts.add("COUNTA(" + String.join(",", some) + ")");
        }
        return String.join("+", counts);
    }
}
