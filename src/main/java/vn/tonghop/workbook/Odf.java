package vn.tonghop.workbook;

/** Namespaces of OpenDocument. */
final class Odf {
    private static final String PREFIX = "urn:oasis:names:tc:opendocument:xmlns:";

    static final String OFFICE = PREFIX + "office:1.0";
    static final String TABLE = PREFIX + "table:1.0";
    static final String TEXT = PREFIX + "text:1.0";
    static final String STYLE = PREFIX + "style:1.0";
    static final String DRAW = PREFIX + "drawing:1.0";
    static final String FO = PREFIX + "xsl-fo-compatible:1.0";
    static final String SVG = PREFIX + "svg-compatible:1.0";
    static final String NUMBER = PREFIX + "datastyle:1.0";
    static final String META = PREFIX + "meta:1.0";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    /** LibreOffice's own additions. */
    static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private Odf() {}
}
