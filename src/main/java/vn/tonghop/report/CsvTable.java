package vn.tonghop.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import vn.tonghop.answers.PlainText;

/**
 * Our one CSV dialect (design §8): UTF-8, CRLF, RFC 4180, quoted only when needed. A text that a spreadsheet would take for a
 * formula gets one apostrophe in front; readers take one leading apostrophe off.
 */
public final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private boolean first = true;

    private CsvTable(Writer out) {
        this.out = out;
    }

    /** For files: with a byte order mark, so that Excel reads Vietnamese. */
    static CsvTable file(OutputStream out) {
        CsvTable table = standardOutput(out);
        table.write(BYTE_ORDER_MARK);
        return table;
    }

    /** For other programs: without a byte order mark. */
    public static CsvTable standardOutput(OutputStream out) {
        return new CsvTable(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
    }

    public CsvTable header(String columns) {
        for (String column : columns.split(",")) {
            plain(column);
        }
        return end();
    }

    /** A key, a code, a number or a date of ours: never guarded. */
    public CsvTable plain(String value) {
        separate();
        quoteIfNeeded(value);
        return this;
    }

    public CsvTable number(int value) {
        return plain(Integer.toString(value));
    }

    /** Anything a person typed: NFC, trimmed, LF, guarded against being taken for a formula. */
    public CsvTable text(String value) {
        separate();
        String clean = PlainText.of(value);
        quoteIfNeeded(looksLikeFormula(clean) ? "'" + clean : clean);
        return this;
    }

    public CsvTable end() {
        write("\r\n");
        first = true;
        return this;
    }

    /** Hands everything to the stream, which stays open. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean looksLikeFormula(String text) {
        if (text.startsWith("'")) {
            return true;
        }
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start < text.length() && "=+-@\t\r".indexOf(text.charAt(start)) >= 0;
    }

    private void quoteIfNeeded(String value) {
        boolean quote = false;
        for (int i = 0; i < value.length() && !quote; i++) {
            char c = value.charAt(i);
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        write(quote ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }

    private void separate() {
        if (!first) {
            write(',');
        }
        first = false;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(char c) {
        try {
            out.write(c);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
