package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;

/** What the definition wants compared of an open list: judgements by their number, figures by what lies beside them. */
final class ListComparisons {
    private final Table list;
    private final DetailList rows;

    ListComparisons(Table list, DetailList rows) {
        this.list = list;
        this.rows = rows;
    }

    Stream<Comparison> of(List<ListTotal> totals) {
        List<ListTotal> own = totals.stream()
                .filter(total -> total.table().equals(list.key()))
                .toList();
        Stream<Comparison> judged = list.leaves().stream()
                .filter(leaf -> leaf.compare().equals(Leaf.COUNTED))
                .map(leaf -> judgements(leaf, own));
        return Stream.concat(judged, rows.sides().isEmpty() ? Stream.of() : Stream.of(sides()));
    }

    private String title(String words) {
        return ReportWords.word(words, list.key(), Reading.of(list.title()));
    }

    /** One line for each choice of what the rows are grouped by beside the judgement. */
    private Comparison judgements(Leaf judged, List<ListTotal> totals) {
        Optional<Leaf> other = list.groups().stream()
                .filter(leaf -> !leaf.equals(judged) && !leaf.choices().isEmpty())
                .findFirst();
        String title = title("charts.judged");
        if (other.isEmpty()) {
            List<Comparison.Bar> bars = judged.choices().stream()
                    .map(choice -> bar(totals, total -> says(total, judged, choice)))
                    .toList();
            String head = ReportWords.word("head.rows");
            return new Comparison(
                    title, judged.choices(), text(judged), List.of(new Comparison.Column(head, bars)), true);
        }
        List<Comparison.Column> columns = new ArrayList<>();
        for (String choice : judged.choices()) {
            List<Comparison.Bar> bars = other.get().choices().stream()
                    .map(line -> bar(totals, total -> says(total, judged, choice) && says(total, other.get(), line)))
                    .toList();
            columns.add(new Comparison.Column(choice, bars));
        }
        return new Comparison(title, other.get().choices(), text(other.get()), columns, true);
    }

    private static Comparison.Bar bar(List<ListTotal> totals, Predicate<ListTotal> wanted) {
        return totals.stream()
                .filter(wanted)
                .findFirst()
                .map(Comparison.Bar::of)
                .orElse(Comparison.Bar.NONE);
    }

    private boolean says(ListTotal total, Leaf group, String choice) {
        int at = list.groups().indexOf(group);
        return at < total.group().size() && Fold.same(total.group().get(at), choice);
    }

    private Comparison sides() {
        List<String> lines = Stream.of(RowSides.Side.values())
                .map(side -> ReportWords.word(side.word()))
                .toList();
        List<Comparison.Column> columns = rows.sides().stream()
                .map(sides -> new Comparison.Column(
                        head(sides),
                        Stream.of(RowSides.Side.values())
                                .map(side ->
                                        Comparison.Bar.counted(sides.formula(side, rows.lines()), sides.count(side)))
                                .toList()))
                .toList();
        return new Comparison(title("charts.sides"), lines, ReportWords.word("head.compared"), columns, true);
    }

    private String head(RowSides sides) {
        String figure = text(sides.figure());
        return sides.mark().equals(Leaf.HUNDRED)
                ? figure
                : ReportWords.word("charts.against", figure, text(list.leaf(sides.mark())));
    }

    private static String text(Leaf leaf) {
        return leaf.path().get(leaf.path().size() - 1);
    }
}
