package vn.tonghop.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import vn.tonghop.workbook.NewSheet.Look;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/** Adds styles to an {@code .xls}, each once. */
final class XlsStyles {
    /** Excel 97–2003 has room for some 4,000. */
    private static final int MOST = 4_000;

    private final HSSFWorkbook workbook;
    private final Map<String, HSSFCellStyle> known = new HashMap<>();

    XlsStyles(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    HSSFCellStyle filled(HSSFCellStyle base, String colour) {
        return known.computeIfAbsent(base.getIndex() + "/" + colour, key -> {
            HSSFCellStyle style = create();
            style.cloneStyleFrom(base);
            fill(style, colour);
            return style;
        });
    }

    /** Whether a style has the background that this palette gives for a colour. */
    boolean isFilled(HSSFCellStyle style, String colour) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && style.getFillForegroundColor() == nearest(colour);
    }

    private HSSFCellStyle create() {
        if (workbook.getNumCellStyles() >= MOST) {
            throw new PatchRefusedException(Reason.STYLES, workbook.getNumCellStyles() + " styles");
        }
        return workbook.createCellStyle();
    }

    private void fill(HSSFCellStyle style, String colour) {
        if (colour.isEmpty()) {
            style.setFillPattern(FillPatternType.NO_FILL);
            return;
        }
        style.setFillForegroundColor(nearest(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private short nearest(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return workbook.getCustomPalette()
                .findSimilarColor(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF)
                .getIndex();
    }

    HSSFCellStyle look(Look look) {
        return known.computeIfAbsent(look.name(), key -> {
            LookStyle parts = LookStyle.of(look);
            HSSFCellStyle style = create();
            style.setFont(font(parts));
            style.setWrapText(parts.wrapped());
            style.setLocked(parts.locked());
            style.setVerticalAlignment(parts.centred() ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
            style.setAlignment(parts.centred() ? HorizontalAlignment.CENTER : HorizontalAlignment.GENERAL);
            if (!parts.fill().isEmpty()) {
                fill(style, parts.fill());
            }
            if (parts.bordered()) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            return style;
        });
    }

    private HSSFFont font(LookStyle parts) {
        HSSFFont font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) parts.points());
        font.setBold(parts.bold());
        font.setItalic(parts.italic());
        if (parts.link()) {
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.getIndex());
        }
        return font;
    }
}
