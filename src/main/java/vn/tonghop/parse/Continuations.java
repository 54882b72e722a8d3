package vn.tonghop.parse;

import java.util.OptionalInt;
import vn.tonghop.definition.Line;

/** Rows that go on with an answer and lost their keys. Nothing names them: they are known by following the row that they go on with. */
final class Continuations {
    private final TableOnGrid on;

    Continuations(TableOnGrid on) {
        this.on = on;
    }

    void follow() {
        int from = 0;
        for (RowMark row : on.marks().rows()) {
            boolean lost = row.line().role() == Line.Role.CONTINUATION
                    && on.rowsOf(row).isEmpty();
            if (lost && from > 0) {
                OptionalInt next = next(from);
                next.ifPresent(at -> on.add(row, at));
                from = next.isPresent() ? next.getAsInt() + 1 : 0;
            } else {
                from = on.rowsOf(row).size() == 1 ? on.rowsOf(row).get(0) + 1 : 0;
            }
        }
    }

    /** The next row that holds anything, before the form prints again; empty rows say nothing and may lie between. */
    private OptionalInt next(int from) {
        for (int at = from; at <= on.grid().lastRow(); at++) {
            if (on.rowAt(at).isPresent() || on.printsAt(at)) {
                return OptionalInt.empty();
            }
            if (!on.grid().row(at).isEmpty()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
