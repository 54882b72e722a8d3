package vn.tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rows and cells of a sheet as XML, from the top and from the left. Texts are stored as texts, whatever they begin with.
 * Rows and columns are 0-based; a style is the index of a cell style of the workbook that frames the sheet.
 */
public final class RowStream {
    /** The longest text a cell can hold. */
    public static final int LONGEST_TEXT = 32_767;

    private static final int BUFFER = 1 << 16;
    /** Room for everything of a cell but its text. */
    private static final int MARGIN = 128;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final List<byte[]> columnNames = new ArrayList<>();
    private int length;
    private byte[] rowNumber = {};

    RowStream(OutputStream out) {
        this.out = out;
    }

    /** Begins a row of the usual height. */
    public RowStream row(int row) {
        return row(row, "");
    }

    /** Begins a row of its own height, in points. */
    public RowStream row(int row, int height) {
        return row(row, " ht=\"" + height + "\" customHeight=\"1\"");
    }

    private RowStream row(int row, String attributes) {
        closeRow();
        rowNumber = Integer.toString(row + 1).getBytes(StandardCharsets.ISO_8859_1);
        reserve();
        ascii("<row r=\"");
        bytes(rowNumber);
        buffer[length++] = '"';
        ascii(attributes);
        buffer[length++] = '>';
        return this;
    }

    /**
     * Writes a number.
     *
     * @param plain a plain decimal, dot, no grouping
     */
    public RowStream number(int column, int style, CharSequence plain) {
        open(column, style);
        ascii("><v>");
        ascii(plain);
        ascii("</v></c>");
        return this;
    }

    /** A number that a formula gives. */
    public RowStream formula(int column, int style, String formula, String plain) {
        open(column, style);
        ascii("><f>");
        flush();
        write(EscapedText.encode(formula).getBytes(StandardCharsets.UTF_8));
        ascii("</f><v>");
        ascii(plain);
        ascii("</v></c>");
        return this;
    }

    /** A text that a formula gives. */
    public RowStream textFormula(int column, int style, String formula, String text) {
        open(column, style);
        ascii(" t=\"str\"><f>");
        flush();
        write(EscapedText.encode(formula).getBytes(StandardCharsets.UTF_8));
        ascii("</f><v>");
        flush();
        write(EscapedText.encode(text).getBytes(StandardCharsets.UTF_8));
        ascii("</v></c>");
        return this;
    }

    /**
     * Writes a text that stands in the table of shared texts.
     *
     * @param index of the text in the workbook's table of shared texts
     */
    public RowStream shared(int column, int style, int index) {
        open(column, style);
        ascii(" t=\"s\"><v>");
        ascii(Integer.toString(index));
        ascii("</v></c>");
        return this;
    }

    /** An empty text leaves a cell that has only its style. */
    public RowStream text(int column, int style, String text) {
        open(column, style);
        if (text.isEmpty()) {
            ascii("/>");
            return this;
        }
        ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        flush();
        write(EscapedText.encode(text).getBytes(StandardCharsets.UTF_8));
        ascii("</t></is></c>");
        return this;
    }

    void end() {
        closeRow();
        flush();
    }

    private void closeRow() {
        if (rowNumber.length > 0) {
            reserve();
            ascii("</row>");
        }
        rowNumber = new byte[0];
    }

    private void open(int column, int style) {
        reserve();
        ascii("<c r=\"");
        bytes(columnName(column));
        bytes(rowNumber);
        ascii("\" s=\"");
        ascii(Integer.toString(style));
        buffer[length++] = '"';
    }

    private byte[] columnName(int column) {
        for (int next = columnNames.size(); next <= column; next++) {
            columnNames.add(CellRef.columnName(next).getBytes(StandardCharsets.ISO_8859_1));
        }
        return columnNames.get(column);
    }

    private void reserve() {
        if (length > BUFFER - 2 * MARGIN) {
            flush();
        }
    }

    private void ascii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    private void bytes(byte[] text) {
        System.arraycopy(text, 0, buffer, length, text.length);
        length += text.length;
    }

    private void flush() {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = 0;
    }

    private void write(byte[] text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
