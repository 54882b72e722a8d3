package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tonghop.definition.Fold;
import vn.tonghop.workbook.Cell;

/** Row labels of the cover and of the indicators: the question somewhere in the row, with its code; the question of a pair above it. */
final class LineLabels implements RowLabels {
    /** A pair or rate has at most three rows below its question. */
    private static final int FARTHEST_HEAD = 6;

    private final TableOnGrid on;

    LineLabels(TableOnGrid on) {
        this.on = on;
    }

    @Override
    public LabelFit fit(RowMark row, int at) {
        if (row.labels().isEmpty()) {
            return LabelFit.AGREES;
        }
        List<String> texts = texts(at);
        String own = row.labels().get(row.labels().size() - 1);
        if (row.labels().size() == 1 && texts.contains(own)) {
            return LabelFit.AGREES;
        }
        LabelFit fit = texts.isEmpty() ? LabelFit.ABSENT : LabelFit.RETYPED;
        for (String text : texts) {
            String folded = on.marks().printed().folded(text);
            String headed = path(at, folded);
            if (folded.equals(row.path()) || headed.equals(row.path())) {
                return LabelFit.AGREES;
            }
            boolean another = on.marks().namesAnotherRow(folded, row)
                    || on.marks().namesAnotherRow(headed, row)
                    || on.marks().codesAnotherRow(folded, row);
            fit = another ? LabelFit.CONTRADICTS : fit;
        }
        return fit;
    }

    @Override
    public OptionalInt find(RowMark row) {
        if (row.labels().isEmpty() || !on.marks().isUnique(row)) {
            return OptionalInt.empty();
        }
        int found = -1;
        for (int i = 0; i < on.grid().size(); i++) {
            Cell cell = on.grid().cell(i);
            if (cell.row() != found && on.rowAt(cell.row()).isEmpty() && names(row, cell)) {
                if (found >= 0) {
                    return OptionalInt.empty();
                }
                found = cell.row();
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private boolean names(RowMark row, Cell cell) {
        String own = row.labels().get(row.labels().size() - 1);
        boolean same = cell.type() == Cell.Type.TEXT && Fold.same(own, cell.raw());
        return same
                && (row.labels().size() == 1
                        || path(cell.row(), on.marks().printed().folded(own)).equals(row.path()));
    }

    @Override
    public String shown(RowMark row, int at) {
        return String.join(" ", texts(at));
    }

    /** Texts of the row that may name it: neither keys nor what was typed. */
    private List<String> texts(int at) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : on.grid().row(at)) {
            boolean typed = on.columnAt(cell.column()).isPresent();
            if (cell.type() == Cell.Type.TEXT && !typed && !FormMarks.looksLikeToken(cell.raw())) {
                texts.add(cell.raw());
            }
        }
        return texts;
    }

    /** The path of a row that answers a part of the question above it. */
    private String path(int at, String folded) {
        return RowMark.joined(List.of(head(at), folded));
    }

    private String head(int at) {
        for (int row = at - 1; row >= Math.max(0, at - FARTHEST_HEAD); row--) {
            for (Cell cell : on.grid().row(row)) {
                String folded =
                        cell.type() == Cell.Type.TEXT ? on.marks().printed().folded(cell.raw()) : "";
                if (on.marks().isHead(folded)) {
                    return folded;
                }
            }
        }
        return "";
    }
}
