package vn.tonghop.parse.mangling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.Merge;

/** Saves a desk as .xlsx, as plainly as the format allows. */
final class XlsxWriter {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Desk desk;
    private final List<Integer> styles = new ArrayList<>(List.of(0));

    private XlsxWriter(Desk desk) {
        this.desk = desk;
    }

    static byte[] bytes(Desk desk) {
        try {
            return new XlsxWriter(desk).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, "[Content_Types].xml", types());
            put(
                    zip,
                    "_rels/.rels",
                    relationships(
                            "<Relationship Id='rId1' Type='" + RELS + "/officeDocument' Target='xl/workbook.xml'/>"));
            put(zip, "xl/workbook.xml", workbook());
            put(zip, "xl/_rels/workbook.xml.rels", workbookRelationships());
            for (int i = 0; i < desk.sheets.size(); i++) {
                StringBuilder links = new StringBuilder();
                put(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(desk.sheets.get(i), links));
                put(zip, "xl/worksheets/_rels/sheet" + (i + 1) + ".xml.rels", relationships(links.toString()));
            }
            put(zip, "xl/styles.xml", styles());
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String types() {
        StringBuilder types = new StringBuilder("<Types xmlns='" + PACKAGE + "content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>");
        type(types, "/xl/workbook.xml", "sheet.main");
        type(types, "/xl/styles.xml", "styles");
        for (int i = 1; i <= desk.sheets.size(); i++) {
            type(types, "/xl/worksheets/sheet" + i + ".xml", "worksheet");
        }
        return types.append("</Types>").toString();
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName='" + part + "' ContentType='application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml." + type + "+xml'/>");
    }

    private static String relationships(String inner) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + inner + "</Relationships>";
    }

    private String workbook() {
        StringBuilder out = new StringBuilder("<workbook xmlns='" + MAIN + "' xmlns:r='" + RELS + "'><sheets>");
        for (int i = 0; i < desk.sheets.size(); i++) {
            DeskSheet sheet = desk.sheets.get(i);
            out.append("<sheet name='" + Markup.escaped(sheet.name) + "' sheetId='" + (i + 1) + "' r:id='rId" + (i + 1)
                    + "'" + (sheet.hidden ? " state='hidden'" : "") + "/>");
        }
        out.append("</sheets>");
        if (!desk.names.isEmpty()) {
            out.append("<definedNames>");
            desk.names.entrySet().stream()
                    .filter(name -> name.getKey().indexOf('!') < 0)
                    .forEach(name -> out.append("<definedName name='" + Markup.escaped(name.getKey()) + "'>"
                            + Markup.escaped(name.getValue()) + "</definedName>"));
            out.append("</definedNames>");
        }
        return out.append("</workbook>").toString();
    }

    private String workbookRelationships() {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= desk.sheets.size(); i++) {
            out.append("<Relationship Id='rId" + i + "' Type='" + RELS + "/worksheet' Target='worksheets/sheet" + i
                    + ".xml'/>");
        }
        return relationships(out + "<Relationship Id='rIdS' Type='" + RELS + "/styles' Target='styles.xml'/>");
    }

    private String sheet(DeskSheet sheet, StringBuilder links) {
        StringBuilder out = new StringBuilder(
                "<worksheet xmlns='" + MAIN + "' xmlns:r='" + RELS + "'>" + columns(sheet) + "<sheetData>");
        StringBuilder hyperlinks = new StringBuilder();
        sheet.rows.forEach((row, cells) -> {
            out.append("<row r='" + (row + 1) + (sheet.hiddenRows.contains(row) ? "' hidden='1'>" : "'>"));
            cells.forEach((column, spot) -> {
                String ref = CellRef.columnName(column) + (row + 1);
                cell(out, ref, spot.content);
                if (!spot.link.isEmpty()) {
                    String id = "rId" + (links.length() + 1);
                    links.append("<Relationship Id='" + id + "' Type='" + RELS + "/hyperlink' Target='"
                            + Markup.escaped(spot.link) + "' TargetMode='External'/>");
                    hyperlinks.append("<hyperlink ref='" + ref + "' r:id='" + id + "'/>");
                }
            });
            out.append("</row>");
        });
        out.append("</sheetData>");
        if (!sheet.merges.isEmpty()) {
            out.append("<mergeCells>");
            for (Merge merge : sheet.merges) {
                out.append("<mergeCell ref='" + merge.first().a1() + ":"
                        + new CellRef(merge.lastRow(), merge.lastColumn()).a1() + "'/>");
            }
            out.append("</mergeCells>");
        }
        return out.append(hyperlinks.length() == 0 ? "" : "<hyperlinks>" + hyperlinks + "</hyperlinks>")
                .append("</worksheet>")
                .toString();
    }

    private static String columns(DeskSheet sheet) {
        StringBuilder columns = new StringBuilder();
        sheet.hiddenColumns.forEach(
                column -> columns.append("<col min='" + (column + 1) + "' max='" + (column + 1) + "' hidden='1'/>"));
        return columns.length() == 0 ? "" : "<cols>" + columns + "</cols>";
    }

    private void cell(StringBuilder out, String ref, Content content) {
        String open = "<c r='" + ref + "' s='" + style(content.style()) + "'";
        if (content.isEmpty()) {
            out.append(open).append("/>");
            return;
        }
        String formula = content.formula().isEmpty() ? "" : "<f>" + Markup.escaped(content.formula()) + "</f>";
        String raw = Markup.escaped(content.raw());
        String value = content.raw().isEmpty() ? "" : "<v>" + raw + "</v>";
        switch (content.type()) {
            case NUMBER -> out.append(open + ">" + formula + value + "</c>");
            case ERROR -> out.append(open + " t='e'>" + formula + value + "</c>");
            case BOOL -> out.append(open + " t='b'>" + formula + value + "</c>");
            case DATE -> out.append(open + " t='d'>" + formula + value + "</c>");
            case TEXT ->
                out.append(
                        formula.isEmpty()
                                ? open + " t='inlineStr'><is><t xml:space='preserve'>" + raw + "</t></is></c>"
                                : open + " t='str'>" + formula + value + "</c>");
        }
    }

    private int style(int number) {
        int known = styles.indexOf(number);
        if (known >= 0) {
            return known;
        }
        styles.add(number);
        return styles.size() - 1;
    }

    private String styles() {
        StringBuilder formats = new StringBuilder();
        StringBuilder looks = new StringBuilder();
        for (int i = 0; i < styles.size(); i++) {
            String format = Markup.escaped(Looks.format(styles.get(i), desk.styles));
            formats.append("<numFmt numFmtId='" + (200 + i) + "' formatCode='" + format + "'/>");
            looks.append("<xf numFmtId='" + (200 + i) + "' fontId='0' fillId='0' borderId='0' applyNumberFormat='1'/>");
        }
        return "<styleSheet xmlns='" + MAIN + "'><numFmts count='" + styles.size() + "'>" + formats + "</numFmts>"
                + "<fonts count='1'><font><name val='Times New Roman'/></font></fonts><fills count='1'><fill/></fills>"
                + "<borders count='1'><border/></borders><cellXfs count='" + styles.size() + "'>" + looks
                + "</cellXfs></styleSheet>";
    }
}
