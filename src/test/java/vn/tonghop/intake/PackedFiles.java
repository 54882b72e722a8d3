package vn.tonghop.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Containers as people's programs make them. */
public final class PackedFiles {
    private static final long FILE_TIME_OF_1970 = 116_444_736_000_000_000L;

    private PackedFiles() {}

    public static byte[] zip(Map<String, byte[]> files) {
        return zip(files, StandardCharsets.UTF_8);
    }

    /** Without the flag that says UTF-8 unless it is. The same files give the same bytes. */
    public static byte[] zip(Map<String, byte[]> files, Charset names) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2021, 6, 2, 9, 30));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** In the order given: name, content, name, content. */
    public static Map<String, byte[]> files(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            files.put(
                    (String) namesAndContents[i],
                    content instanceof byte[] bytes ? bytes : content.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** The same ZIP with some bits of an entry's flags, or of the program and attributes that its directory gives, set. */
    public static byte[] marked(byte[] zip, String name, int flags, int host, int attributes) {
        byte[] changed = zip.clone();
        ByteBuffer at = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 46 < changed.length; i++) {
            boolean directory = at.getInt(i) == 0x02014b50 && isAt(changed, i + 46, raw);
            boolean local = at.getInt(i) == 0x04034b50 && isAt(changed, i + 30, raw);
            if (directory) {
                at.putShort(i + 8, (short) (at.getShort(i + 8) | flags));
                at.putShort(i + 4, (short) (host << 8 | 20));
                at.putInt(i + 38, attributes);
            } else if (local) {
                at.putShort(i + 6, (short) (at.getShort(i + 6) | flags));
            }
        }
        return changed;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** An extra field that gives the name again in UTF-8, as WinRAR and others write it. */
    public static byte[] withUnicodePath(byte[] rawName, String name, byte[] content) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(rawName);
        ByteBuffer extra = ByteBuffer.allocate(9 + utf8.length).order(ByteOrder.LITTLE_ENDIAN);
        extra.putShort((short) 0x7075)
                .putShort((short) (5 + utf8.length))
                .put((byte) 1)
                .putInt((int) crc.getValue());
        extra.put(utf8);
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
            ZipEntry entry = new ZipEntry(new String(rawName, StandardCharsets.ISO_8859_1));
            entry.setExtra(extra.array());
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** A mail with the text "Kính gửi" and some attachments. */
    public static byte[] eml(String date, Map<String, byte[]> attachments) {
        StringBuilder mail = new StringBuilder();
        mail.append(
                        "From: =?UTF-8?B?xJDDoG4gdGjhu4s=?= <a@example.vn>\r\nTo: b@example.vn\r\nSubject: bao cao\r\nDate: ")
                .append(date)
                .append("\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"ranh\"\r\n\r\n")
                .append("--ranh\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKinh gui\r\n");
        attachments.forEach((name, content) -> mail.append("--ranh\r\nContent-Type: application/octet-stream\r\n")
                .append("Content-Disposition: attachment; filename=\"=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
                .append("?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(content))
                .append("\r\n"));
        return mail.append("--ranh--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A mail saved by Outlook. */
    public static byte[] msg(Instant sent, Map<String, byte[]> attachments) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            message(container.getRoot(), 32, sent, attachments);
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A mail saved by Outlook that has another mail attached, which has the attachments. */
    public static byte[] msgInMsg(Instant outer, String subject, Instant inner, Map<String, byte[]> attachments) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            DirectoryEntry attached =
                    message(container.getRoot(), 32, outer, Map.of()).createDirectory("__attach_version1.0_#00000000");
            attached.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            text(attached, "3001", subject);
            message(attached.createDirectory("__substg1.0_3701000D"), 24, inner, attachments);
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DirectoryEntry message(
            DirectoryEntry folder, int header, Instant sent, Map<String, byte[]> attachments) throws IOException {
        ByteBuffer properties = ByteBuffer.allocate(header + 16).order(ByteOrder.LITTLE_ENDIAN);
        if (header == 32) {
            properties.putInt(16, 0).putInt(20, attachments.size());
        }
        long fileTime = FILE_TIME_OF_1970 + sent.getEpochSecond() * 10_000_000;
        properties.position(header);
        properties.putInt(0x00390040).putInt(6).putLong(fileTime);
        folder.createDocument("__properties_version1.0", new ByteArrayInputStream(properties.array()));
        text(folder, "001A", "IPM.Note");
        text(folder, "1013", "<img src=\"cid:logo@x\">");
        int number = 0;
        for (var file : attachments.entrySet()) {
            DirectoryEntry attached = folder.createDirectory("__attach_version1.0_#%08X".formatted(number++));
            attached.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            attached.createDocument("__substg1.0_37010102", new ByteArrayInputStream(file.getValue()));
            text(attached, "3707", file.getKey());
            if (file.getKey().startsWith("logo")) {
                text(attached, "3712", "logo@x");
            }
        }
        return folder;
    }

    private static void text(DirectoryEntry folder, String property, String value) throws IOException {
        folder.createDocument(
                "__substg1.0_" + property + "001F",
                new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
    }
}
