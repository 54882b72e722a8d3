package vn.tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the part of a new sheet. */
final class NewSheetXml {
    private static final String FORMULA_STARTS = "=+-@\t\r'";

    private final StringBuilder xml = new StringBuilder(8192);
    private final StringBuilder merges = new StringBuilder();
    private final StringBuilder links = new StringBuilder();

    private NewSheetXml(String namespace) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append(namespace)
                .append("\">");
    }

    /** A sheet with looks; it becomes the one that is open. */
    static byte[] write(NewSheet sheet, StylesPatch styles, String namespace) {
        NewSheetXml part = new NewSheetXml(namespace);
        part.xml
                .append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
                .append(
                        "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"15.75\"/>");
        part.columns(sheet.columnWidths());
        part.xml.append("<sheetData>");
        for (int row = 0; row < sheet.rows().size(); row++) {
            part.row(row, sheet.rows().get(row), sheet.columnWidths(), styles);
        }
        part.xml.append("</sheetData>");
        part.list("mergeCells", part.merges);
        part.list("hyperlinks", part.links);
        part.xml
                .append(
                        "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"")
                .append(sheet.landscape() ? "landscape" : "portrait")
                .append("\" fitToHeight=\"0\"/>");
        return part.bytes();
    }

    /** A sheet of plain texts, row by row from A1; an empty text leaves its cell out. */
    static byte[] writePlain(List<List<String>> rows, String namespace) {
        NewSheetXml part = new NewSheetXml(namespace);
        // Thousands of rows: each is made bytes at once, so that the text of all of them is never held besides.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        part.xml.append("<sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            part.xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = rows.get(row).get(column);
                if (!text.isEmpty()) {
                    part.cell(row, column, 0, text);
                }
            }
            part.xml.append("</row>");
            part.moveTo(bytes);
        }
        part.xml.append("</sheetData></worksheet>");
        part.moveTo(bytes);
        return bytes.toByteArray();
    }

    private void moveTo(ByteArrayOutputStream bytes) {
        bytes.writeBytes(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    private void columns(List<Integer> widths) {
        if (widths.isEmpty()) {
            return;
        }
        xml.append("<cols>");
        for (int i = 0; i < widths.size(); i++) {
            String hidden = widths.get(i) == 0 ? " hidden=\"1\"" : "";
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d.7109375\"%3$s customWidth=\"1\"/>"
                    .formatted(i + 1, widths.get(i), hidden));
        }
        xml.append("</cols>");
    }

    private void row(int number, NewSheet.Row row, List<Integer> widths, StylesPatch styles) {
        xml.append("<row r=\"").append(number + 1).append('"');
        xml.append(" ht=\"").append(RowHeight.of(row, widths)).append('"');
        if (row.height().isPresent()) {
            xml.append(" customHeight=\"1\"");
        }
        xml.append('>');
        for (NewSheet.Text text : row.texts()) {
            int style = styles.look(text.look(), looksLikeFormula(text.text()));
            cell(number, text.column(), style, text.text());
            for (int i = 1; i < text.span(); i++) {
                cell(number, text.column() + i, style, "");
            }
            if (text.span() > 1) {
                merges.append("<mergeCell ref=\"%s:%s\"/>"
                        .formatted(ref(number, text.column()), ref(number, text.column() + text.span() - 1)));
            }
            text.link()
                    .ifPresent(place -> links.append("<hyperlink ref=\"%s\" location=\"%s\"/>"
                            .formatted(ref(number, text.column()), EscapedText.encode(place.location()))));
        }
        xml.append("</row>");
    }

    private static boolean looksLikeFormula(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
    }

    private static String ref(int row, int column) {
        return new CellRef(row, column).a1();
    }

    private void cell(int row, int column, int style, String text) {
        xml.append("<c r=\"").append(ref(row, column)).append('"');
        if (style != 0) {
            xml.append(" s=\"").append(style).append('"');
        }
        if (text.isEmpty()) {
            xml.append("/>");
        } else {
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(EscapedText.encode(text))
                    .append("</t></is></c>");
        }
    }

    private void list(String name, StringBuilder items) {
        if (!items.isEmpty()) {
            xml.append('<')
                    .append(name)
                    .append('>')
                    .append(items)
                    .append("</")
                    .append(name)
                    .append('>');
        }
    }

    private byte[] bytes() {
        return xml.append("</worksheet>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
