package vn.tonghop.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;

/** The cell styles of a workbook, each made once. */
final class Looks {
    static final String FONT = "Times New Roman";
    /** Size of the font that widths of columns are measured in. */
    static final int BASE_POINTS = 11;

    private static final List<XSSFCellBorder.BorderSide> EDGES = List.of(
            XSSFCellBorder.BorderSide.TOP,
            XSSFCellBorder.BorderSide.BOTTOM,
            XSSFCellBorder.BorderSide.LEFT,
            XSSFCellBorder.BorderSide.RIGHT);

    /** Workbooks name colours by four bytes; with three, strict readers refuse the styles. */
    private static final byte OPAQUE = (byte) 0xFF;

    private record Style(Look look, String format) {}

    private final XSSFWorkbook book;
    private final Map<Style, XSSFCellStyle> styles = new HashMap<>();

    Looks(XSSFWorkbook book) {
        this.book = book;
        XSSFFont base = book.getFontAt(0);
        base.setFontName(FONT);
        base.setFontHeightInPoints((short) BASE_POINTS);
    }

    XSSFCellStyle of(Look look) {
        return of(look, NumberLook.GENERAL);
    }

    XSSFCellStyle of(Look look, String format) {
        return styles.computeIfAbsent(new Style(look, format), this::made);
    }

    /** For rows that are streamed. */
    int index(Look look, String format) {
        return of(look, format).getIndex();
    }

    int index(Look look) {
        return of(look).getIndex();
    }

    private XSSFCellStyle made(Style wanted) {
        Look look = wanted.look();
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(look.alignment);
        style.setVerticalAlignment(look.isOfRegister() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(look.wraps());
        style.setDataFormat(book.createDataFormat().getFormat(wanted.format()));
        if (!look.border().isEmpty()) {
            draw(style, look.border());
        }
        if (!look.fill.isEmpty()) {
            style.setFillForegroundColor(colour(look.fill));
            style.setFillPattern(
                    look.isHatched() ? FillPatternType.THIN_FORWARD_DIAG : FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static void draw(XSSFCellStyle style, String hex) {
        for (XSSFCellBorder.BorderSide side : EDGES) {
            style.setBorderColor(side, colour(hex));
        }
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private XSSFFont font(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) look.points);
        font.setBold(look.bold);
        font.setItalic(look.italic);
        if (look.underlined) {
            font.setUnderline(FontUnderline.SINGLE);
        }
        if (!look.colour.isEmpty()) {
            font.setColor(colour(look.colour));
        }
        return font;
    }

    private static XSSFColor colour(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return new XSSFColor(new byte[] {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
