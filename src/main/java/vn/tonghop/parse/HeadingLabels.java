package vn.tonghop.parse;

import java.util.OptionalInt;
import vn.tonghop.definition.Fold;
import vn.tonghop.workbook.Cell;

/** Row labels of the outline: the heading or bullet above each answer. */
final class HeadingLabels implements RowLabels {
    private final TableOnGrid on;

    HeadingLabels(TableOnGrid on) {
        this.on = on;
    }

    @Override
    public LabelFit fit(RowMark row, int at) {
        if (row.labels().isEmpty()) {
            return LabelFit.AGREES;
        }
        String heading = shown(row, at);
        if (heading.isEmpty()) {
            return LabelFit.ABSENT;
        }
        boolean own = Fold.same(heading, row.labels().get(0));
        // The same words may stand above several answers: only words of another answer alone contradict.
        return own
                ? LabelFit.AGREES
                : on.marks().namesAnotherRow(on.marks().printed().folded(heading), row)
                        ? LabelFit.CONTRADICTS
                        : LabelFit.RETYPED;
    }

    /** The nearest known heading between this answer and the keyed row before it. */
    @Override
    public String shown(RowMark row, int at) {
        for (int above = at - 1; above > on.keyRow() && on.rowAt(above).isEmpty(); above--) {
            for (Cell cell : on.grid().row(above)) {
                if (cell.type() == Cell.Type.TEXT
                        && on.marks().isHeading(on.marks().printed().folded(cell.raw()))) {
                    return cell.raw();
                }
            }
        }
        return "";
    }

    /** The first row below the heading that prints nothing of the form's own, rows put in between left out. */
    @Override
    public OptionalInt find(RowMark row) {
        if (row.labels().isEmpty() || !on.marks().isUnique(row)) {
            return OptionalInt.empty();
        }
        int heading = -1;
        for (int i = 0; i < on.grid().size(); i++) {
            Cell cell = on.grid().cell(i);
            if (cell.type() == Cell.Type.TEXT
                    && Fold.same(cell.raw(), row.labels().get(0))) {
                if (heading >= 0) {
                    return OptionalInt.empty();
                }
                heading = cell.row();
            }
        }
        int answer = heading + 1;
        while (on.printsAt(answer)
                || (on.grid().row(answer).isEmpty() && answer < on.grid().lastRow())) {
            answer++;
        }
        return heading < 0 || on.rowAt(answer).isPresent() ? OptionalInt.empty() : OptionalInt.of(answer);
    }
}
