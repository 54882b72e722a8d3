package vn.tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/**
 * Changes an {@code .xls} through POI's model of it: values, formulas and texts of all other cells stay equal, bytes do
 * not. Changes apply at once; take {@link #toBytes()} at the end. Every method may throw {@link PatchRefusedException};
 * the file given is never altered.
 */
public final class XlsPatch implements BookPatch {
    private final HSSFWorkbook workbook;
    private final XlsStyles styles;
    private boolean lastFirst;

    private XlsPatch(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new XlsStyles(workbook);
    }

    public static XlsPatch open(byte[] xls, Budget budget) {
        if (FileKind.of(xls) != FileKind.XLS_BIFF8 || xls.length > budget.fileBytes()) {
            throw new PatchRefusedException(Reason.UNREADABLE, FileKind.of(xls).name());
        }
        try {
            // Stays open: what lies beside the workbook stream is taken over when writing. All of it is in memory.
            POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls));
            if (container.getRoot().hasEntryCaseInsensitive("_signatures")
                    || container.getRoot().hasEntryCaseInsensitive("_xmlsignatures")) {
                throw new PatchRefusedException(Reason.SIGNED, "digital signature");
            }
            if (container.getRoot().hasEntryCaseInsensitive("Revision Log")) {
                throw new PatchRefusedException(Reason.SHARED, "history of changes");
            }
            return new XlsPatch(new HSSFWorkbook(container.getRoot(), true));
        } catch (PatchRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new PatchRefusedException(Reason.UNREADABLE, "xls", e);
        }
    }

    /** In tab order. */
    @Override
    public List<String> sheetNames() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    /** Puts a number into a cell, in place of whatever it holds. */
    @Override
    public XlsPatch setNumber(String sheet, CellRef cell, BigDecimal number) {
        return change(() -> emptied(sheet, cell).setCellValue(number.doubleValue()));
    }

    /** Puts a text into a cell, in place of whatever it holds; an empty text empties it. */
    @Override
    public XlsPatch setText(String sheet, CellRef cell, String text) {
        return text.isEmpty()
                ? clear(sheet, cell)
                : change(() -> emptied(sheet, cell).setCellValue(text));
    }

    @Override
    public XlsPatch clear(String sheet, CellRef cell) {
        return change(() -> emptied(sheet, cell));
    }

    /** POI may stumble over records it did not mind while reading. */
    private XlsPatch change(Runnable change) {
        try {
            change.run();
            return this;
        } catch (PatchRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PatchRefusedException(Reason.UNREADABLE, "xls", e);
        }
    }

    private HSSFCell emptied(String sheet, CellRef ref) {
        HSSFCell cell = cell(sheet, ref);
        if (cell.isPartOfArrayFormulaGroup()) {
            throw new PatchRefusedException(Reason.FORMULA_GROUP, sheet + "!" + ref);
        }
        cell.setBlank();
        return cell;
    }

    /**
     * Gives cells a solid background and keeps everything else of their style.
     *
     * @param colour {@code RRGGBB}; the nearest colour of the file's palette is taken
     */
    @Override
    public XlsPatch fill(String sheet, Collection<CellRef> marked, String colour) {
        Colours.check(colour);
        return change(() -> marked.forEach(ref -> {
            HSSFCell cell = cell(sheet, ref);
            cell.setCellStyle(styles.filled(cell.getCellStyle(), colour));
        }));
    }

    /** Takes backgrounds off that an earlier patch gave. Call it before any {@link #fill}. */
    @Override
    public XlsPatch restoreFills(FormerFills fills) {
        return change(() -> {
            for (String sheet : sheetNames()) {
                for (Row row : workbook.getSheet(sheet)) {
                    row.forEach(cell -> restore(sheet, (HSSFCell) cell, fills));
                }
            }
        });
    }

    private void restore(String sheet, HSSFCell cell, FormerFills fills) {
        HSSFCellStyle style = cell.getCellStyle();
        if (fills.marks().stream().anyMatch(mark -> styles.isFilled(style, mark))) {
            CellRef ref = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
            cell.setCellStyle(styles.filled(style, fills.background().of(sheet, ref, !style.getLocked())));
        }
    }

    /**
     * Puts notes beside cells, in place of all that the same author put there before. A cell that somebody else has noted keeps that note
     * alone, and a sheet with other drawings gets none.
     */
    @Override
    public XlsPatch note(Notes notes) {
        return change(() -> sheetNames()
                .forEach(sheet -> new XlsNotes(workbook.getSheet(sheet), notes.author()).replace(notes.of(sheet))));
    }

    private HSSFCell cell(String sheet, CellRef ref) {
        int index = workbook.getSheetIndex(sheet);
        if (index < 0) {
            throw new PatchRefusedException(Reason.NO_SUCH_SHEET, sheet);
        }
        HSSFSheet own = workbook.getSheetAt(index);
        HSSFRow row = own.getRow(ref.row());
        HSSFRow present = row == null ? own.createRow(ref.row()) : row;
        HSSFCell cell = present.getCell(ref.column());
        return cell == null ? present.createCell(ref.column()) : cell;
    }

    /**
     * Puts a sheet before all others and opens it. A sheet of that name is replaced where it stands: it is one we put
     * there before.
     */
    @Override
    public XlsPatch insertFirstSheet(NewSheet sheet) {
        SheetNames.check(sheet.name(), List.of());
        return change(() -> {
            int own = workbook.getSheetIndex(sheet.name());
            lastFirst = lastFirst || own < 0;
            HSSFSheet target =
                    own < 0 ? workbook.createSheet(sheet.name()) : XlsNewSheet.emptied(workbook.getSheetAt(own));
            new XlsNewSheet(workbook, styles).write(sheet, target);
            select(workbook.getSheetIndex(target));
        });
    }

    private void select(int tab) {
        for (int other = 0; other < workbook.getNumberOfSheets(); other++) {
            workbook.getSheetAt(other).setSelected(other == tab);
        }
        workbook.setActiveSheet(tab);
    }

    /** The changed file. */
    @Override
    public byte[] toBytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return lastFirst ? BiffTabs.lastFirst(out.toByteArray()) : out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new PatchRefusedException(Reason.UNREADABLE, "xls cannot be written", e);
        }
    }
}
