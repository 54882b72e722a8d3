package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.aggregate.ListTotal;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.ListWords;
import vn.tonghop.definition.Table;

/** What an open list of all units comes to: rows counted by group, columns added, or a pointer to where the rows stand. */
final class ListSummary {
    /** More groups than this make no sentence or table that anybody reads; the rest stand in the workbook. */
    private static final int MOST_GROUPS = 12;
    /** It is not worth a remark that so few are left out. */
    private static final int FEW = 3;

    private static final double FIGURE_COLUMN = 26;

    private final Docx document;
    private final Totals totals;
    private final OfficeRows offices;

    ListSummary(Docx document, Totals totals, OfficeRows offices) {
        this.document = document;
        this.totals = totals;
        this.offices = offices;
    }

    void write(Table list) {
        List<ListTotal> all = totals.of(list);
        String title = FormTable.spaced(list.title().meant());
        boolean totalled = list.leaves().stream().anyMatch(leaf -> leaf.group() || leaf.adds() != Kind.TEXT);
        if (!totalled) {
            document.paragraph(DocxStyle.TEXT).text(word("list.elsewhere", title, list.key()));
            return;
        }
        if (all.stream().allMatch(total -> total.value().isEmpty())) {
            document.paragraph(DocxStyle.GAP).text(word("list.none", title));
            return;
        }
        Map<String, List<ListTotal>> groups = new LinkedHashMap<>();
        all.forEach(total ->
                groups.computeIfAbsent(total.row(), any -> new ArrayList<>()).add(total));
        List<List<ListTotal>> shown = largest(groups);
        if (all.get(0).group().isEmpty()) {
            writeSums(title, list, all);
        } else if (!list.words().counted().isEmpty()) {
            writeCounted(list, all);
            return;
        } else if (all.get(0).kind() == Kind.LIST) {
            writeCounts(title, shown);
        } else {
            writeTable(title, list, shown);
        }
        if (groups.size() > shown.size()) {
            writeRest(list, shown, groups.size());
        }
    }

    /** The groups that most units name, then the larger ones. */
    private static List<List<ListTotal>> largest(Map<String, List<ListTotal>> groups) {
        Comparator<List<ListTotal>> order =
                Comparator.comparingInt(group -> -group.get(0).counted());
        int shown = groups.size() <= MOST_GROUPS + FEW ? groups.size() : MOST_GROUPS;
        return groups.values().stream().sorted(order).limit(shown).toList();
    }

    private void writeSums(String title, Table list, List<ListTotal> sums) {
        DocxParagraph line = document.paragraph(DocxStyle.TEXT).text(word("list.sum", title));
        String separator = "";
        for (ListTotal sum : sums) {
            Leaf leaf = list.leaf(sum.column());
            line.text(separator)
                    .text(word("indicator", leaf.path().get(leaf.path().size() - 1)));
            Totals.of(sum).write(line);
            line.text(leaf.measure().isEmpty() ? "" : " " + leaf.measure());
            separator = word("list.separator");
        }
        line.text(".");
    }

    /** The definition's own sentence: how many rows there are of each kind, the largest first. */
    private void writeCounted(Table list, List<ListTotal> counts) {
        String sentence = list.words().counted();
        int each = sentence.indexOf(ListWords.EACH);
        DocxParagraph line = document.paragraph(DocxStyle.TEXT).text(sentence.substring(0, each));
        String separator = "";
        for (ListTotal count : counts.stream()
                .sorted(Comparator.comparing(ListSummary::rows).reversed())
                .toList()) {
            line.text(separator);
            Totals.of(count).write(line);
            line.text(" " + kind(String.join(" – ", count.group())));
            separator = word("list.counted.separator");
        }
        line.text(sentence.substring(each + ListWords.EACH.length()));
        offices.footnote(list).ifPresent(line::footnote);
    }

    private static BigDecimal rows(ListTotal count) {
        return new BigDecimal(count.value().isEmpty() ? "0" : count.value());
    }

    private static String kind(String group) {
        String small = Character.toLowerCase(group.charAt(0)) + group.substring(1);
        return small.equals(word("list.counted.others")) ? word("list.counted.other") : small;
    }

    private void writeCounts(String title, List<List<ListTotal>> groups) {
        Map<List<String>, List<ListTotal>> nested = new LinkedHashMap<>();
        groups.forEach(group -> nested.computeIfAbsent(outer(group.get(0)), any -> new ArrayList<>())
                .add(group.get(0)));
        DocxParagraph line = document.paragraph(DocxStyle.TEXT).text(word("list.count", title));
        String separator = "";
        for (var outer : nested.entrySet()) {
            line.text(separator);
            boolean named = !outer.getKey().isEmpty();
            line.text(named ? String.join(" – ", outer.getKey()) + word("list.open") : "");
            writeCounts(line, outer.getValue());
            line.text(named ? word("list.close") : "");
            separator = word("list.separator");
        }
        line.text(".");
    }

    private static void writeCounts(DocxParagraph line, List<ListTotal> counts) {
        String separator = "";
        for (ListTotal count : counts) {
            String inner = count.group().get(count.group().size() - 1);
            line.text(separator).text(word("list.rows", inner));
            Totals.of(count).write(line);
            separator = word("list.separator");
        }
    }

    /** What the group is within, where a list has several grouping columns. */
    private static List<String> outer(ListTotal total) {
        return total.group().subList(0, total.group().size() - 1);
    }

    private void writeTable(String title, Table list, List<List<ListTotal>> groups) {
        DocxParagraph lead = document.paragraph(DocxStyle.TEXT).keptWithNext().text(word("list.table", title));
        offices.footnote(list).ifPresent(lead::footnote);
        List<Leaf> columns = new ArrayList<>(list.groups());
        int figures = groups.get(0).size();
        groups.get(0).forEach(total -> columns.add(list.leaf(total.column())));
        double each =
                (document.room() - figures * FIGURE_COLUMN) / list.groups().size();
        List<Double> widths = new ArrayList<>();
        columns.forEach(leaf -> widths.add(widths.size() < list.groups().size() ? each : FIGURE_COLUMN));
        DocxTable printed = document.table(widths, true);
        DocxTable.Row header = printed.row(true);
        columns.forEach(leaf -> header.cell()
                .centred()
                .in(document.profile().tables().heads())
                .text(FormTable.spaced(leaf.path().get(leaf.path().size() - 1))));
        for (List<ListTotal> group : groups) {
            DocxTable.Row row = printed.row(false);
            group.get(0)
                    .group()
                    .forEach(text ->
                            row.cell().in(document.profile().tables().cells()).text(text));
            group.forEach(total -> Totals.of(total)
                    .writeCell(
                            row.cell().centred().in(document.profile().tables().cells())));
        }
        document.paragraph(DocxStyle.BREAK).spaced(0, 6);
    }

    private void writeRest(Table list, List<List<ListTotal>> shown, int groups) {
        String key = shown.get(shown.size() - 1).get(0).key();
        document.paragraph(DocxStyle.TEXT)
                .text(word("list.more"))
                .control(key + "#con-lai", VietnameseNumber.of(groups - shown.size()))
                .text(word("list.more.end", list.key()));
    }
}
