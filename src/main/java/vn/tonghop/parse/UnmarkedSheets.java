package vn.tonghop.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.tonghop.definition.Fold;
import vn.tonghop.workbook.Cell;

/** Sheets that carry no sound mark of ours: a table copied without its hidden cells, or private notes. */
final class UnmarkedSheets {
    /** A table is recognised by three of four of its labels. */
    private static final double ENOUGH = 0.75;

    private final List<Grid> all;
    private final List<Grid> grids;

    /**
     * @param all the sheets of the file
     * @param isMarked whether a sheet has a sound code or a key of the form
     */
    UnmarkedSheets(List<Grid> all, Predicate<Grid> isMarked) {
        this.all = all;
        this.grids = all.stream().filter(isMarked.negate()).toList();
    }

    private static boolean holdsFigures(Grid grid) {
        for (int i = 0; i < grid.size(); i++) {
            if (grid.cell(i).type() == Cell.Type.NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** Names of those that hold figures, and of a sheet that has the very name of the one looked for but is not it. */
    List<String> insteadOf(String name) {
        return all.stream()
                .filter(grid -> grid.name().equalsIgnoreCase(name) || (grids.contains(grid) && holdsFigures(grid)))
                .map(Grid::name)
                .toList();
    }

    /** The one sheet that shows the labels of the table; empty when there is none or several. */
    Optional<Grid> of(TableMarks table) {
        Set<String> labels = grids.isEmpty() ? Set.of() : table.labels();
        List<Grid> alike = grids.stream()
                .filter(grid -> !labels.isEmpty() && shown(grid, labels) >= labels.size() * ENOUGH)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static int shown(Grid grid, Set<String> labels) {
        Set<String> shown = new HashSet<>();
        for (int i = 0; i < grid.size(); i++) {
            String folded =
                    grid.cell(i).type() == Cell.Type.TEXT ? Fold.of(grid.cell(i).raw()) : "";
            if (labels.contains(folded)) {
                shown.add(folded);
            }
        }
        return shown.size();
    }
}
