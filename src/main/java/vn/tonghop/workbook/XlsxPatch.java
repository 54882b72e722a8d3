package vn.tonghop.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.workbook.CellEdit.Content;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/**
 * Changes an {@code .xlsx} without rebuilding it. Collect the changes, then take {@link #toBytes()}. Parts that no change
 * touches are copied packed as they are; in those touched, what is not named stays as it was written. Every method may
 * throw {@link PatchRefusedException}; the file given is never altered.
 */
public final class XlsxPatch implements BookPatch {
    private final XlsxParts parts;
    private final Map<String, Map<Long, CellEdit>> cells = new LinkedHashMap<>();
    private final List<NewSheet> first = new ArrayList<>();
    private final Map<String, List<List<String>>> hidden = new LinkedHashMap<>();
    private Optional<FormerFills> former = Optional.empty();
    private Optional<Notes> notes = Optional.empty();

    private XlsxPatch(XlsxParts parts) {
        this.parts = parts;
    }

    public static XlsxPatch open(byte[] xlsx, Budget budget) {
        return new XlsxPatch(XlsxParts.open(xlsx, budget));
    }

    /** In tab order. */
    @Override
    public List<String> sheetNames() {
        return parts.sheetNames();
    }

    /** Puts a number into a cell, in place of whatever it holds. */
    @Override
    public XlsxPatch setNumber(String sheet, CellRef cell, BigDecimal number) {
        return edit(sheet, cell, Content.number(number));
    }

    /** Puts a text into a cell, in place of whatever it holds; an empty text empties it. */
    @Override
    public XlsxPatch setText(String sheet, CellRef cell, String text) {
        return edit(sheet, cell, text.isEmpty() ? Content.EMPTY : Content.text(text));
    }

    @Override
    public XlsxPatch clear(String sheet, CellRef cell) {
        return edit(sheet, cell, Content.EMPTY);
    }

    /** Renews the stored result of a formula; a cell without a formula gets the plain number. */
    public XlsxPatch setResult(String sheet, CellRef cell, BigDecimal number) {
        return edit(sheet, cell, Content.result(number));
    }

    /** Renews the stored result of a formula; a cell without a formula gets the plain text. */
    public XlsxPatch setResult(String sheet, CellRef cell, String text) {
        return edit(sheet, cell, Content.result(text));
    }

    /**
     * Gives cells a solid background and keeps everything else of their style.
     *
     * @param colour {@code RRGGBB}
     */
    @Override
    public XlsxPatch fill(String sheet, Collection<CellRef> marked, String colour) {
        Colours.check(colour);
        Map<Long, CellEdit> edits = of(sheet);
        for (CellRef cell : marked) {
            edits.compute(key(cell), (k, edit) -> (edit == null ? CellEdit.NOTHING : edit).filled(colour));
        }
        return this;
    }

    /** Takes backgrounds off that an earlier patch gave; a cell that is filled now gets its new one. */
    @Override
    public XlsxPatch restoreFills(FormerFills fills) {
        former = Optional.of(fills);
        return this;
    }

    /**
     * Puts notes beside cells, in place of all that the same author put there before. A cell that somebody else has noted keeps that note
     * alone, and a sheet whose notes are kept in an unusual way gets none.
     */
    @Override
    public XlsxPatch note(Notes wanted) {
        notes = Optional.of(wanted);
        return this;
    }

    /**
     * Puts a sheet before all others and opens it. A sheet of that name is replaced where it stands: it is one we put
     * there before.
     */
    @Override
    public XlsxPatch insertFirstSheet(NewSheet sheet) {
        if (!first.isEmpty()) {
            throw new IllegalStateException(
                    "One first sheet only: " + first.get(0).name());
        }
        SheetNames.check(sheet.name(), Set.of());
        first.add(sheet);
        return this;
    }

    /** Puts a hidden sheet of texts behind all others. */
    public XlsxPatch addHiddenSheet(String name, List<List<String>> rows) {
        SheetNames.check(name, hidden.keySet());
        SheetNames.check(name, Set.copyOf(sheetNames()));
        hidden.put(name, rows);
        return this;
    }

    private XlsxPatch edit(String sheet, CellRef cell, Content content) {
        of(sheet).compute(key(cell), (k, edit) -> (edit == null ? CellEdit.NOTHING : edit).with(content));
        return this;
    }

    private Map<Long, CellEdit> of(String sheet) {
        Map<Long, CellEdit> known = cells.get(sheet);
        return known == null ? cells.computeIfAbsent(nameOf(sheet), n -> new TreeMap<>()) : known;
    }

    private String nameOf(String sheet) {
        return sheetNames().stream()
                .filter(sheet::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new PatchRefusedException(Reason.NO_SUCH_SHEET, sheet));
    }

    private static long key(CellRef cell) {
        return CellRef.pack(cell.row(), cell.column());
    }

    /** The changed file. The same file and changes give the same bytes. */
    @Override
    public byte[] toBytes() {
        try {
            XlsxParts changed = parts.copy();
            changed.editCells(cells, former);
            notes.ifPresent(changed::note);
            hidden.forEach(changed::appendHidden);
            first.forEach(changed::insertFirst);
            return changed.toBytes();
        } catch (PatchRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            // XML broken in a way that only a change comes across.
            throw new PatchRefusedException(Reason.UNREADABLE, "damaged part", e);
        }
    }
}
