package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** What makes one table of the form recognisable: its keyed rows and columns, their labels, every text it prints. Worked out once a form. */
final class TableMarks {
    /** No field stands where row and column meet. */
    static final int NO_FIELD = -1;

    private static final int SEVERAL = -2;

    private final Table table;
    private final Sheet sheet;
    private final List<RowMark> rows = new ArrayList<>();
    private final List<ColumnMark> columns = new ArrayList<>();
    private final int[][] fields;
    private final Map<String, Integer> rowOfPath = new HashMap<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private final Set<String> headerTexts = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private final PrintedTexts printed;

    TableMarks(Form form, Table table) {
        this.table = table;
        this.sheet = form.plan().sheetOf(table.key());
        addColumns();
        addRows();
        this.fields = new int[rows.size()][columns.size()];
        placeFields(form);
        this.printed = new PrintedTexts(form, table, sheet, rows);
    }

    private void addColumns() {
        sheet.columnTokens().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    int column = entry.getKey();
                    boolean leaf = column >= 1 && column <= table.leaves().size();
                    boolean isLabel = leaf && table.leaves().get(column - 1).label();
                    List<String> path = leaf ? table.leaves().get(column - 1).path() : List.of();
                    ColumnMark mark = ColumnMark.of(columns.size(), entry.getValue(), column, isLabel, path);
                    columns.add(mark);
                    if (!path.isEmpty()) {
                        headerTexts.addAll(mark.folded());
                    }
                });
    }

    private void addRows() {
        Iterator<TableRow> body = table.rows().iterator();
        Line above = sheet.lines().get(0);
        for (Line line : sheet.lines()) {
            boolean ofBody = line.role() == Line.Role.BODY || line.role() == Line.Role.TOTAL;
            List<String> labels = ofBody ? body.next().path() : labels(line, above);
            above = isAbove(line) ? line : above;
            if (!line.token().isEmpty()) {
                addRow(RowMark.of(rows.size(), line, labels, code(line)));
            }
        }
    }

    private void addRow(RowMark mark) {
        rows.add(mark);
        if (!mark.labels().isEmpty()) {
            rowOfPath.merge(mark.path(), mark.index(), (a, b) -> SEVERAL);
        }
        if (!mark.code().isEmpty()) {
            rowOfCode.put(Fold.of(mark.code()), mark.index());
        }
        if (mark.labels().size() > 1 && mark.line().role() == Line.Role.FIGURE) {
            heads.add(Fold.of(mark.labels().get(0)));
        }
    }

    /** A line that names what stands below it: a heading of the outline, the question of a pair or rate, an indicator that ends one. */
    private static boolean isAbove(Line line) {
        return switch (line.role()) {
            case HEADING, BULLET, FIGURE_HEAD -> true;
            case FIGURE -> line.token().endsWith("/gt") || line.token().endsWith("/sau");
            default -> false;
        };
    }

    private static List<String> labels(Line line, Line above) {
        return switch (line.role()) {
            case FIGURE ->
                above.role() == Line.Role.FIGURE_HEAD ? List.of(above.text(), line.text()) : List.of(line.text());
            case COVER, DECLARATION -> List.of(line.text());
            case ANSWER -> List.of(above.text());
            default -> List.of();
        };
    }

    /** An indicator alone on its line shows its code; the parts of a pair or rate show it on the line above. */
    private static String code(Line line) {
        String row = line.token().substring(line.token().indexOf('/') + 1);
        return line.role() == Line.Role.FIGURE && row.endsWith("/gt") ? row.substring(0, row.indexOf('/')) : "";
    }

    private void placeFields(Form form) {
        Map<Integer, Integer> columnIndex = new HashMap<>();
        columns.forEach(mark -> columnIndex.put(mark.column(), mark.index()));
        for (RowMark row : rows) {
            Arrays.fill(fields[row.index()], NO_FIELD);
            for (int ordinal : row.line().fields()) {
                Integer column = columnIndex.get(form.field(ordinal).place().column());
                if (column != null) {
                    fields[row.index()][column] = ordinal;
                }
            }
        }
    }

    Table table() {
        return table;
    }

    Sheet sheet() {
        return sheet;
    }

    List<RowMark> rows() {
        return rows;
    }

    List<ColumnMark> columns() {
        return columns;
    }

    /** Ordinal of the field where a row and a column meet, or {@link #NO_FIELD}. */
    int field(RowMark row, ColumnMark column) {
        return fields[row.index()][column.index()];
    }

    /** Whether the labels are those of another row, and of that row alone. */
    boolean namesAnotherRow(String path, RowMark than) {
        return isAnother(rowOfPath.get(path), than.index());
    }

    /** Whether exactly one row has these labels. */
    boolean isUnique(RowMark row) {
        return Integer.valueOf(row.index()).equals(rowOfPath.get(row.path()));
    }

    boolean codesAnotherRow(String code, RowMark than) {
        return isAnother(rowOfCode.get(code), than.index());
    }

    /** Whether the texts are those of another column's header: some of them, or all of them with what a merge adds. */
    boolean headsAnotherColumn(List<String> path, ColumnMark than) {
        return columns.stream()
                .filter(other ->
                        other.index() != than.index() && !other.folded().isEmpty())
                .anyMatch(other ->
                        HeaderLabels.isWithin(path, other.folded()) || HeaderLabels.isWithin(other.folded(), path));
    }

    private static boolean isAnother(@Nullable Integer found, int than) {
        return found != null && found != SEVERAL && found != than;
    }

    /** Whether the folded text is the question above the figures of a pair or rate. */
    boolean isHead(String folded) {
        return heads.contains(folded);
    }

    /** Whether a folded text is the question of one figure, and of that alone. */
    boolean isQuestion(String folded) {
        Integer row = rowOfPath.get(folded);
        return row != null && row != SEVERAL && rows.get(row).line().role() == Line.Role.FIGURE;
    }

    /** Whether a folded text is the heading above some answer. */
    boolean isHeading(String folded) {
        return rowOfPath.containsKey(folded);
    }

    /** All texts by which people know the table: its headers and the labels of its rows, folded. */
    Set<String> labels() {
        Set<String> labels = new HashSet<>(headerTexts);
        rows.stream()
                .filter(row -> row.line().role() != Line.Role.DECLARATION)
                .flatMap(row -> row.labels().stream())
                .map(Fold::of)
                .forEach(labels::add);
        return labels;
    }

    boolean isHeaderText(String folded) {
        return headerTexts.contains(folded);
    }

    /** Every text that the form itself prints on this sheet. */
    PrintedTexts printed() {
        return printed;
    }
}
