package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;

/** Confirms keys by what people see. Where the two disagree nobody can tell which moved, so nothing there is read. */
final class LabelCheck {
    private final TableOnGrid on;
    private final TableMarks marks;
    private final StructureLog log;
    private final RowLabels rowLabels;
    private final HeaderLabels header;
    private final List<String> retyped = new ArrayList<>();
    private boolean moved;

    LabelCheck(TableOnGrid on, StructureLog log) {
        this.on = on;
        this.marks = on.marks();
        this.log = log;
        this.rowLabels = RowLabels.of(on);
        this.header = new HeaderLabels(on);
    }

    void check() {
        List<Disagreement> rows = rowDisagreements();
        // A sheet sorted without its keys: the row that a label names is blank there, but its figures stand elsewhere.
        if (rows.stream().anyMatch(row -> holdsFigures(row.at()))) {
            rows.forEach(this::tell);
        }
        columnDisagreements().forEach(this::tell);
        Place sheet = new Place(on.grid().name(), -1, -1);
        if (!on.grid().name().equalsIgnoreCase(marks.sheet().name())) {
            log.note(
                    Code.PLACE_MOVED,
                    sheet,
                    on.grid().name(),
                    "sheet",
                    marks.sheet().name());
        }
        if (!retyped.isEmpty()) {
            log.note(Code.PLACE_MOVED, sheet, "", "label", StructureLog.listed(retyped));
        } else if (moved) {
            log.note(Code.PLACE_MOVED, sheet, "", "moved");
        }
    }

    /** A keyed row whose labels are another row's. */
    private record Disagreement(RowMark row, int at) {}

    private List<Disagreement> rowDisagreements() {
        List<Disagreement> found = new ArrayList<>();
        Map<String, Disagreement> unknown = new HashMap<>();
        for (RowMark row : marks.rows()) {
            for (int at : on.rowsOf(row)) {
                LabelFit fit = rowLabels.fit(row, at);
                moved |= at != row.line().row();
                if (fit == LabelFit.CONTRADICTS) {
                    found.add(new Disagreement(row, at));
                } else if (fit == LabelFit.RETYPED) {
                    retyped.add(rowLabels.shown(row, at));
                    Disagreement other = unknown.putIfAbsent(rowLabels.shown(row, at), new Disagreement(row, at));
                    // Two rows of one name, whatever it means: one of them was pasted over the other.
                    if (other != null
                            && other.row().index() != row.index()
                            && marks.table().shape() == Table.Shape.GRID) {
                        found.add(other);
                        found.add(new Disagreement(row, at));
                    }
                }
            }
        }
        return found;
    }

    private boolean holdsFigures(int row) {
        return on.grid().row(row).stream().anyMatch(cell -> on.isField(row, cell.column()) && !cell.isFormula());
    }

    private void tell(Disagreement row) {
        List<String> typed = on.grid().row(row.at()).stream()
                .filter(cell -> on.isField(row.at(), cell.column()))
                .map(AsTyped::constant)
                .toList();
        int column =
                on.labelColumns().stream().filter(at -> at >= 0).findFirst().orElse(-1);
        Place place = new Place(on.grid().name(), row.at(), column);
        log.doubt(
                Code.PLACE_CONTRADICTED,
                log.owned(marks, row.row()),
                column < 0 ? new Place(on.grid().name(), row.at(), 0) : place,
                StructureLog.listed(typed),
                "row",
                row.row().name(),
                rowLabels.shown(row.row(), row.at()),
                Integer.toString(row.at() + 1));
    }

    /** A keyed column whose header is another's, or was taken by another. */
    private record Misheaded(ColumnMark column, int at) {}

    private Set<Misheaded> columnDisagreements() {
        Set<Misheaded> all = new LinkedHashSet<>();
        Set<Misheaded> found = new LinkedHashSet<>();
        for (ColumnMark column : marks.columns()) {
            for (int at : on.columnsOf(column)) {
                LabelFit fit = header.fit(column, at);
                moved |= at != column.column();
                all.add(new Misheaded(column, at));
                if (fit == LabelFit.CONTRADICTS) {
                    found.add(new Misheaded(column, at));
                } else if (fit == LabelFit.RETYPED) {
                    retyped.add(header.shown(at));
                }
            }
        }
        Set<Misheaded> robbed = new LinkedHashSet<>();
        for (Misheaded other : all) {
            boolean took = found.stream()
                    .anyMatch(one -> one.column().index() != other.column().index()
                            && header.took(one.at(), other.column(), other.at()));
            if (took) {
                robbed.add(other);
            }
        }
        found.addAll(robbed);
        return found;
    }

    private void tell(Misheaded column) {
        Place place = new Place(on.grid().name(), Math.max(on.keyRow() + 1, 0), column.at());
        log.doubt(
                Code.PLACE_CONTRADICTED,
                log.ownedBelowHeader(marks, column.column()),
                place,
                "",
                "column",
                column.column().name(),
                header.shown(column.at()),
                Place.columnName(column.at()));
    }
}
