package vn.tonghop.workbook;

import java.util.List;
import java.util.stream.Collectors;

/** The same cells in an {@code .ods}, put together by hand: values, formulas of no sheet but their own, merges, links, hidden sheets. */
public final class OdsCopy {
    private OdsCopy() {}

    /** @param workbook any file that {@link WorkbookReader} reads */
    public static byte[] of(byte[] workbook) {
        Book book = WorkbookReader.read(workbook, Budget.ofOurOwn());
        String sheets = book.sheets().stream().map(sheet -> sheet(book, sheet)).collect(Collectors.joining());
        return HandMadeOds.document(
                        "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>"
                                + "<number:date-style style:name='N1'/><style:style style:name='d' style:family='table-cell' style:data-style-name='N1'/>",
                        sheets)
                .part(
                        "meta.xml",
                        HandMadeOds.element(
                                "office:document-meta",
                                book.modified()
                                        .map(time -> "<office:meta><dc:date>" + time + "</dc:date></office:meta>")
                                        .orElse("")))
                .bytes();
    }

    private static String sheet(Book book, SheetCells sheet) {
        StringBuilder xml = new StringBuilder("<table:table table:name=\"" + EscapedText.encode(sheet.name()) + "\""
                + (sheet.hidden() ? " table:style-name='ta2'" : "") + ">");
        int row = 0;
        List<Cell> cells = sheet.cells().stream()
                .sorted((a, b) -> a.ref().compareTo(b.ref()))
                .toList();
        for (int i = 0; i < cells.size(); row++) {
            int next = cells.get(i).row();
            if (next > row) {
                xml.append("<table:table-row table:number-rows-repeated='" + (next - row) + "'/>");
                row = next;
            }
            xml.append("<table:table-row>");
            int column = 0;
            for (; i < cells.size() && cells.get(i).row() == row; i++) {
                Cell cell = cells.get(i);
                if (cell.column() > column) {
                    xml.append("<table:table-cell table:number-columns-repeated='" + (cell.column() - column) + "'/>");
                }
                xml.append(cell(book, sheet, cell));
                column = cell.column() + 1;
            }
            xml.append("</table:table-row>");
        }
        return xml.append("</table:table>").toString();
    }

    private static String cell(Book book, SheetCells sheet, Cell cell) {
        String link = sheet.hyperlinks().getOrDefault(cell.ref(), "");
        String value = EscapedText.encode(cell.raw());
        String merge = sheet.merges().stream()
                .filter(m -> m.first().equals(cell.ref()))
                .map(m -> " table:number-columns-spanned='" + (m.lastColumn() - m.firstColumn() + 1)
                        + "' table:number-rows-spanned='" + (m.lastRow() - m.firstRow() + 1) + "'")
                .collect(Collectors.joining());
        boolean date = book.styles().of(cell.style()).isDate();
        String declared = switch (cell.type()) {
            case NUMBER ->
                (date ? " table:style-name='d'" : "") + " office:value-type='float' office:value='" + value + "'";
            case BOOL ->
                " office:value-type='boolean' office:boolean-value='"
                        + cell.raw().equals("1") + "'";
            case DATE -> " office:value-type='date' office:date-value='" + value + "'";
            case ERROR -> " office:value-type='string' calcext:value-type='error'";
            case TEXT -> " office:value-type='string'";
        };
        String formula = cell.formula().isEmpty() || cell.formula().contains("!")
                ? ""
                : " table:formula=\"msoxl:=" + EscapedText.encode(cell.formula()) + "\"";
        String text = cell.raw().lines().map(OdsCopy::paragraph).collect(Collectors.joining());
        return "<table:table-cell" + merge + declared + formula + ">"
                + (link.isEmpty()
                        ? text
                        : "<text:p><text:a xlink:href=\"" + EscapedText.encode(link) + "\">" + value
                                + "</text:a></text:p>")
                + "</table:table-cell>";
    }

    private static String paragraph(String line) {
        String spelled = EscapedText.encode(line).replace("&#9;", "<text:tab/>").replace("  ", " <text:s/>");
        return "<text:p>" + (spelled.startsWith(" ") ? "<text:s/>" + spelled.substring(1) : spelled) + "</text:p>";
    }
}
