package vn.tonghop.workbook;

import java.util.Map;

/**
 * Notes to put beside cells.
 *
 * @param author name under which they stand; every note begins with it, which is how they are found again
 * @param bySheet texts by sheet and cell
 */
public record Notes(String author, Map<String, Map<CellRef, String>> bySheet) {
    public Notes {
        bySheet = Map.copyOf(bySheet);
    }

    Map<CellRef, String> of(String sheet) {
        return bySheet.getOrDefault(sheet, Map.of());
    }

    /** As it stands beside the cell. */
    static String written(String author, String text) {
        return author + ":\n" + text;
    }

    static boolean isBy(String author, String written) {
        return written.strip().startsWith(author + ":");
    }
}
