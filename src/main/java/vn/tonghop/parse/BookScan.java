package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.SheetCells;

/** The marks of ours that stand in a workbook: identity codes wherever they are, row and column keys in cells. One pass over all cells. */
final class BookScan {
    private static final String CODE = "TH1|";
    private static final int LONGEST_MARK = 300;

    private final List<Grid> grids = new ArrayList<>();
    private final List<Vote> votes = new ArrayList<>();
    private final Map<Grid, List<Cell>> keys = new LinkedHashMap<>();
    private final Map<Grid, Set<String>> anchors = new LinkedHashMap<>();
    private boolean damaged;

    BookScan(Book book) {
        for (SheetCells sheet : book.sheets()) {
            Grid grid = new Grid(sheet);
            grids.add(grid);
            scan(grid);
            sheet.hyperlinks().values().forEach(address -> vote(sheet.name(), address));
        }
        book.definedNames().values().forEach(text -> vote("", text));
        book.customProperties().values().forEach(text -> vote("", text));
    }

    private void scan(Grid grid) {
        List<Cell> found = new ArrayList<>();
        keys.put(grid, found);
        for (int i = 0; i < grid.size(); i++) {
            Cell cell = grid.cell(i);
            if (cell.type() != Cell.Type.TEXT || cell.raw().length() > LONGEST_MARK) {
                continue;
            }
            if (FormMarks.looksLikeToken(cell.raw())) {
                found.add(cell);
            } else if (cell.raw().contains(CODE)) {
                vote(grid.name(), cell.raw())
                        .ifPresent(code -> anchors.computeIfAbsent(grid, any -> new TreeSet<>())
                                .add(code.table()));
            }
        }
    }

    private Optional<IdentityCode> vote(String where, String text) {
        Optional<IdentityCode> code = IdentityCode.parse(text);
        code.ifPresent(sound -> votes.add(new Vote(where, sound)));
        damaged |= code.isEmpty() && IdentityCode.isAttempted(text);
        return code;
    }

    List<Grid> grids() {
        return grids;
    }

    /** Sound identity codes, those in sheets first. */
    List<Vote> votes() {
        return votes;
    }

    /** Whether something tries to be an identity code and is none. */
    boolean damaged() {
        return damaged;
    }

    /** Cells of a sheet that look like row or column keys. */
    List<Cell> keys(Grid grid) {
        return keys.getOrDefault(grid, List.of());
    }

    /** Tables that identity codes in a sheet's cells name. */
    Set<String> anchors(Grid grid) {
        return anchors.getOrDefault(grid, Set.of());
    }

    Optional<Grid> grid(String name) {
        return grids.stream().filter(grid -> grid.name().equalsIgnoreCase(name)).findFirst();
    }
}
