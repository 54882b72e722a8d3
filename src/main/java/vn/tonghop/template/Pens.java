package vn.tonghop.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One style of the workbook per look: old Excel stops at 4000. */
final class Pens {
    static final String FONT = "Times New Roman";

    /** Workbooks name colours by four bytes; with three, strict readers refuse the styles. */
    private static final byte OPAQUE = (byte) 0xFF;

    private final XSSFWorkbook book;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<List<Object>, XSSFFont> fonts = new HashMap<>();

    Pens(XSSFWorkbook book) {
        this.book = book;
        XSSFFont standard = book.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) 12);
    }

    XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::made);
    }

    private XSSFCellStyle made(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(look.across());
        style.setVerticalAlignment(look.down());
        style.setWrapText(look.wrap());
        style.setLocked(!look.open());
        style.setIndention((short) look.indent());
        style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        if (!look.fill().isEmpty()) {
            style.setFillForegroundColor(colour(look.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.ruled()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private XSSFFont font(Look look) {
        return fonts.computeIfAbsent(List.of(look.size(), look.bold(), look.italic(), look.ink()), key -> {
            XSSFFont font = book.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) look.size());
            font.setBold(look.bold());
            font.setItalic(look.italic());
            font.setColor(colour(look.ink()));
            return font;
        });
    }

    static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {OPAQUE, (byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
