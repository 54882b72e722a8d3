package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Line;
import vn.tonghop.workbook.Cell;

/** Row labels of a grid: one text in each label column, a year standing for the rows beneath it. */
final class LabelColumns implements RowLabels {
    private final TableOnGrid on;
    private final List<Integer> columns;

    LabelColumns(TableOnGrid on) {
        this.on = on;
        this.columns = on.labelColumns();
    }

    @Override
    public LabelFit fit(RowMark row, int at) {
        if (row.labels().isEmpty() || columns.isEmpty() || isDeclaration(row)) {
            return LabelFit.AGREES;
        }
        List<String> shown = texts(row, at);
        if (shown.equals(row.labels())) {
            return LabelFit.AGREES;
        }
        if (shown.stream().allMatch(String::isEmpty)) {
            return LabelFit.ABSENT;
        }
        String path = RowMark.path(shown);
        if (path.equals(row.path())) {
            return LabelFit.AGREES;
        }
        return on.marks().namesAnotherRow(path, row) ? LabelFit.CONTRADICTS : LabelFit.RETYPED;
    }

    /** Its label stands beside its cell, above the header. */
    private static boolean isDeclaration(RowMark row) {
        return row.line().role() == Line.Role.DECLARATION;
    }

    @Override
    public OptionalInt find(RowMark row) {
        if (isDeclaration(row)) {
            return findDeclaration(row);
        }
        if (row.labels().isEmpty() || columns.isEmpty() || !on.marks().isUnique(row)) {
            return OptionalInt.empty();
        }
        int[] found = IntStream.rangeClosed(on.keyRow() + 1, on.grid().lastRow())
                .filter(at -> on.rowAt(at).isEmpty())
                .filter(at -> RowMark.path(texts(row, at)).equals(row.path()))
                .limit(2)
                .toArray();
        return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }

    /** The first: the same words head the column in which rows declare. */
    private OptionalInt findDeclaration(RowMark row) {
        return IntStream.range(0, on.grid().size())
                .mapToObj(on.grid()::cell)
                .filter(cell -> cell.type() == Cell.Type.TEXT
                        && Fold.same(cell.raw(), row.labels().get(0)))
                .mapToInt(Cell::row)
                .findFirst();
    }

    @Override
    public String shown(RowMark row, int at) {
        return String.join(" › ", texts(row, at));
    }

    /** As many labels as the row has: a total spans all label columns with one. */
    private List<String> texts(RowMark row, int at) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(row.labels().size(), columns.size()); i++) {
            boolean above = i < row.labels().size() - 1;
            texts.add(columns.get(i) < 0 ? "" : above ? carried(columns.get(i), at) : text(columns.get(i), at));
        }
        return texts;
    }

    /** The year of a row whose merge was undone stands in the nearest row above that shows one. */
    private String carried(int column, int at) {
        for (int row = at; row > on.keyRow(); row--) {
            String text = text(column, row);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String text(int column, int row) {
        return on.grid().shown(row, column);
    }
}
