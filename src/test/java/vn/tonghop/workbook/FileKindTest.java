package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

class FileKindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7                                             | PDF",
                "\\u0089PNG\\r\\n\\u001a\\n                           | PICTURE",
                "\\u00ff\\u00d8\\u00ff\\u00e0                         | PICTURE",
                "GIF89a                                               | PICTURE",
                "II*\\u0000                                           | PICTURE",
                "RIFF....WEBPVP8                                      | PICTURE",
                "\\u0000\\u0000\\u0000\\u0018ftypheic\\u0000          | PICTURE",
                "Rar!\\u001a\\u0007\\u0001\\u0000                     | RAR",
                "7z\\u00bc\\u00af'\\u001c                             | SEVEN_ZIP",
                "{\\\\rtf1                                            | RTF",
                "<html><body>                                         | HTML",
                "\\u00ef\\u00bb\\u00bf <!DOCTYPE html>                | HTML",
                "<table border=1><tr><td>1</td>                       | HTML",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> | XML_SPREADSHEET",
                "MIME-Version: 1.0\\r\\nContent-Type: multipart/related\\r\\n\\r\\n<html> | HTML",
                "Return-Path: <a@b.vn>\\nFrom: a\\nTo: b\\n\\nText    | EML",
                "Content-Type: multipart/mixed; boundary=x\\nMIME-Version: 1.0\\nFrom: a\\n\\nText | EML",
                "Ghi-chu: x\\nFrom: a\\n\\nText                          | CSV_OR_TEXT",
                "From: Nguyễn Văn A\\nSubject: Báo cáo\\n\\nKính gửi  | EML",
                "Mã,Tên đơn vị\\n1,2                                  | CSV_OR_TEXT",
                "BM là viết tắt của một cụm từ dài dòng nào đó        | CSV_OR_TEXT",
                "From: không phải thư                                 | CSV_OR_TEXT",
                "\\u0001\\u0002\\u0003                                | UNKNOWN",
                "\\t\\u0004\\u0006\\u0000\\u0000\\u0000               | XLS_OLD",
            })
    void tellsTheKindByTheFirstBytes(String escaped, FileKind kind) {
        String latin1 = unescape(escaped.strip());
        boolean wide = latin1.chars().anyMatch(c -> c > 0xFF);
        assertThat(FileKind.of(latin1.getBytes(wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1)))
                .isEqualTo(kind);
    }

    @Test
    void callsNothingEmpty() {
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.EMPTY);
        assertThat(Container.closes(new byte[0])).isFalse();
        assertThat(Container.closes(new byte[4_096])).isFalse();
    }

    @Test
    void readsTextInSixteenBits() {
        assertThat(FileKind.of("\uFEFFMã;Tên\r\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileKind.CSV_OR_TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml, XLSX",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml, XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml, XLSX",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main, XLSB",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, DOCX",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, PPTX",
        "application/anything, ZIP",
    })
    void tellsOfficePackagesByTheirContentTypes(String type, FileKind kind) {
        byte[] file = new HandMade()
                .part("[Content_Types].xml", "<Types><Override PartName='/x' ContentType='" + type + "'/></Types>")
                .bytes();
        assertThat(FileKind.of(file)).isEqualTo(kind);
    }

    @Test
    void tellsOpenDocumentAndPlainArchives() {
        assertThat(FileKind.of(new HandMade()
                        .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .bytes()))
                .isEqualTo(FileKind.ODS);
        assertThat(FileKind.of(new HandMade()
                        .part("mimetype", "application/vnd.oasis.opendocument.text")
                        .bytes()))
                .isEqualTo(FileKind.UNKNOWN);
        assertThat(FileKind.of(HandMadeOds.rows("")
                        .without("mimetype")
                        .part(
                                "META-INF/manifest.xml",
                                "<file-entry full-path=\"/\" media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>")
                        .bytes()))
                .isEqualTo(FileKind.ODS);
        assertThat(FileKind.of(new HandMade().part("dv/a.xlsx", "x").bytes())).isEqualTo(FileKind.ZIP);
        assertThat(FileKind.of(new HandMade().bytes())).isEqualTo(FileKind.ZIP);
    }

    @ParameterizedTest
    @CsvSource({
        "__properties_version1.0,MSG",
        "WordDocument,DOC",
        "Book,XLS_OLD",
        "BOOK,XLS_OLD",
        "EncryptedPackage,ENCRYPTED",
        "Other,UNKNOWN"
    })
    void tellsOleContainersByTheirStreams(String stream, FileKind kind) throws IOException {
        assertThat(FileKind.of(container(stream, new byte[5_000]))).isEqualTo(kind);
    }

    @Test
    void tellsTheVersionOfAStreamCalledWorkbook() throws IOException {
        byte[] biff8 = {9, 8, 4, 0, 0, 6, 5, 0, 10, 0, 0, 0};
        byte[] biff5 = {9, 8, 4, 0, 0, 5, 5, 0, 10, 0, 0, 0};
        byte[] locked = {9, 8, 4, 0, 0, 6, 5, 0, (byte) 0x86, 0, 0, 0, 0x2F, 0, 0, 0};
        assertThat(FileKind.of(container("Workbook", biff8))).isEqualTo(FileKind.XLS_BIFF8);
        assertThat(FileKind.of(container("Workbook", Arrays.copyOf(biff5, 6_000))))
                .isEqualTo(FileKind.XLS_OLD);
        assertThat(FileKind.of(container("WORKBOOK", Arrays.copyOf(locked, 6_000))))
                .isEqualTo(FileKind.ENCRYPTED);
    }

    @Test
    void namesEncryptedPackagesAndOpensThoseThatNeedNoPassword() throws Exception {
        byte[] locked = LockedCopy.of(Saved.by("poi"), "bí mật");
        assertThat(FileKind.of(locked)).isEqualTo(FileKind.ENCRYPTED);
        Refusals.assertUnreadable(locked, Reason.ENCRYPTED);
        Book book = WorkbookReader.read(
                LockedCopy.of(Saved.by("poi"), LockedCopy.KNOWN_TO_ALL), Budget.standard(System::nanoTime));
        assertThat(book.sheets()).extracting(SheetCells::name).containsExactly("Bìa", "PL02", "_meta");
        assertThat(book.oddities()).extracting(Oddity::kind).containsExactly(Oddity.Kind.DEFAULT_PASSWORD);
    }

    @Test
    void seesThatAFileIsNotAllThere(@TempDir Path folder) throws IOException {
        for (byte[] whole : new byte[][] {Saved.by("libreoffice"), Saved.xlsBy("sheetjs"), Saved.xlsBy("poi")}) {
            Path file = Files.write(folder.resolve("f"), whole);
            assertThat(Container.closes(file)).isTrue();
            assertThat(Container.closes(Arrays.copyOf(whole, whole.length + 100)))
                    .isTrue();
            for (int length : new int[] {9, 600, whole.length / 2, whole.length * 9 / 10, whole.length - 600}) {
                assertThat(Container.closes(Arrays.copyOf(whole, length)))
                        .as("%d bytes", length)
                        .isFalse();
                assertThat(Container.closes(Files.write(file, Arrays.copyOf(whole, length))))
                        .isFalse();
            }
        }
        byte[] preset = Arrays.copyOf(Arrays.copyOf(Saved.by("poi"), 3_000), 200_000);
        assertThat(Container.closes(preset)).isFalse();
        assertThat(Container.closes("a;b".getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    private static byte[] container(String stream, byte[] content) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[200]), "Before");
            container.createDocument(new java.io.ByteArrayInputStream(content), stream);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static String unescape(String text) {
        String backslash = "\uFFFF";
        String escaped = text.replace("\\\\", backslash)
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t");
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(escaped.charAt(i));
            }
        }
        return plain.toString().replace(backslash, "\\");
    }
}
