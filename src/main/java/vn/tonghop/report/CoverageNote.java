package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;

/** Below a table: the columns in which some unit is missing, by how many there are in the row that has least. Nothing when none is. */
final class CoverageNote {
    private final Docx document;
    private final Totals totals;
    private final Table table;

    CoverageNote(Docx document, Totals totals, Table table) {
        this.document = document;
        this.totals = totals;
        this.table = table;
    }

    void write() {
        Map<String, List<Total>> alike = new LinkedHashMap<>();
        Map<Total, Integer> columns = new LinkedHashMap<>();
        for (Leaf leaf : table.leaves()) {
            least(leaf).filter(Total::isPartial).ifPresent(total -> {
                columns.put(total, leaf.number());
                alike.computeIfAbsent(total.counted() + "/" + total.expected(), any -> new ArrayList<>())
                        .add(total);
            });
        }
        if (alike.isEmpty()) {
            return;
        }
        DocxParagraph line = document.paragraph(DocxStyle.GUIDANCE).spaced(6, 0).text(word("table.coverage"));
        String separator = "";
        for (List<Total> group : alike.values()) {
            String key = group.size() == 1 ? "table.coverage.column" : "table.coverage.columns";
            line.text(separator)
                    .text(word(key, ranges(group.stream().map(columns::get).toList())));
            group.get(0).writeFraction(line);
            separator = word("list.separator");
        }
        line.text(".");
    }

    /** 3, 4, 5, 7 as "3–5, 7". */
    private static String ranges(List<Integer> numbers) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            int first = i;
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            out.append(out.isEmpty() ? "" : ", ").append(numbers.get(first));
            out.append(i > first ? "–" + numbers.get(i) : "");
        }
        return out.toString();
    }

    private Optional<Total> least(Leaf leaf) {
        return table.rows().stream()
                .filter(row -> !row.total() && !leaf.label())
                .map(row -> new Key(table.key(), row.key(), leaf.column()).toString())
                .flatMap(key -> totals.form().find(key).stream())
                .map(totals::of)
                .min((a, b) -> Integer.compare(b.expected() - b.counted(), a.expected() - a.counted()));
    }
}
