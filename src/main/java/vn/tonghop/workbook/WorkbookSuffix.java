package vn.tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** The ending that programs expect in the name of a workbook, told by its content. */
public final class WorkbookSuffix {
    private static final int HEAD = 64;
    private static final int NAME = 30;
    private static final String LOCKED_PACKAGE = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

    private WorkbookSuffix() {}

    /**
     * {@code .xlsx}, {@code .xls} or {@code .ods}. Usually the first bytes tell.
     *
     * @param content of a workbook that {@link WorkbookReader} reads
     */
    public static String of(InputStream content) throws IOException {
        byte[] head = content.readNBytes(HEAD);
        String first = head.length < HEAD ? "" : new String(head, NAME, HEAD - NAME, StandardCharsets.ISO_8859_1);
        boolean office = first.startsWith(Opc.CONTENT_TYPES)
                || first.startsWith("_rels/")
                || first.startsWith("xl/")
                || first.startsWith("docProps/");
        if (Magic.ZIP.begins(head) && office) {
            return ".xlsx";
        }
        return whole(new SequenceInputStream(new ByteArrayInputStream(head), content).readAllBytes());
    }

    private static String whole(byte[] file) {
        return switch (FileKind.of(file)) {
            case ODS -> ".ods";
            case XLS_BIFF8 -> ".xls";
            case ENCRYPTED -> new String(file, StandardCharsets.ISO_8859_1).contains(LOCKED_PACKAGE) ? ".xlsx" : ".xls";
            default -> ".xlsx";
        };
    }
}
