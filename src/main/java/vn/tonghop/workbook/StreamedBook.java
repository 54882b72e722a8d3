package vn.tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook whose long sheets never stand in memory: everything but their rows is built with POI, the rows follow while
 * the file is being written. The same contents give the same bytes.
 */
public final class StreamedBook {
    /** A real time would make every run differ; this is the earliest a ZIP can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** Half the time of the usual level for a sixth more bytes. */
    private static final int LEVEL = 2;

    private static final String ROWS_END = "</sheetData>";
    private static final String NO_ROWS = "<sheetData/>";

    private final XSSFWorkbook frame;
    private final Map<String, SheetRows> rowsOfPart = new HashMap<>();

    public StreamedBook(XSSFWorkbook frame) {
        this.frame = frame;
    }

    /** Rows to follow those that the sheet already has. */
    public void append(String sheet, SheetRows rows) {
        String part = frame.getSheet(sheet).getPackagePart().getPartName().getName();
        rowsOfPart.put(part.substring(1), rows);
    }

    /** Leaves the stream open. */
    public void write(OutputStream out) {
        ByteArrayOutputStream built = new ByteArrayOutputStream();
        try {
            frame.write(built);
            byte[] spelled = BooleanSpelling.asDigits(built.toByteArray(), Budget.standard(() -> 0));
            try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(spelled))) {
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                zip.setLevel(LEVEL);
                for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                    copy(part.getName(), parts.readAllBytes(), zip);
                }
                zip.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String name, byte[] content, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        SheetRows rows = rowsOfPart.get(name);
        if (rows == null) {
            zip.write(content);
        } else {
            copyWithRows(new String(content, StandardCharsets.UTF_8), rows, zip);
        }
        zip.closeEntry();
    }

    private static void copyWithRows(String sheet, SheetRows rows, OutputStream out) throws IOException {
        // The extent that POI knows leaves out the rows to come; it need not be told.
        String open = sheet.replaceFirst("<dimension [^>]*/>", "").replace(NO_ROWS, "<sheetData>" + ROWS_END);
        int end = open.lastIndexOf(ROWS_END);
        out.write(open.substring(0, end).getBytes(StandardCharsets.UTF_8));
        RowStream stream = new RowStream(out);
        rows.writeTo(stream);
        stream.end();
        out.write(open.substring(end).getBytes(StandardCharsets.UTF_8));
    }
}
