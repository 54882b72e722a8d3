package vn.tonghop.workbook;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** The fonts inside the texts of an {@code .xls}. */
final class XlsFonts {
    private final HSSFWorkbook workbook;

    XlsFonts(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Of a run only what differs from the cell's own font is told. */
    RichText of(HSSFCell cell) {
        HSSFRichTextString stored = cell.getRichStringCellValue();
        String text = stored.getString();
        int count = stored.numFormattingRuns();
        if (count == 0) {
            return new RichText(text, List.of());
        }
        String own = name(cell.getCellStyle().getFontIndex());
        int first = Math.min(start(stored, 0), text.length());
        RunFonts runs = new RunFonts(text.substring(0, first));
        for (int i = 0; i < count; i++) {
            int from = Math.min(Math.max(start(stored, i), runs.length()), text.length());
            int to = i + 1 < count ? Math.min(Math.max(start(stored, i + 1), from), text.length()) : text.length();
            String font = name(stored.getFontOfFormattingRun(i));
            runs.add(text.substring(from, to), font.equals(own) ? "" : font);
        }
        return runs.whole();
    }

    private static int start(HSSFRichTextString text, int run) {
        return Math.max(0, text.getIndexOfFormattingRun(run));
    }

    /** {@code ""} where the file has no such font. The file counts fonts without a number four. */
    String name(int font) {
        int index = font > 4 ? font - 1 : font;
        return index >= 0 && index < workbook.getNumberOfFonts()
                ? workbook.getFontAt(font).getFontName()
                : "";
    }
}
