package vn.tonghop.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** Which totals of a form are compared. */
final class Comparisons {
    /** A chart of more kinds of bars is a thicket. */
    static final int MOST_COLUMNS = 6;

    private static final int MOST_OF_TABLE = 6;
    private static final String BEFORE = "truoc";
    private static final String AFTER = "sau";

    private final Form form;

    private Comparisons(Form form) {
        this.form = form;
    }

    /** Those of which something is known, in form order. */
    static List<Comparison> of(Form form, Consolidation consolidation) {
        Comparisons all = new Comparisons(form);
        return form.tables().stream()
                .flatMap(table -> switch (table.shape()) {
                    case GRID -> all.byYear(table);
                    case FIGURES -> all.beforeAndAfter(table);
                    case COVER, PROMPTS, LIST -> Stream.of();
                })
                .filter(comparison -> comparison.isKnown(consolidation))
                .toList();
    }

    /** One for each heading and unit of measure; of a table with many, the first unit of measure of each heading. */
    private Stream<Comparison> byYear(Table table) {
        Map<String, String> years = new LinkedHashMap<>();
        Map<String, String> parts = new LinkedHashMap<>();
        for (TableRow row : table.rows()) {
            if (row.year().isPresent() && !row.total()) {
                String[] key = row.key().split("\\.", 2);
                years.putIfAbsent(key[0], Reading.of(row.path().get(0)));
                parts.putIfAbsent(
                        key.length > 1 ? "." + key[1] : "",
                        Reading.of(row.path().get(row.path().size() - 1)));
            }
        }
        if (years.size() < 2) {
            return Stream.of();
        }
        return groups(table).stream().flatMap(leaves -> byYear(table, leaves, years, parts));
    }

    private static List<List<Leaf>> groups(Table table) {
        Map<List<String>, List<Leaf>> groups = new LinkedHashMap<>();
        for (Leaf leaf : table.leaves()) {
            if (!leaf.label() && (leaf.kind() == Kind.FLOW || leaf.kind() == Kind.STOCK || leaf.kind() == Kind.MONEY)) {
                groups.computeIfAbsent(List.of(leaf.path().get(0), leaf.measure()), group -> new ArrayList<>())
                        .add(leaf);
            }
        }
        if (groups.size() <= MOST_OF_TABLE) {
            return List.copyOf(groups.values());
        }
        Set<String> headings = new LinkedHashSet<>();
        return groups.entrySet().stream()
                .filter(group -> headings.add(group.getKey().get(0)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Stream<Comparison> byYear(
            Table table, List<Leaf> leaves, Map<String, String> years, Map<String, String> parts) {
        List<Comparison.Column> columns = new ArrayList<>();
        for (Leaf leaf : leaves) {
            parts.forEach((part, text) -> {
                List<Optional<Field>> fields = years.keySet().stream()
                        .map(year -> form.find(new Key(table.key(), year + part, leaf.column()).toString()))
                        .toList();
                String head = head(leaf);
                columns.add(new Comparison.Column(part.isEmpty() ? head : head + " – " + text, fields));
            });
        }
        Leaf first = leaves.get(0);
        String title = table.key() + " – " + Reading.of(first.path().get(0)) + measure(first.measure());
        return chunks(columns).map(some -> new Comparison(title, List.copyOf(years.values()), some, false));
    }

    /** What the title does not say already. */
    private static String head(Leaf leaf) {
        List<String> path = leaf.path();
        if (path.size() == 1 && !leaf.measure().isEmpty()) {
            return leaf.measure();
        }
        List<String> below = path.size() > 1 ? path.subList(1, path.size()) : path;
        return String.join(" – ", below.stream().map(Reading::of).toList());
    }

    private static Stream<List<Comparison.Column>> chunks(List<Comparison.Column> columns) {
        return Stream.iterate(0, from -> from < columns.size(), from -> from + MOST_COLUMNS)
                .map(from -> columns.subList(from, Math.min(columns.size(), from + MOST_COLUMNS)));
    }

    private Stream<Comparison> beforeAndAfter(Table indicators) {
        List<Field> before = form.fieldsOf(indicators).stream()
                .filter(field -> field.key().column().equals(BEFORE))
                .toList();
        if (before.isEmpty()) {
            return Stream.of();
        }
        List<Optional<Field>> after = before.stream()
                .map(field -> form.find(new Key(indicators.key(), field.key().row(), AFTER).toString()))
                .toList();
        List<String> lines = before.stream()
                .map(field -> text(field, 0) + measure(field.measure()))
                .toList();
        List<Comparison.Column> columns = List.of(
                new Comparison.Column(
                        text(before.get(0), 1),
                        before.stream().map(Optional::of).toList()),
                new Comparison.Column(after.get(0).map(field -> text(field, 1)).orElse(""), after));
        return Stream.of(new Comparison(ReportWords.word("charts.pairs"), lines, columns, true));
    }

    /** A part of "row › heading". */
    private static String text(Field field, int part) {
        String[] parts = field.label().split(" › ");
        return Reading.of(parts[Math.min(part, parts.length - 1)]);
    }

    private static String measure(String measure) {
        return measure.isEmpty() ? "" : " (" + measure + ")";
    }
}
