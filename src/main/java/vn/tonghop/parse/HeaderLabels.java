package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vn.tonghop.workbook.Merge;

/** The visible header of one table in one sheet that came back: the texts above each column, from the top. */
final class HeaderLabels {
    private final TableOnGrid on;
    private final int from;
    private final int to;

    HeaderLabels(TableOnGrid on) {
        this.on = on;
        this.from = on.keyRow() + 1;
        this.to = on.firstBodyRow() >= 0 ? on.firstBodyRow() : on.grid().lastRow() + 1;
    }

    LabelFit fit(ColumnMark column, int at) {
        if (column.path().isEmpty()) {
            return LabelFit.AGREES;
        }
        List<String> path = path(at);
        if (path.isEmpty()) {
            return LabelFit.ABSENT;
        }
        List<String> own = column.folded();
        if (isWithin(path, own) || isWithin(own, path)) {
            return LabelFit.AGREES;
        }
        // With its upper headers torn away a column still shows whose it is by the lowest.
        boolean foreign = !own.contains(path.get(path.size() - 1));
        return foreign || on.marks().headsAnotherColumn(path, column) ? LabelFit.CONTRADICTS : LabelFit.RETYPED;
    }

    /** Whether the header above one column is that of another, which no longer shows it whole. */
    boolean took(int at, ColumnMark other, int otherAt) {
        List<String> path = path(at);
        List<String> theirs = other.folded();
        boolean shown = !theirs.isEmpty() && (isWithin(theirs, path) || isWithin(path, theirs));
        return shown && !path(otherAt).equals(theirs);
    }

    /** The columns without a key whose header is the path, from left to right; merges of the header may have been undone. */
    List<Integer> showing(List<String> folded) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at <= lastColumn() && to > from; at++) {
            List<String> own = on.columnAt(at).isEmpty() ? path(at) : List.of();
            if (!own.isEmpty() && (own.equals(folded) || carriedPath(at).equals(folded))) {
                found.add(at);
            }
        }
        return found;
    }

    /** The row below the header: the first after those that show a header text above some column. */
    int end() {
        boolean inside = false;
        for (int row = from; row < to; row++) {
            boolean shows = showsHeader(row);
            if (inside && !shows) {
                return row;
            }
            inside |= shows;
        }
        return to;
    }

    private boolean showsHeader(int row) {
        return on.grid().row(row).stream()
                .anyMatch(cell -> on.marks().isHeaderText(on.marks().printed().folded(cell.raw())));
    }

    String shown(int at) {
        return String.join(" › ", path(at));
    }

    private int lastColumn() {
        int last = 0;
        for (int i = 0; i < on.grid().size() && on.grid().cell(i).row() < to; i++) {
            last = Math.max(last, on.grid().cell(i).column());
        }
        for (Merge merge : on.grid().sheet().merges()) {
            last = merge.lastRow() < to ? Math.max(last, merge.lastColumn()) : last;
        }
        return last;
    }

    /** Known header texts above a column, folded, each merge once. */
    private List<String> path(int column) {
        return path(row -> on.grid().shown(row, column));
    }

    /** The same where a group's text, its merge undone, stands above the first column of the group alone. */
    private List<String> carriedPath(int column) {
        return path(row -> {
            String shown = on.grid().shown(row, column);
            for (int left = column - 1; shown.isEmpty() && left >= 0; left--) {
                shown = on.grid().shown(row, left);
            }
            return shown;
        });
    }

    private List<String> path(IntFunction<String> shownIn) {
        List<String> path = new ArrayList<>();
        String last = "";
        for (int row = from; row < to; row++) {
            String shown = shownIn.apply(row);
            String folded = shown.isEmpty() ? "" : on.marks().printed().folded(shown);
            if (!folded.equals(last) && on.marks().isHeaderText(folded)) {
                path.add(folded);
                last = folded;
            }
        }
        return path;
    }

    /** Whether all texts of one path stand in the other in the same order. */
    static boolean isWithin(List<String> part, List<String> whole) {
        int at = 0;
        for (String text : whole) {
            at += at < part.size() && part.get(at).equals(text) ? 1 : 0;
        }
        return at == part.size();
    }
}
