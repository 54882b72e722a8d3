package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;

/** An open list, row by row: which rows are filled, to which group a row belongs, which columns add. */
final class ListRows {
    private final Table table;
    private final List<List<Field>> rows;
    private final Field declaration;
    private final List<Leaf> groups;
    private final List<Leaf> addable;

    ListRows(Form form, String key) {
        table = form.table(key);
        rows = table.rows().stream()
                .map(row -> form.fieldsOf(table).stream()
                        .filter(field -> field.key().row().equals(row.key()))
                        .toList())
                .toList();
        declaration = form.field(key + "/" + Key.DECLARATION + "/gt");
        groups = table.groups();
        addable =
                table.leaves().stream().filter(leaf -> leaf.adds() != Kind.TEXT).toList();
    }

    String key() {
        return table.key();
    }

    boolean isGrouped() {
        return !groups.isEmpty();
    }

    /** Columns with totals: those that add, else the first grouping column, under which rows are counted. */
    List<Leaf> totalled() {
        return addable.isEmpty() ? groups.stream().limit(1).toList() : addable;
    }

    boolean countsRows() {
        return addable.isEmpty();
    }

    /** The field of a column in the first row; all rows have one owner. */
    Field sample(Leaf column) {
        return field(rows.get(0), column);
    }

    Field field(List<Field> row, Leaf column) {
        return row.get(column.number() - 1);
    }

    List<List<Field>> filled(Answers answers) {
        return rows.stream()
                .filter(row -> row.stream().anyMatch(field -> answers.get(field).state() == State.VALUE))
                .toList();
    }

    /** Texts of the grouping cells, "" where nothing sound stands. */
    List<String> group(Answers answers, List<Field> row) {
        return groups.stream()
                .map(leaf -> answers.get(field(row, leaf)).value())
                .toList();
    }

    /** What makes two groups one. */
    static List<String> identity(List<String> group) {
        return group.stream().map(Fold::of).toList();
    }

    /** The answers that hold the unit's own rows: a lower board's rows are those of the units behind it, where it names them. */
    static List<Answers> sources(UnitAnswers unit) {
        return unit.below().isEmpty()
                ? List.of(unit.answers())
                : unit.below().stream().map(UnitRow::answers).toList();
    }

    boolean isDeclaredNothing(UnitAnswers unit) {
        return Stream.concat(Stream.of(unit.answers()), sources(unit).stream())
                .anyMatch(answers -> isNothing(answers.get(declaration)));
    }

    static boolean isNothing(Figure declared) {
        return declared.state() == State.VALUE && Fold.same(declared.value(), FormWords.NOTHING_HAPPENED);
    }

    List<Contribution> contributions(UnitAnswers unit, ListTotal total) {
        Leaf column = table.leaf(total.column());
        List<Contribution> contributions = new ArrayList<>();
        if (unit.below().isEmpty()) {
            addRows(unit.answers(), total, column, field -> List.of(), contributions);
        }
        for (UnitRow row : unit.below()) {
            addRows(row.answers(), total, column, field -> List.of(Contribution.Behind.of(row, field)), contributions);
        }
        if (contributions.isEmpty() && !isGrouped() && isDeclaredNothing(unit)) {
            Figure declared = unit.answers().get(declaration);
            contributions.add(new Contribution(
                    declaration.key(), "", Figure.none(declared.asTyped(), declared.place()), List.of()));
        }
        return contributions;
    }

    private void addRows(
            Answers answers,
            ListTotal total,
            Leaf column,
            Function<Field, List<Contribution.Behind>> behind,
            List<Contribution> into) {
        for (List<Field> row : filled(answers)) {
            Field field = field(row, column);
            if (belongs(answers, row, total)
                    && (countsRows() || answers.get(field).counts())) {
                into.add(new Contribution(field.key(), "", answers.get(field), behind.apply(field)));
            }
        }
    }

    private boolean belongs(Answers answers, List<Field> row, ListTotal total) {
        return identity(group(answers, row)).equals(identity(total.group()));
    }
}
