package vn.tonghop.parse.mangling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tonghop.workbook.Merge;

/** Saves a desk as .ods, with repeated rows and covered cells as LibreOffice writes them. */
final class OdsWriter {
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Desk desk;
    private final StringBuilder out = new StringBuilder(1 << 18);

    private OdsWriter(Desk desk) {
        this.desk = desk;
    }

    static byte[] bytes(Desk desk) {
        OdsWriter writer = new OdsWriter(desk);
        writer.content();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            stored(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
            put(zip, "META-INF/manifest.xml", manifest());
            put(zip, "content.xml", writer.out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String manifest() {
        return "<manifest:manifest xmlns:manifest='" + NAMESPACE + "manifest:1.0'><manifest:file-entry"
                + " manifest:full-path='/' manifest:media-type='" + TYPE + "'/><manifest:file-entry"
                + " manifest:full-path='content.xml' manifest:media-type='text/xml'/></manifest:manifest>";
    }

    private void content() {
        out.append("<?xml version='1.0' encoding='UTF-8'?><office:document-content office:version='1.2'");
        for (String prefix : new String[] {"office", "table", "text", "style"}) {
            out.append(" xmlns:" + prefix + "='" + NAMESPACE + prefix + ":1.0'");
        }
        out.append(" xmlns:of='" + NAMESPACE + "of:1.2' xmlns:xlink='http://www.w3.org/1999/xlink'>"
                + "<office:automatic-styles><style:style style:name='ta1' style:family='table'>"
                + "<style:table-properties table:display='true'/></style:style>"
                + "<style:style style:name='ta2' style:family='table'>"
                + "<style:table-properties table:display='false'/></style:style></office:automatic-styles>"
                + "<office:body><office:spreadsheet>");
        desk.sheets.forEach(this::sheet);
        out.append("</office:spreadsheet></office:body></office:document-content>");
    }

    private void sheet(DeskSheet sheet) {
        out.append("<table:table table:name='" + Markup.escaped(sheet.name) + "' table:style-name='"
                + (sheet.hidden ? "ta2" : "ta1") + "'><table:table-column table:number-columns-repeated='60'/>");
        int last = Math.max(
                sheet.lastRow(),
                sheet.merges.stream().mapToInt(Merge::lastRow).max().orElse(0));
        int empty = 0;
        for (int row = 0; row <= last; row++) {
            int at = row;
            boolean plain = sheet.row(row).values().stream().allMatch(spot -> spot.content.isEmpty())
                    && sheet.merges.stream().noneMatch(merge -> merge.firstRow() <= at && at <= merge.lastRow());
            if (plain) {
                empty++;
                continue;
            }
            gap(empty);
            empty = 0;
            row(sheet, row);
        }
        out.append("<table:table-row table:number-rows-repeated='1000'><table:table-cell"
                + " table:number-columns-repeated='60'/></table:table-row></table:table>");
    }

    private void gap(int rows) {
        if (rows > 0) {
            out.append("<table:table-row" + (rows > 1 ? " table:number-rows-repeated='" + rows + "'" : "")
                    + "><table:table-cell table:number-columns-repeated='60'/></table:table-row>");
        }
    }

    private void row(DeskSheet sheet, int row) {
        out.append(
                sheet.hiddenRows.contains(row) ? "<table:table-row table:visibility='collapse'>" : "<table:table-row>");
        NavigableMap<Integer, Spot> cells = sheet.row(row);
        int lastMerged = sheet.merges.stream()
                .filter(merge -> merge.firstRow() <= row && row <= merge.lastRow())
                .mapToInt(Merge::lastColumn)
                .max()
                .orElse(0);
        int last = Math.max(cells.isEmpty() ? 0 : cells.lastKey(), lastMerged);
        for (int column = 0; column <= last; column++) {
            cell(sheet, row, column, cells.containsKey(column) ? cells.get(column) : Spot.of(Content.EMPTY));
        }
        out.append("</table:table-row>");
    }

    private void cell(DeskSheet sheet, int row, int column, Spot spot) {
        boolean covered = sheet.merges.stream().anyMatch(merge -> merge.covers(row, column));
        String tag = covered ? "table:covered-table-cell" : "table:table-cell";
        out.append("<" + tag);
        sheet.merges.stream()
                .filter(merge -> merge.firstRow() == row && merge.firstColumn() == column)
                .findFirst()
                .ifPresent(merge ->
                        out.append(" table:number-columns-spanned='" + (merge.lastColumn() - merge.firstColumn() + 1)
                                + "' table:number-rows-spanned='" + (merge.lastRow() - merge.firstRow() + 1) + "'"));
        if (spot.content.isEmpty()) {
            out.append("/>");
            return;
        }
        value(spot.content);
        out.append(">");
        paragraphs(spot);
        out.append("</" + tag + ">");
    }

    private void value(Content content) {
        if (!content.formula().isEmpty()) {
            out.append(" table:formula='of:=" + Markup.escaped(content.formula()) + "'");
        }
        String format = Looks.format(content.style(), desk.styles);
        switch (content.type()) {
            case NUMBER -> {
                if (content.raw().isEmpty()) {
                    return;
                }
                if (format.endsWith("yyyy") && format.indexOf('d') >= 0) {
                    LocalDate day = DAY_ZERO.plusDays(new BigDecimal(content.raw()).longValue());
                    out.append(" office:value-type='date' office:date-value='" + day + "'");
                } else if (format.endsWith("%")) {
                    out.append(" office:value-type='percentage' office:value='" + content.raw() + "'");
                } else {
                    out.append(" office:value-type='float' office:value='" + content.raw() + "'");
                }
            }
            case BOOL ->
                out.append(" office:value-type='boolean' office:boolean-value='"
                        + content.raw().equals("1") + "'");
            case DATE -> out.append(" office:value-type='date' office:date-value='" + content.raw() + "'");
            case TEXT, ERROR -> out.append(" office:value-type='string'");
        }
    }

    private void paragraphs(Spot spot) {
        for (String line : spot.content.raw().replace("\r\n", "\n").split("\n", -1)) {
            out.append("<text:p>");
            String text = spaced(Markup.escaped(line));
            out.append(
                    spot.link.isEmpty()
                            ? text
                            : "<text:a xlink:href='" + Markup.escaped(spot.link) + "'>" + text + "</text:a>");
            out.append("</text:p>");
        }
    }

    /** Runs of spaces collapse unless they are spelled out. */
    private static String spaced(String text) {
        String inner = text.replace("  ", " <text:s/>");
        String led = inner.startsWith(" ") ? "<text:s/>" + inner.substring(1) : inner;
        return led.endsWith(" ") ? led.substring(0, led.length() - 1) + "<text:s/>" : led;
    }
}
