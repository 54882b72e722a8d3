package vn.tonghop.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a Word document as they were written, so that one can be changed and every other stays byte for byte. */
final class DocxPackage {
    static final String TEXT = "word/document.xml";

    /** No honest report unpacks to more. */
    private static final int MOST_BYTES = 200_000_000;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private DocxPackage() {}

    /** @throws IOException when the bytes are no package that can be read in full */
    static DocxPackage read(byte[] docx) throws IOException {
        DocxPackage read = new DocxPackage();
        int left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes(left);
                left -= part.length;
                read.parts.put(entry.getName(), part);
            }
        }
        if (left == 0 || !read.parts.containsKey(TEXT)) {
            throw new IOException("No Word document");
        }
        return read;
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** @param name of a part that is there */
    String text(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(name);
        }
        return new String(part, StandardCharsets.UTF_8);
    }

    void put(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param out left open */
    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            parts.forEach((name, part) -> add(zip, name, part));
        }
        TimelessZip.copy(packed.toByteArray(), out);
    }

    private static void add(ZipOutputStream zip, String name, byte[] part) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
