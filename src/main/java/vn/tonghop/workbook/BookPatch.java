package vn.tonghop.workbook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Changes to somebody's workbook, in whichever of the two formats, that leave everything else in it as it is. */
public sealed interface BookPatch permits XlsxPatch, XlsPatch {
    /**
     * Opens a file for changes.
     *
     * @return empty for a file of a kind that nobody can patch
     * @throws PatchRefusedException       if the file cannot be changed without risk to what else is in it
     * @throws UnreadableWorkbookException if it is damaged or beyond the budget
     */
    static Optional<BookPatch> open(byte[] file, Budget budget) {
        return switch (FileKind.of(file)) {
            case XLSX -> Optional.of(XlsxPatch.open(file, budget));
            case XLS_BIFF8 -> Optional.of(XlsPatch.open(file, budget));
            default -> Optional.empty();
        };
    }

    List<String> sheetNames();

    BookPatch setNumber(String sheet, CellRef cell, BigDecimal number);

    BookPatch setText(String sheet, CellRef cell, String text);

    BookPatch clear(String sheet, CellRef cell);

    BookPatch fill(String sheet, Collection<CellRef> marked, String colour);

    /** First of all changes. */
    BookPatch restoreFills(FormerFills former);

    BookPatch note(Notes notes);

    BookPatch insertFirstSheet(NewSheet sheet);

    byte[] toBytes();
}
