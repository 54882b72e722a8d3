package vn.tonghop.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Table;

/**
 * The rows of the hidden sheet {@code _nguon} of a consolidated return: the units behind its totals. A first row names the columns and
 * the form; each other row is one unit and table, its figures as {@link FigureText} in one text cell or more. After these a row
 * without a table tells the unit's files and displaced places as {@link OriginText}; programs that do not know it pass it over, and
 * rows without it are read too. Texts of prompts and covers are left out. Readable only with the very form that wrote it.
 */
public final class SourceRows {
    /** Name of the sheet. */
    public static final String SHEET = "_nguon";

    private static final List<String> HEAD = List.of("unit", "name", "type", "table", "figures");
    private static final int FORM = HEAD.size();
    private static final int TABLE = 3;
    private static final int FIGURES = 4;

    private SourceRows() {}

    /** Rows of cells, from the first row of the sheet. A unit that answered nothing has a row without a table in any case. */
    public static List<List<String>> encode(Form form, List<UnitRow> units) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(HEAD);
        head.add(form.hash());
        rows.add(head);
        for (UnitRow unit : units) {
            int before = rows.size();
            for (Table table : form.tables()) {
                List<String> figures = isCarried(table) ? FigureText.encode(table, unit.answers()) : List.of("");
                if (!figures.get(0).isEmpty()) {
                    rows.add(row(unit, table.key(), figures));
                }
            }
            List<String> origins = OriginText.encode(unit);
            if (rows.size() == before || !origins.isEmpty()) {
                rows.add(row(unit, "", origins));
            }
        }
        return rows;
    }

    /**
     * The units that {@link #encode} wrote, in the same order.
     *
     * @param rows cells from the first row of the sheet; "" for an empty cell; trailing empty cells may be missing
     * @throws IllegalArgumentException when the rows are not what this form writes
     */
    public static List<UnitRow> decode(Form form, List<List<String>> rows) {
        if (rows.isEmpty() || !cell(rows.get(0), FORM).equals(form.hash())) {
            throw new IllegalArgumentException("Rows of another form, or no head");
        }
        Map<String, UnitRow> named = new LinkedHashMap<>();
        Map<String, Answers.Builder> figures = new LinkedHashMap<>();
        Map<String, Map<String, List<SourceFile>>> files = new HashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String unit = cell(row, 0);
            named.putIfAbsent(unit, new UnitRow(unit, cell(row, 1), cell(row, 2), Answers.none(form)));
            Answers.Builder answers = figures.computeIfAbsent(unit, any -> new Answers.Builder(form));
            List<String> texts = row.subList(Math.min(FIGURES, row.size()), row.size());
            if (cell(row, TABLE).isEmpty()) {
                Map<String, List<SourceFile>> own = files.computeIfAbsent(unit, any -> new HashMap<>());
                texts.stream()
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> OriginText.decode(form, text, own, answers));
            } else {
                FigureText.decode(form, form.table(cell(row, TABLE)), texts, answers);
            }
        }
        List<UnitRow> units = new ArrayList<>();
        named.forEach((unit, row) -> units.add(new UnitRow(
                unit,
                row.name(),
                row.type(),
                figures.getOrDefault(unit, new Answers.Builder(form)).build(),
                files.getOrDefault(unit, Map.of()))));
        return units;
    }

    private static boolean isCarried(Table table) {
        return table.shape() != Table.Shape.COVER && table.shape() != Table.Shape.PROMPTS;
    }

    private static List<String> row(UnitRow unit, String table, List<String> figures) {
        List<String> row = new ArrayList<>(List.of(unit.unit(), unit.name(), unit.type(), table));
        row.addAll(figures);
        return row;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }
}
