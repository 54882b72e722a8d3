package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.workbook.Cell;

/**
 * Rows without a key that somebody added to a list, or that lost it. The rows of a list are alike but for their order, so each takes
 * the place of a spare row that is not used; so does the only row of a table.
 */
final class SpareRows {
    private static final TypedWords WORDS = TypedWords.VIETNAMESE;
    /** Rows below the last keyed one that still belong to the list when it is filled without a gap. */
    private static final int FARTHEST = 200;

    private final TableOnGrid on;
    private final StructureLog log;

    SpareRows(TableOnGrid on, StructureLog log) {
        this.on = on;
        this.log = log;
    }

    void take() {
        List<Integer> added = areAlike() ? added() : List.of();
        boolean several = on.marks().table().shape() != Table.Shape.LIST && added.size() > 1;
        if (added.isEmpty() || several) {
            return;
        }
        List<String> taken = new ArrayList<>();
        for (RowMark row : on.marks().rows()) {
            boolean spare = row.isBody() && on.rowsOf(row).stream().allMatch(at -> !holdsAnything(at));
            if (spare && taken.size() < added.size()) {
                int at = added.get(taken.size());
                on.add(row, at);
                taken.add(Integer.toString(at + 1));
            }
        }
        if (!taken.isEmpty()) {
            Place place = new Place(on.grid().name(), added.get(0), Math.max(on.keyColumn(), 0));
            log.warn(Code.PLACE_MOVED, List.of(), place, "", "added", StructureLog.listed(taken));
        }
    }

    /** Rows that nothing but their key tells apart: those of a list, or the only row of a table. */
    private boolean areAlike() {
        return on.marks().rows().stream()
                .filter(RowMark::isBody)
                .allMatch(row -> row.labels().isEmpty());
    }

    private List<Integer> added() {
        int from = new HeaderLabels(on).end();
        int to = Math.min(on.grid().lastRow(), Math.max(on.lastBodyRow(), from) + FARTHEST);
        List<Integer> added = new ArrayList<>();
        for (int at = from; at <= to; at++) {
            boolean beyond = at > on.lastBodyRow() + 1 + added.size();
            if (on.rowAt(at).isEmpty()
                    && holdsAnything(at)
                    && !isPrinted(at)
                    && !isSum(at)
                    && !(beyond && on.keyColumn() >= 0)) {
                added.add(at);
            }
        }
        return added;
    }

    private boolean holdsAnything(int row) {
        return on.grid().row(row).stream().anyMatch(this::isTyped);
    }

    private boolean isTyped(Cell cell) {
        boolean blank = cell.type() == Cell.Type.TEXT && TypedText.isBlank(cell.raw());
        return on.columnAt(cell.column()).isPresent() && !cell.isFormula() && !blank;
    }

    private boolean isPrinted(int row) {
        return on.grid().row(row).stream()
                .filter(this::isTyped)
                .allMatch(cell -> on.marks().printed().holds(cell.raw()) || FormMarks.looksLikeToken(cell.raw()));
    }

    private boolean isSum(int row) {
        return on.grid().row(row).stream()
                .anyMatch(cell -> cell.type() == Cell.Type.TEXT && WORDS.sum.contains(Fold.of(cell.raw())));
    }
}
