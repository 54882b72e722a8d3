package vn.tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook file put together part by part, the way no program would. */
final class HandMade {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** The smallest package with one sheet {@code A}, whose part is the given XML. */
    static HandMade workbook(String sheetXml) {
        return new HandMade()
                .part("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="xml" ContentType="application/xml"/>\
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                        </Types>""")
                .part("_rels/.rels", relationships("rId1", "officeDocument", "xl/workbook.xml"))
                .part("xl/workbook.xml", """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                        <sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>""")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId2",
                                "sharedStrings",
                                "sharedStrings.xml"))
                .part("xl/worksheets/sheet1.xml", sheetXml);
    }

    /** A sheet in the usual namespace with the given rows. */
    static HandMade rows(String rows) {
        return workbook("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>");
    }

    static String relationships(String... idTypeTarget) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < idTypeTarget.length; i += 3) {
            xml.append(
                    "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                            .formatted(idTypeTarget[i], idTypeTarget[i + 1], idTypeTarget[i + 2]));
        }
        return xml.append("</Relationships>").toString();
    }

    HandMade strings(String... items) {
        return part(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + String.join("", items)
                        + "</sst>");
    }

    HandMade part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    HandMade part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    HandMade without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Book read() {
        return WorkbookReader.read(bytes(), Budget.standard(System::nanoTime));
    }

    SheetCells sheet() {
        return read().sheets().get(0);
    }
}
