package vn.tonghop.workbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;

/** The notes of one author on one sheet of an {@code .xls}. */
final class XlsNotes {
    private static final int WIDE = 4;
    private static final int LAST_COLUMN = 255;

    private final HSSFSheet sheet;
    private final String author;

    XlsNotes(HSSFSheet sheet, String author) {
        this.sheet = sheet;
        this.author = author;
    }

    void replace(Map<CellRef, String> notes) {
        HSSFPatriarch drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            if (drawing.getChildren().stream().anyMatch(shape -> !(shape instanceof HSSFComment))) {
                return;
            }
            List.copyOf(sheet.getCellComments().values()).stream()
                    .filter(note -> Notes.isBy(author, note.getString().getString()))
                    .forEach(note -> sheet.getRow(note.getRow())
                            .getCell(note.getColumn())
                            .removeCellComment());
        }
        new TreeMap<>(notes).forEach(this::add);
    }

    private void add(CellRef cell, String text) {
        HSSFRow row = sheet.getRow(cell.row());
        if (row == null || row.getCell(cell.column()) == null || sheet.getCellComment(cellAddress(cell)) != null) {
            return;
        }
        int column = Math.min(cell.column() + 1, LAST_COLUMN - WIDE);
        HSSFClientAnchor anchor = new HSSFClientAnchor(
                0, 0, 0, 0, (short) column, cell.row(), (short) (column + WIDE), cell.row() + NoteShape.rows(text));
        HSSFComment note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(new HSSFRichTextString(Notes.written(author, text)));
        note.setAuthor(author);
        row.getCell(cell.column()).setCellComment(note);
    }

    private static org.apache.poi.ss.util.CellAddress cellAddress(CellRef cell) {
        return new org.apache.poi.ss.util.CellAddress(cell.row(), cell.column());
    }
}
