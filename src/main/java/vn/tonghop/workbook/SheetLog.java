package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.workbook.Oddity.Kind;

/** Collects the oddities of one sheet; a sheet odd all over is not told a million times. */
final class SheetLog {
    private static final int MOST = 200;

    private final String sheet;
    private final List<Oddity> oddities = new ArrayList<>();

    SheetLog(String sheet) {
        this.sheet = sheet;
    }

    String sheet() {
        return sheet;
    }

    List<Oddity> oddities() {
        return List.copyOf(oddities);
    }

    void note(Kind kind, String ref, String detail) {
        if (oddities.size() < MOST) {
            oddities.add(new Oddity(kind, sheet, ref, detail));
        }
    }

    void noteOnce(Kind kind, String ref, String detail) {
        if (oddities.stream().noneMatch(oddity -> oddity.kind() == kind)) {
            note(kind, ref, detail);
        }
    }

    /** Tells places claimed twice. A sheet in order has none: each cell comes after the one before. */
    void repeatedRefs(List<Cell> cells) {
        if (inOrder(cells)) {
            return;
        }
        Map<Long, Cell> seen = new HashMap<>(cells.size() * 2);
        for (Cell cell : cells) {
            Cell first = seen.putIfAbsent(CellRef.pack(cell.row(), cell.column()), cell);
            if (first != null) {
                note(Kind.REPEATED_REF, cell.ref().a1(), first.raw() + " | " + cell.raw());
            }
        }
    }

    private static boolean inOrder(List<Cell> cells) {
        long last = -1;
        for (Cell cell : cells) {
            long place = CellRef.pack(cell.row(), cell.column());
            if (place <= last) {
                return false;
            }
            last = place;
        }
        return true;
    }
}
