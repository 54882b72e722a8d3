package vn.tonghop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.HeaderCell;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** Which figures of a form are compared. */
final class Comparisons {
    /** A chart of more kinds of bars is a thicket. */
    static final int MOST_COLUMNS = 6;

    private static final int MOST_OF_TABLE = 6;
    private static final String BEFORE = "truoc";
    private static final String AFTER = "sau";

    private final Form form;
    private final Consolidation consolidation;

    private Comparisons(Form form, Consolidation consolidation) {
        this.form = form;
        this.consolidation = consolidation;
    }

    /** Those of which something is known, in form order. */
    static List<Comparison> of(Form form, Consolidation consolidation, Details details) {
        Comparisons all = new Comparisons(form, consolidation);
        return form.tables().stream()
                .flatMap(table -> switch (table.shape()) {
                    case GRID -> all.byYear(table);
                    case FIGURES -> all.beforeAndAfter(table);
                    case LIST ->
                        details.list(table).stream()
                                .flatMap(rows -> new ListComparisons(table, rows).of(consolidation.lists()));
                    case COVER, PROMPTS -> Stream.of();
                })
                .filter(Comparison::isKnown)
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
            if (!leaf.label() && isCompared(leaf.kind())) {
                groups.computeIfAbsent(List.of(heads(table, leaf).get(0), leaf.measure()), group -> new ArrayList<>())
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

    private static boolean isCompared(Kind kind) {
        return kind == Kind.FLOW || kind == Kind.STOCK || kind == Kind.MONEY || kind == Kind.RATE;
    }

    private Comparison.Bar bar(Key key) {
        return form.find(key.toString())
                .map(field -> Comparison.Bar.of(field, consolidation))
                .orElse(Comparison.Bar.NONE);
    }

    private Stream<Comparison> byYear(
            Table table, List<Leaf> leaves, Map<String, String> years, Map<String, String> parts) {
        List<Comparison.Column> columns = new ArrayList<>();
        for (Leaf leaf : leaves) {
            parts.forEach((part, text) -> {
                List<Comparison.Bar> bars = years.keySet().stream()
                        .map(year -> bar(new Key(table.key(), year + part, leaf.column())))
                        .toList();
                columns.add(new Comparison.Column(head(table, leaf, part.isEmpty() ? "" : text), bars));
            });
        }
        Leaf first = leaves.get(0);
        String title = table.key() + " – " + heads(table, first).get(0) + measure(first.measure());
        List<String> lines = List.copyOf(years.values());
        return chunks(columns).map(some -> new Comparison(title, lines, ReportWords.word("head.year"), some, false));
    }

    /** Header texts above a column, from the top, as they are meant: two headings of one wording may mean two things. */
    private static List<String> heads(Table table, Leaf leaf) {
        return table.header().stream()
                .filter(cell -> cell.first() <= leaf.number() && leaf.number() <= cell.last())
                .sorted(Comparator.comparingInt(HeaderCell::tier))
                .map(cell -> Reading.of(cell.text()))
                .toList();
    }

    /** What the title does not say already, and the row within the year where there are several. */
    private static String head(Table table, Leaf leaf, String part) {
        List<String> heads = heads(table, leaf);
        List<String> below = new ArrayList<>(heads.subList(1, heads.size()));
        if (!part.isEmpty()) {
            below.add(part);
        }
        if (below.isEmpty()) {
            below.add(leaf.measure().isEmpty() ? heads.get(0) : leaf.measure());
        }
        return String.join(" – ", below);
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
        List<Key> after = before.stream()
                .map(field -> new Key(indicators.key(), field.key().row(), AFTER))
                .toList();
        List<String> lines = before.stream()
                .map(field -> text(field, 0) + measure(field.measure()))
                .toList();
        String head =
                form.find(after.get(0).toString()).map(field -> text(field, 1)).orElse("");
        List<Comparison.Column> columns = List.of(
                new Comparison.Column(
                        text(before.get(0), 1),
                        before.stream().map(field -> bar(field.key())).toList()),
                new Comparison.Column(head, after.stream().map(this::bar).toList()));
        return Stream.of(new Comparison(
                ReportWords.word("charts.pairs"), lines, ReportWords.word("head.indicator"), columns, true));
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
