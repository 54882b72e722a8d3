package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;

/** What one unit contributes to a total. The totals are added from exactly these figures, so they always add up to it. */
public final class Contributions {
    private Contributions() {}

    /** What contributes to a field's total; a STOCK's TONG has none, so nothing contributes to it. */
    public static List<Contribution> of(UnitAnswers unit, Field total) {
        Form form = unit.answers().form();
        if (total.isRate()) {
            return ofPairs(unit, RatePair.of(form, total));
        }
        boolean noTotal = total.isTotal() && total.kind() == Kind.STOCK;
        return noTotal ? List.of() : ofFields(unit, added(form, total));
    }

    /** The figures that contribute to one row of {@code tong-hop.csv} about an open list. */
    public static List<Contribution> of(UnitAnswers unit, ListTotal total) {
        return new ListRows(unit.answers().form(), total.table()).contributions(unit, total);
    }

    /** The fields that a total adds: itself, or for a printed total the rows above it. */
    static List<Field> added(Form form, Field total) {
        return total.isTotal() ? total.operands().stream().map(form::field).toList() : List.of(total);
    }

    private static List<Contribution> ofFields(UnitAnswers unit, List<Field> fields) {
        List<Contribution> contributions = new ArrayList<>();
        for (Field field : fields) {
            Figure figure = unit.answers().get(field);
            if (field.kind() == Kind.BOOL && !behind(unit, field).isEmpty()) {
                contributions.addAll(countedBelow(unit, field));
            } else if (figure.counts()) {
                contributions.add(new Contribution(field.key(), "", figure, behind(unit, field)));
            }
        }
        return contributions;
    }

    /** A cell that says Có or Không cannot hold a lower board's count: its units count one by one. */
    private static List<Contribution> countedBelow(UnitAnswers unit, Field field) {
        return behind(unit, field).stream()
                .map(behind -> new Contribution(field.key(), "", behind.figure(), List.of(behind)))
                .toList();
    }

    private static List<Contribution.Behind> behind(UnitAnswers unit, Field field) {
        return unit.below().stream()
                .filter(row -> row.answers().get(field).counts())
                .map(row -> Contribution.Behind.of(row, field))
                .toList();
    }

    private static List<Contribution> ofPairs(UnitAnswers unit, List<RatePair> pairs) {
        List<Contribution> contributions = new ArrayList<>();
        for (RatePair pair : pairs) {
            if (pair.countsIn(unit.answers())) {
                addPair(unit, pair, contributions);
            }
        }
        return contributions;
    }

    /** A lower board's part and whole rest on different units; only units behind it with both say anything about the rate. */
    private static void addPair(UnitAnswers unit, RatePair pair, List<Contribution> contributions) {
        Answers answers = unit.answers();
        if (unit.below().isEmpty()) {
            contributions.add(
                    new Contribution(pair.part().key(), Contribution.PART, answers.get(pair.part()), List.of()));
            contributions.add(
                    new Contribution(pair.whole().key(), Contribution.WHOLE, answers.get(pair.whole()), List.of()));
            return;
        }
        List<UnitRow> rows = unit.below().stream()
                .filter(row -> pair.countsIn(row.answers()))
                .toList();
        if (!rows.isEmpty()) {
            contributions.add(summed(pair.part(), Contribution.PART, answers, rows));
            contributions.add(summed(pair.whole(), Contribution.WHOLE, answers, rows));
        }
    }

    private static Contribution summed(Field field, String role, Answers answers, List<UnitRow> rows) {
        Key key = field.key();
        BigDecimal sum =
                rows.stream().map(row -> row.answers().get(field).number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Figure visible = answers.get(field);
        return new Contribution(
                key,
                role,
                Figure.of(Decimals.plain(sum), visible.asTyped(), visible.place()),
                rows.stream().map(row -> Contribution.Behind.of(row, field)).toList());
    }
}
