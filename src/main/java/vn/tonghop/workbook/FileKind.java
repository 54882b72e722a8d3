package vn.tonghop.workbook;

/** What a file is, judged by its bytes alone; names lie. */
public enum FileKind {
    /** Excel 2007 and later, with or without macros, also the strict dialect. */
    XLSX,
    /** Excel 97–2003. */
    XLS_BIFF8,
    /** Excel 5.0/95 and older. */
    XLS_OLD,
    /** An Office file behind a password. */
    ENCRYPTED,
    /** Binary workbook of Excel 2007 and later. */
    XLSB,
    /** Spreadsheet of LibreOffice. */
    ODS,
    DOCX,
    PPTX,
    /** Any other ZIP, such as a bundle of workbooks. */
    ZIP,
    PDF,
    PICTURE,
    /** Also a web page in one file (MHT). */
    HTML,
    /** "XML Spreadsheet 2003". */
    XML_SPREADSHEET,
    CSV_OR_TEXT,
    RAR,
    SEVEN_ZIP,
    /** A mail saved by Outlook. */
    MSG,
    /** A mail saved by any other program. */
    EML,
    RTF,
    /** Word 97–2003. */
    DOC,
    /** No bytes. */
    EMPTY,
    UNKNOWN;

    public static FileKind of(byte[] file) {
        return Sniffing.kind(file);
    }
}
