package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The one column of the sheet whose header is that of the column, and that carries no other column's key. */
    Optional<Integer> find(ColumnMark column) {
        if (column.path().isEmpty() || to <= from) {
            return Optional.empty();
        }
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at <= lastColumn(); at++) {
            if (on.columnAt(at).isEmpty() && path(at).equals(column.folded())) {
                found.add(at);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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
        List<String> path = new ArrayList<>();
        String last = "";
        for (int row = from; row < to; row++) {
            String shown = on.grid().shown(row, column);
            String folded = shown.isEmpty() ? "" : on.marks().printed().folded(shown);
            if (!folded.equals(last) && on.marks().isHeaderText(folded)) {
                path.add(folded);
                last = folded;
            }
        }
        return path;
    }

    /** Whether all texts of one path stand in the other in the same order. */
    private static boolean isWithin(List<String> part, List<String> whole) {
        int at = 0;
        for (String text : whole) {
            at += at < part.size() && part.get(at).equals(text) ? 1 : 0;
        }
        return at == part.size();
    }
}
