package vn.tonghop.workbook;

import java.util.Optional;
import java.util.Set;

/**
 * Backgrounds that an earlier patch gave to cells, and what takes their place.
 *
 * @param marks colours {@code RRGGBB} of that patch
 */
public record FormerFills(Set<String> marks, Background background) {
    public FormerFills {
        marks = Set.copyOf(marks);
        marks.forEach(Colours::check);
    }

    /** What background a cell had before anybody marked it. */
    @FunctionalInterface
    public interface Background {
        /** {@code RRGGBB}; {@code ""} for none. */
        String of(String sheet, CellRef cell, boolean unlocked);
    }

    SheetPatch.Refill in(String sheet, StyleFills fills) {
        return (place, style) -> marks.contains(fills.colour(style))
                ? Optional.of(background.of(
                        sheet, new CellRef(CellRef.rowOf(place), CellRef.columnOf(place)), fills.isUnlocked(style)))
                : Optional.empty();
    }
}
