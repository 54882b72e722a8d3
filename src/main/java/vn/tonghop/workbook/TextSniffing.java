package vn.tonghop.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells apart the formats that are text. */
final class TextSniffing {
    private static final int LOOK = 8_192;
    /** Any header may come first: programs that write mails themselves begin with what suits them. */
    private static final Pattern HEADER = Pattern.compile("[a-z0-9-]+:");

    private static final List<String> MAIL_HEADERS = List.of(
            "return-path:",
            "received:",
            "delivered-to:",
            "x-original-to:",
            "message-id:",
            "from:",
            "subject:",
            "date:",
            "to:",
            "mime-version:",
            "reply-to:",
            "x-mailer:",
            "thread-topic:");

    private TextSniffing() {}

    static FileKind kind(byte[] file) {
        String start = decode(file);
        if (isBinary(start)) {
            return FileKind.UNKNOWN;
        }
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return markup(text);
        }
        if (text.startsWith("%pdf-")
                || text.substring(0, Math.min(text.length(), 1_024)).contains("\n%pdf-")) {
            return FileKind.PDF;
        }
        return mail(text);
    }

    private static String decode(byte[] file) {
        int length = Math.min(file.length, LOOK);
        Charset charset = StandardCharsets.ISO_8859_1;
        int from = 0;
        if (length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            from = 2;
        } else if (length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            from = 2;
        } else if (length >= 3 && (file[0] & 0xFF) == 0xEF && (file[1] & 0xFF) == 0xBB && (file[2] & 0xFF) == 0xBF) {
            from = 3;
        }
        return new String(file, from, length - from, charset);
    }

    private static boolean isBinary(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A);
    }

    private static FileKind markup(String text) {
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return FileKind.XML_SPREADSHEET;
        }
        boolean page = text.contains("<html") || text.contains("<!doctype html") || text.contains("<body");
        boolean piece = text.startsWith("<table")
                || text.startsWith("<head")
                || text.startsWith("<meta")
                || text.startsWith("<style")
                || text.startsWith("<div");
        return page || piece ? FileKind.HTML : FileKind.CSV_OR_TEXT;
    }

    /** A mail begins with header lines; a web page saved in one file begins like a mail that nobody sent. */
    private static FileKind mail(String text) {
        int end = text.indexOf("\n\n") >= 0 ? text.indexOf("\n\n") : text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        if (!HEADER.matcher(head).lookingAt()) {
            return FileKind.CSV_OR_TEXT;
        }
        long headers = head.lines()
                .filter(line -> MAIL_HEADERS.stream().anyMatch(line::startsWith))
                .count();
        boolean page = head.contains("multipart/related") && !head.contains("\nto:") && !head.contains("\nreceived:");
        return page ? FileKind.HTML : headers >= 2 ? FileKind.EML : FileKind.CSV_OR_TEXT;
    }
}
