package vn.tonghop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;
import vn.tonghop.workbook.RowStream;

/**
 * The totals of an open list, one line a group; n/N right of the print area. A list may have as many groups as units have ideas, so
 * its lines are streamed.
 */
final class ListTotals {
    private static final int HEADER = 3;

    private final Table list;
    private final List<ListTotal> sums;
    private final DetailList behind;
    private final KeyPlaces places;
    private final Page page;
    private final List<Leaf> groups;
    private final List<String> values;

    ListTotals(Table list, List<ListTotal> sums, DetailList behind, KeyPlaces places, Page page) {
        this.list = list;
        this.sums = sums.stream().filter(sum -> sum.table().equals(list.key())).toList();
        this.behind = behind;
        this.places = places;
        this.page = page;
        this.groups = list.groups();
        this.values = this.sums.stream().map(ListTotal::column).distinct().toList();
    }

    /** Whether anything of a list is added or counted; otherwise its rows are all there is to show. */
    static boolean isAdded(Table list) {
        return list.leaves().stream().anyMatch(leaf -> leaf.group() || leaf.adds() != Kind.TEXT);
    }

    void draw(ReportBook book, String campaign) {
        page.hideGrid();
        page.widths(0, widths());
        page.line(0, columns(), Look.TITLE, Reading.of(list.title()));
        page.line(1, columns(), Look.SUBTITLE, campaign);
        drawHeader();
        List<List<ListTotal>> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            notePlaces(HEADER + 1 + i, lines.get(i));
        }
        page.freeze(HEADER, HEADER + 1, 0);
        page.print("A4", columns() > 4);
        page.printArea(HEADER + 1 + lines.size(), columns());
        LineStyles figure = new LineStyles(page.looks(), Look.LABEL, Look.FIGURE);
        LineStyles total = new LineStyles(page.looks(), Look.TOTAL_LABEL, Look.TOTAL);
        book.stream(page, out -> {
            for (int i = 0; i < lines.size(); i++) {
                List<ListTotal> line = lines.get(i);
                write(
                        out.row(HEADER + 1 + i, height(line)),
                        line,
                        line.get(0).group().isEmpty() ? total : figure);
            }
        });
    }

    private List<List<ListTotal>> lines() {
        Map<String, List<ListTotal>> lines = new LinkedHashMap<>();
        sums.forEach(sum ->
                lines.computeIfAbsent(sum.row(), row -> new ArrayList<>()).add(sum));
        return lines.values().stream()
                .sorted(Comparator.comparing(line -> line.get(0), this::byChoices))
                .toList();
    }

    /** As the form lists the choices; what people named themselves stays as it came. */
    private int byChoices(ListTotal one, ListTotal other) {
        for (int i = 0; i < Math.min(one.group().size(), other.group().size()); i++) {
            List<String> choices = groups.get(i).choices();
            int order = Integer.compare(
                    choices.indexOf(one.group().get(i)),
                    choices.indexOf(other.group().get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int labels() {
        return Math.max(1, groups.size());
    }

    private int columns() {
        return labels() + Math.max(1, values.size());
    }

    private int coverageColumn(String value) {
        return columns() + 1 + values.indexOf(value);
    }

    private List<Double> widths() {
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < columns(); i++) {
            widths.add(i < labels() ? 34.0 : 16.0);
        }
        widths.add(3.0);
        values.forEach(value -> widths.add(16.0));
        return widths;
    }

    private void drawHeader() {
        for (int i = 0; i < labels(); i++) {
            page.text(HEADER, i, Look.HEADER, i < groups.size() ? text(groups.get(i)) : "");
        }
        for (int i = labels(); i < columns(); i++) {
            String head = i - labels() < values.size() ? head(list.leaf(values.get(i - labels()))) : "";
            page.text(HEADER, i, Look.HEADER, head);
        }
        values.forEach(
                value -> page.text(HEADER, coverageColumn(value), Look.PALE_HEADER, ReportWords.word("head.coverage")));
        page.height(HEADER, TextFit.height(3, Look.HEADER));
    }

    private static String head(Leaf leaf) {
        if (leaf.adds() == Kind.TEXT) {
            return ReportWords.word("head.rows");
        }
        return leaf.measure().isEmpty() ? text(leaf) : text(leaf) + " (" + leaf.measure() + ")";
    }

    private static String text(Leaf leaf) {
        return leaf.path().get(leaf.path().size() - 1);
    }

    private void notePlaces(int row, List<ListTotal> line) {
        for (ListTotal sum : line) {
            int value = values.indexOf(sum.column());
            places.add(sum.key(), page.place(row, labels() + value), page.place(row, coverageColumn(sum.column())));
        }
    }

    private int height(List<ListTotal> line) {
        double height = Page.LINE;
        List<String> group = line.get(0).group();
        for (int i = 0; i < group.size(); i++) {
            height = Math.max(height, TextFit.height(group.get(i), page.width(i), Look.LABEL));
        }
        return (int) Math.min(height, TextFit.TALLEST);
    }

    private void write(RowStream row, List<ListTotal> line, LineStyles styles) {
        List<String> group = line.get(0).group();
        for (int i = 0; i < labels(); i++) {
            String text = i < group.size() ? group.get(i) : group.isEmpty() && i == 0 ? ReportWords.word("total") : "";
            row.text(i, styles.label, text);
        }
        for (int i = 0; i < values.size(); i++) {
            Optional<ListTotal> sum = find(line, values.get(i));
            if (sum.isPresent()) {
                writeSum(row, labels() + i, sum.get(), styles);
            } else {
                row.text(labels() + i, styles.label, "");
            }
        }
        for (String value : values) {
            find(line, value)
                    .ifPresent(sum ->
                            row.text(coverageColumn(value), styles.coverage, sum.counted() + "/" + sum.expected()));
        }
    }

    private static Optional<ListTotal> find(List<ListTotal> sums, String column) {
        return sums.stream().filter(sum -> sum.column().equals(column)).findFirst();
    }

    private void writeSum(RowStream row, int column, ListTotal sum, LineStyles styles) {
        int style = styles.numbers.of(sum.value());
        Optional<String> formula = behind.formula(sum);
        if (sum.value().isEmpty()) {
            row.text(column, style, "");
        } else if (formula.isPresent()) {
            row.formula(column, style, formula.get(), sum.value());
        } else {
            row.number(column, style, sum.value());
        }
    }

    /** The styles of a line, made before it is streamed. */
    private static final class LineStyles {
        private final int label;
        private final int coverage;
        private final NumberStyles numbers;

        LineStyles(Looks looks, Look label, Look number) {
            this.label = looks.index(label);
            this.coverage = looks.index(Look.COVERAGE);
            this.numbers = new NumberStyles(looks, number, Qualifier.EXACT);
        }
    }
}
