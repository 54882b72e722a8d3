package vn.tonghop.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks into a file to tell what it is. */
final class Sniffing {
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final long LONGEST_LIST = 1 << 20;

    private Sniffing() {}

    static FileKind kind(byte[] file) {
        if (file.length == 0) {
            return FileKind.EMPTY;
        }
        if (Magic.ZIP.begins(file)) {
            return zip(file);
        }
        if (Magic.OLE2.begins(file)) {
            return Ole2Sniffing.kind(file);
        }
        return Magic.kind(file).orElseGet(() -> TextSniffing.kind(file));
    }

    /** A package that cannot be looked into is called by what can be seen: a ZIP. */
    private static FileKind zip(byte[] file) {
        try {
            Zip zip = Zip.open(file);
            Optional<ZipEntry> types = zip.entry(Opc.CONTENT_TYPES);
            if (types.isPresent()) {
                return office(text(zip, types.get()), zip);
            }
            return openDocument(zip);
        } catch (UnreadableWorkbookException e) {
            return FileKind.ZIP;
        }
    }

    private static FileKind openDocument(Zip zip) {
        Optional<ZipEntry> mimetype = zip.entry("mimetype");
        if (mimetype.isPresent()) {
            return text(zip, mimetype.get()).startsWith(SPREADSHEET) ? FileKind.ODS : FileKind.UNKNOWN;
        }
        // Packed anew by hand, such a file often loses its first entry; the manifest says the same.
        boolean sheet = zip.entry("META-INF/manifest.xml")
                .filter(manifest -> text(zip, manifest).contains('"' + SPREADSHEET))
                .isPresent();
        return sheet && zip.entry("content.xml").isPresent() ? FileKind.ODS : FileKind.ZIP;
    }

    private static String text(Zip zip, ZipEntry entry) {
        if (entry.size() > LONGEST_LIST) {
            return "";
        }
        return new String(zip.bytes(entry, new Meter(Budget.standard(() -> 0))), StandardCharsets.ISO_8859_1);
    }

    private static FileKind office(String types, Zip zip) {
        if (types.contains("spreadsheetml.sheet.main+xml")
                || types.contains("spreadsheetml.template.main+xml")
                || types.contains("ms-excel.sheet.macroEnabled.main+xml")
                || types.contains("ms-excel.template.macroEnabled.main+xml")
                || types.contains("ms-excel.addin.macroEnabled.main+xml")) {
            return FileKind.XLSX;
        }
        // After the others: SheetJS declares this type in every workbook, for parts it does not have.
        if (types.contains("ms-excel.sheet.binary.macroEnabled.main")) {
            return FileKind.XLSB;
        }
        if (types.contains("wordprocessingml.") || types.contains("ms-word.")) {
            return FileKind.DOCX;
        }
        if (types.contains("presentationml.") || types.contains("ms-powerpoint.")) {
            return FileKind.PPTX;
        }
        return zip.entry("xl/workbook.xml").isPresent() ? FileKind.XLSX : FileKind.ZIP;
    }
}
