package vn.tonghop.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;

/** The rows of an open list that units filled, group by group and within a group unit by unit. */
final class DetailList {
    private final Table list;
    private final DetailLines lines;
    private final List<Integer> groupColumns;
    private final Map<List<String>, Integer> blockOfGroup = new HashMap<>();
    private final List<RowSides> sides;
    private int collected;

    DetailList(Form form, Table list, String sheet) {
        this.list = list;
        List<Field> columns = form.fieldsOf(list).stream()
                .filter(field -> field.kind() != Kind.DECL)
                .limit(list.leaves().size())
                .toList();
        this.lines = new DetailLines(list, sheet, columns, 0);
        this.groupColumns =
                list.groups().stream().map(leaf -> leaf.number() - 1).toList();
        this.sides = list.leaves().stream()
                .filter(leaf -> !leaf.compare().isEmpty() && !leaf.compare().equals(Leaf.COUNTED))
                .flatMap(leaf -> Stream.of(leaf.compare().split(" ")).map(mark -> new RowSides(leaf, mark)))
                .toList();
    }

    /** Figures compared with what lies beside them; none where not all rows are shown. */
    List<RowSides> sides() {
        return lines.areShown() ? sides.stream().filter(RowSides::isKnown).toList() : List.of();
    }

    DetailLines lines() {
        return lines;
    }

    void add(DetailUnit unit, Answers answers) {
        if (collected > DetailLines.MOST_LINES) {
            return;
        }
        for (List<Field> row : answers.filledRows(list)) {
            collected++;
            List<Field> cells =
                    row.stream().filter(field -> field.kind() != Kind.DECL).toList();
            List<String> group = groupColumns.stream()
                    .map(column -> answers.get(cells.get(column)).value())
                    .toList();
            block(group).add(unit, cells, answers);
            if (unit.counts()) {
                sides.forEach(compared -> compared.add(cells, answers));
            }
        }
    }

    private DetailBlock block(List<String> group) {
        int block = blockOfGroup.computeIfAbsent(folded(group), key -> {
            lines.addBlock(List.of());
            return lines.blocks().size() - 1;
        });
        return lines.blocks().get(block);
    }

    private static List<String> folded(List<String> group) {
        return group.stream().map(Fold::of).toList();
    }

    /** The formula behind a total of the list; empty when the rows here do not give it. */
    Optional<String> formula(ListTotal total) {
        if (total.value().isEmpty() || !lines.areShown()) {
            return Optional.empty();
        }
        boolean all = total.group().isEmpty();
        Integer block = all ? Integer.valueOf(0) : blockOfGroup.get(folded(total.group()));
        if (block == null) {
            return Optional.empty();
        }
        int last = all ? lines.blocks().size() - 1 : block;
        Leaf leaf = list.leaf(total.column());
        return leaf.adds() == Kind.TEXT ? count(total, block, last) : sum(total, block, last, leaf.number() - 1);
    }

    private Optional<String> sum(ListTotal total, int first, int last, int figure) {
        boolean same = lines.sum(first, last, figure, DetailBlock::sum).plain().equals(total.value());
        return same ? Optional.of(SumFormula.sum(lines.range(first, last, figure), total.value())) : Optional.empty();
    }

    private Optional<String> count(ListTotal total, int first, int last) {
        int rows = lines.blocks().subList(first, last + 1).stream()
                .mapToInt(block -> block.lines().lines())
                .sum();
        boolean same = Integer.toString(rows).equals(total.value());
        return same ? Optional.of(SumFormula.count(lines.units(first, last))) : Optional.empty();
    }
}
