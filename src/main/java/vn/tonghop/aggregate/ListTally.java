package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;

/** The totals of one open list while units are added: by column, and within groups where the list has grouping columns. */
final class ListTally {
    private final ListRows list;
    private final Map<List<String>, Group> groups = new LinkedHashMap<>();

    ListTally(ListRows list) {
        this.list = list;
        if (!list.isGrouped()) {
            groups.put(List.of(), new Group(List.of(), list.totalled().size()));
        }
    }

    /** One group of rows; without grouping columns all rows are one. */
    private static final class Group {
        private final List<String> texts;
        private final List<Column> columns = new ArrayList<>();

        Group(List<String> texts, int columns) {
            this.texts = texts;
            for (int i = 0; i < columns; i++) {
                this.columns.add(new Column());
            }
        }
    }

    /** The sum of one column, and in how many units it has a figure. */
    private static final class Column {
        private BigDecimal sum = BigDecimal.ZERO;
        private int counted;
        private String lastUnit = "";

        void add(BigDecimal number, String unit) {
            sum = sum.add(number);
            if (!unit.equals(lastUnit)) {
                counted++;
                lastUnit = unit;
            }
        }
    }

    void add(UnitAnswers unit) {
        String code = unit.unit().code();
        for (Answers answers : ListRows.sources(unit)) {
            list.filled(answers).forEach(row -> add(answers, row, code));
        }
        if (!list.isGrouped() && list.isDeclaredNothing(unit)) {
            groups.values().forEach(group -> group.columns.forEach(column -> column.add(BigDecimal.ZERO, code)));
        }
    }

    private void add(Answers answers, List<Field> row, String unit) {
        List<String> texts = list.group(answers, row);
        List<Leaf> totalled = list.totalled();
        Group group = groups.computeIfAbsent(ListRows.identity(texts), any -> new Group(texts, totalled.size()));
        for (int i = 0; i < totalled.size(); i++) {
            Figure figure = answers.get(list.field(row, totalled.get(i)));
            if (list.countsRows()) {
                group.columns.get(i).add(BigDecimal.ONE, unit);
            } else if (figure.counts()) {
                group.columns.get(i).add(figure.number(), unit);
            }
        }
    }

    /** @param expected how many units fill a field */
    List<ListTotal> totals(ToIntFunction<Field> expected) {
        List<Group> all = List.copyOf(groups.values());
        List<String> rows = list.isGrouped()
                ? GroupSlugs.of(all.stream().map(group -> group.texts).toList())
                : List.of(Key.TOTAL);
        List<ListTotal> totals = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            add(totals, rows.get(i), all.get(i), expected);
        }
        return totals;
    }

    private void add(List<ListTotal> totals, String row, Group group, ToIntFunction<Field> expected) {
        for (int i = 0; i < group.columns.size(); i++) {
            Leaf leaf = list.totalled().get(i);
            Column column = group.columns.get(i);
            totals.add(new ListTotal(
                    list.key(),
                    row,
                    leaf.column(),
                    group.texts,
                    list.countsRows() ? Kind.LIST : leaf.adds(),
                    column.counted == 0 ? "" : Decimals.plain(column.sum),
                    column.counted,
                    expected.applyAsInt(list.sample(leaf))));
        }
    }
}
