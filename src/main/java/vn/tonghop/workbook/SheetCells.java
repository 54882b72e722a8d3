package vn.tonghop.workbook;

import java.util.List;
import java.util.Map;

/**
 * What stands in one sheet.
 *
 * @param hidden     hidden or very hidden
 * @param cells      non-empty cells in the order of the file, row by row unless an oddity says otherwise
 * @param hyperlinks external addresses by the first cell of the link
 */
public record SheetCells(
        String name,
        boolean hidden,
        List<Cell> cells,
        List<Merge> merges,
        Map<CellRef, String> hyperlinks,
        List<Oddity> oddities) {}
