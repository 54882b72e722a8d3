package vn.tonghop.template;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** Widths of the columns of a table, in characters: no word of a header broken, the page used, no number as ####. */
final class GridColumns {
    /** Texts of list columns whose answers are short. */
    private static final List<String> SHORT = Words.list("columns.short");

    private static final double POINTS_PER_CHARACTER = 6;
    private static final double NARROWEST_FIGURE = 7;
    private static final double WIDEST_FIGURE = 14;
    private static final double NARROWEST_TEXT = 18;
    private static final double WIDEST_TEXT = 60;

    private final Table table;
    private final Paper paper;

    GridColumns(Table table, Paper paper) {
        this.table = table;
        this.paper = paper;
    }

    /** One width per leaf column, then that of the declarations where rows have one. */
    List<Double> widths() {
        List<Double> narrow = new ArrayList<>();
        List<Double> wide = new ArrayList<>();
        for (Leaf leaf : table.leaves()) {
            double least = least(leaf);
            narrow.add(least);
            wide.add(
                    leaf.label() || isSettled(leaf)
                            ? least
                            : Math.max(least, isProse(leaf) ? WIDEST_TEXT : WIDEST_FIGURE));
        }
        if (hasRowDeclarations(table)) {
            double least = characters(FormWords.NOT_KNOWN_YET, Look.TEXT) + 2;
            narrow.add(least);
            wide.add(least);
        }
        return shared(narrow, wide);
    }

    static boolean hasRowDeclarations(Table table) {
        return table.rows().stream().anyMatch(row -> row.year().isPresent());
    }

    /** Columns grow towards their widest in equal steps as far as the page reaches. */
    private List<Double> shared(List<Double> narrow, List<Double> wide) {
        double least = sum(narrow);
        double wanted = sum(wide) - least;
        double share = wanted <= 0 ? 0 : Math.max(0, Math.min(1, (paper.characters() - least) / wanted));
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < narrow.size(); i++) {
            widths.add(narrow.get(i) + share * (wide.get(i) - narrow.get(i)));
        }
        return widths;
    }

    private double least(Leaf leaf) {
        double header = characters(longestWord(header(leaf)), Look.HEADER) + 1;
        if (leaf.label()) {
            return Math.max(header, label(leaf));
        }
        return Math.max(
                header,
                switch (leaf.type()) {
                    case INT, DEC -> NARROWEST_FIGURE;
                    case DATE -> 12;
                    case BOOL -> 9;
                    case CHOICE ->
                        leaf.choices().stream()
                                        .mapToDouble(choice -> characters(longestWord(choice), Look.TEXT))
                                        .max()
                                        .orElse(0)
                                + 6;
                    case TEXT -> NARROWEST_TEXT;
                });
    }

    private double label(Leaf leaf) {
        double widest = leaf.number() > 1 ? 8 : characters(Words.of("measure.head"), GridHeader.MEASURE) + 1.5;
        for (TableRow row : table.rows()) {
            if (!row.total() && leaf.number() <= row.labels().size()) {
                widest = Math.max(widest, characters(row.labels().get(leaf.number() - 1), Look.TEXT.bolded()) + 2);
            }
        }
        return Math.min(widest, NARROWEST_TEXT * 2);
    }

    private static boolean isSettled(Leaf leaf) {
        return switch (leaf.type()) {
            case DATE, BOOL, CHOICE -> true;
            default -> false;
        };
    }

    private static boolean isProse(Leaf leaf) {
        return !leaf.type().isNumber() && !SHORT.contains(leaf.path().get(0));
    }

    /** The lowest printed header cell of a column. */
    private String header(Leaf leaf) {
        return table.header().stream()
                .filter(cell -> cell.first() == leaf.number() && cell.last() == leaf.number())
                .map(HeaderCell::text)
                .map(text -> text.text() + " " + text.reading())
                .reduce("", (a, b) -> a + " " + b);
    }

    private static String longestWord(String text) {
        String longest = "";
        for (String word : text.split("[ \n]")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    private static double characters(String text, Look look) {
        return TextFit.width(text, look) / POINTS_PER_CHARACTER;
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }
}
