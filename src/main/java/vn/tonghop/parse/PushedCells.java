package vn.tonghop.parse;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;

/**
 * One cell inserted or deleted, the others of its row or column making room: every figure behind it then answers its neighbour. It
 * shows only where something that is no figure was pushed along, or a figure was pushed out.
 */
final class PushedCells {
    private static final String CROSS = "x";

    private final TableOnGrid on;
    private final TableMarks marks;
    private final StructureLog log;
    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();

    PushedCells(TableOnGrid on, StructureLog log) {
        this.on = on;
        this.marks = on.marks();
        this.log = log;
    }

    /** @param strays what stands outside the fields */
    void tell(List<Cell> strays) {
        Table.Shape shape = marks.table().shape();
        if (shape == Table.Shape.GRID) {
            tellFormulas();
            marks.rows().forEach(row -> on.rowsOf(row).forEach(at -> tellDeclaration(row, at)));
        }
        if (shape == Table.Shape.GRID || shape == Table.Shape.FIGURES) {
            strays.forEach(this::tellPushedOut);
        }
    }

    /** A total or rate of ours has gone from its cell and stands in a neighbour. */
    private void tellFormulas() {
        for (RowMark row : marks.rows()) {
            for (int at : on.rowsOf(row)) {
                for (ColumnMark column : marks.columns()) {
                    on.columnsOf(column).forEach(across -> tellFormula(row, at, column, across));
                }
            }
        }
    }

    private void tellFormula(RowMark row, int at, ColumnMark column, int across) {
        Optional<Field> computed = field(row, column).filter(field -> !field.input());
        if (computed.isEmpty() || isOurs(at, across)) {
            return;
        }
        boolean along = computed.get().isTotal() && (isAstray(at - 1, across) || isAstray(at + 1, across));
        boolean across1 = isAstray(at, across - 1) || isAstray(at, across + 1);
        Place place = new Place(on.grid().name(), at, across);
        if (along && !columns.get(across)) {
            columns.set(across);
            log.doubt(Code.PLACE_CONTRADICTED, log.ownedBelowHeader(marks, column), place, "", "pushed", column.name());
        }
        if (across1 && !rows.get(at)) {
            rows.set(at);
            log.doubt(Code.PLACE_CONTRADICTED, log.owned(marks, row), place, "", "pushed", row.name());
        }
    }

    private Optional<Field> field(RowMark row, ColumnMark column) {
        int ordinal = marks.field(row, column);
        return ordinal == TableMarks.NO_FIELD
                ? Optional.empty()
                : Optional.of(log.form().field(ordinal));
    }

    private Optional<Field> field(int row, int column) {
        return on.rowAt(row).flatMap(mark -> on.columnAt(column).flatMap(across -> field(mark, across)));
    }

    /** What our own blanks put where something is computed. */
    private boolean isOurs(int row, int column) {
        return on.grid()
                .at(row, column)
                .filter(cell -> cell.isFormula() || cell.raw().strip().equalsIgnoreCase(CROSS))
                .isPresent();
    }

    /** Something of ours where nothing is computed. */
    private boolean isAstray(int row, int column) {
        return row >= 0
                && column >= 0
                && isOurs(row, column)
                && field(row, column).filter(field -> !field.input()).isEmpty();
    }

    /** A number where the row declares what its blanks mean, or the declaration in another unit's field beside it. */
    private void tellDeclaration(RowMark row, int at) {
        for (ColumnMark column : marks.columns()) {
            boolean declares = row.isBody()
                    && field(row, column)
                            .filter(field -> field.kind() == Kind.DECL)
                            .isPresent();
            for (int across : declares ? on.columnsOf(column) : List.<Integer>of()) {
                Optional<Cell> there = on.grid().at(at, across);
                there.filter(cell -> cell.type() == Cell.Type.NUMBER)
                        .or(() -> there.isEmpty() ? declarationIn(at, across - 1) : Optional.empty())
                        .ifPresent(cell -> ask(log.owned(marks, row), cell, row.name()));
            }
        }
    }

    private Optional<Cell> declarationIn(int row, int column) {
        return field(row, column)
                .filter(field -> !log.owns(field))
                .flatMap(field -> on.grid().at(row, column))
                .filter(cell -> Fold.same(cell.raw(), FormWords.NOTHING_HAPPENED)
                        || Fold.same(cell.raw(), FormWords.NOT_KNOWN_YET));
    }

    /** A figure below the last of its column or right of the last of its row, or on a line between them that asks nothing. */
    private void tellPushedOut(Cell stray) {
        boolean below = on.rowAt(stray.row()).isEmpty()
                && stray.row() > on.firstBodyRow()
                && stray.row() <= on.lastBodyRow() + 1;
        Optional<ColumnMark> column = on.columnAt(stray.column()).filter(mark -> !mark.label());
        if (below && column.isPresent() && !columns.get(stray.column())) {
            columns.set(stray.column());
            ask(log.ownedBelowHeader(marks, column.get()), stray, column.get().name());
        }
        Optional<RowMark> row = on.rowAt(stray.row()).filter(RowMark::isBody);
        boolean beside = on.columnAt(stray.column()).isEmpty()
                && stray.column() > firstFieldColumn()
                && stray.column() <= lastFieldColumn() + 1;
        if (beside && row.isPresent() && !rows.get(stray.row())) {
            rows.set(stray.row());
            ask(log.owned(marks, row.get()), stray, row.get().name());
        }
    }

    private void ask(List<Integer> ordinals, Cell cell, String name) {
        log.warn(Code.PLACE_CONTRADICTED, ordinals, on.grid().place(cell), AsTyped.constant(cell), "pushed-out", name);
    }

    private int firstFieldColumn() {
        return marks.columns().stream()
                .filter(column -> !column.label())
                .flatMap(column -> on.columnsOf(column).stream())
                .mapToInt(Integer::intValue)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private int lastFieldColumn() {
        return marks.columns().stream()
                .flatMap(column -> on.columnsOf(column).stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
    }
}
