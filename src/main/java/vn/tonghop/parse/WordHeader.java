package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.Fold;
import vn.tonghop.workbook.Merge;

/**
 * How far the header of a table in a Word document is that of a table of the form.
 *
 * @param rows    rows that the header takes
 * @param columns where each column of the form stands
 * @param missing headings of the form that are not there
 */
record WordHeader(int rows, Map<ColumnMark, Integer> columns, List<String> missing) {
    /** No outline prints a header of more tiers, a row of column numbers or units of measure counted. */
    private static final int MOST_ROWS = 8;

    /** The best fit; of equal ones that with the fewest rows. */
    static WordHeader of(Grid grid, TableMarks marks) {
        WordHeader best = new WordHeader(
                0, Map.of(), headed(marks).stream().map(ColumnMark::name).toList());
        for (int rows = 1; rows <= Math.min(MOST_ROWS, grid.lastRow() + 1); rows++) {
            WordHeader fit = fit(grid, marks, rows);
            best = fit.missing.size() < best.missing.size() ? fit : best;
        }
        return best;
    }

    boolean isWhole() {
        return missing.isEmpty();
    }

    /** Enough of the headings to think that the form's table was meant. */
    boolean isNear() {
        return !isWhole() && columns.size() > 2 && columns.size() >= missing.size();
    }

    private static WordHeader fit(Grid grid, TableMarks marks, int rows) {
        List<List<String>> paths = new ArrayList<>();
        for (int column = 0; column <= lastColumn(grid); column++) {
            paths.add(path(grid, column, rows));
        }
        Map<ColumnMark, Integer> columns = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (ColumnMark column : headed(marks)) {
            // Two columns may print the same headings: then their order tells them apart.
            int at = next(paths, column.folded(), columns);
            if (at < 0) {
                missing.add(column.name());
            } else {
                columns.put(column, at);
            }
        }
        return new WordHeader(rows, columns, missing);
    }

    private static List<ColumnMark> headed(TableMarks marks) {
        return marks.columns().stream()
                .filter(column -> !column.path().isEmpty())
                .toList();
    }

    private static int next(List<List<String>> paths, List<String> path, Map<ColumnMark, Integer> taken) {
        for (int at = 0; at < paths.size(); at++) {
            if (paths.get(at).equals(path) && !taken.containsValue(at)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastColumn(Grid grid) {
        int last = 0;
        for (int i = 0; i < grid.size(); i++) {
            last = Math.max(last, grid.cell(i).column());
        }
        for (Merge merge : grid.sheet().merges()) {
            last = Math.max(last, merge.lastColumn());
        }
        return last;
    }

    /** Texts above a column, folded, each merge once. */
    private static List<String> path(Grid grid, int column, int rows) {
        List<String> path = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String text = Fold.of(grid.shown(row, column));
            boolean again = !path.isEmpty() && path.get(path.size() - 1).equals(text);
            if (!text.isEmpty() && !again) {
                path.add(text);
            }
        }
        return path;
    }
}
