package vn.tonghop.workbook;

/** An {@code .ods} put together part by part, the way no program would. */
final class HandMadeOds {
    private static final String NAMESPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xlink="http://www.w3.org/1999/xlink" \
            xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"""";

    private HandMadeOds() {}

    /** A file whose only sheet, {@code A}, has the given rows. */
    static HandMade rows(String rows) {
        return spreadsheet("<table:table table:name='A'>" + rows + "</table:table>");
    }

    /** One row of the given cells. */
    static SheetCells cells(String cells) {
        return rows("<table:table-row>" + cells + "</table:table-row>").sheet();
    }

    static HandMade spreadsheet(String inside) {
        return document("", inside);
    }

    static HandMade document(String automaticStyles, String inside) {
        return new HandMade()
                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part(
                        "content.xml",
                        element(
                                "office:document-content",
                                "<office:automatic-styles>" + automaticStyles
                                        + "</office:automatic-styles><office:body><office:spreadsheet>" + inside
                                        + "</office:spreadsheet></office:body>"));
    }

    /** A root element that knows every prefix. */
    static String element(String name, String inside) {
        return "<" + name + " " + NAMESPACES + ">" + inside + "</" + name + ">";
    }
}
