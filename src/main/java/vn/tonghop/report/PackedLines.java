package vn.tonghop.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of cells packed into bytes, two or three a cell: millions of them fit in a small heap. Written once from the front, read
 * from the front with {@link #read}.
 */
final class PackedLines {
    /** What a packed cell shows. */
    enum Shown {
        /** Nothing typed. */
        BLANK,
        /** Chưa có số liệu. */
        MISSING,
        /** Taken out by an error. */
        EXCLUDED,
        /** No figure of this unit's. */
        NOT_ASKED,
        NUMBER,
        /** About this number. */
        ABOUT,
        /** This number or more. */
        AT_LEAST,
        /** A number that another unit's figures already include: for reading only. */
        UNCOUNTED,
        /** 1 or 0. */
        YES_NO,
        /** Days as Excel counts them. */
        DATE,
        TEXT;

        private static final Shown[] ALL = values();

        boolean hasText() {
            return compareTo(NUMBER) >= 0;
        }
    }

    private byte[] bytes = new byte[64];
    private int length;
    private int lines;

    /** Begins a line. */
    void line(int unit) {
        lines++;
        number(unit);
    }

    void cell(Shown shown) {
        reserve(1);
        bytes[length++] = (byte) shown.ordinal();
    }

    void cell(Shown shown, String text) {
        cell(shown);
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    int lines() {
        return lines;
    }

    Cursor read() {
        return new Cursor();
    }

    private void number(int number) {
        reserve(5);
        int rest = number;
        for (; rest > 0x7F; rest >>>= 7) {
            bytes[length++] = (byte) (rest | 0x80);
        }
        bytes[length++] = (byte) rest;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + bytes.length / 2));
        }
    }

    /** Reads the lines again, in the order they were written. */
    final class Cursor {
        private int at;

        boolean hasLine() {
            return at < length;
        }

        /** The unit of the next line. */
        int line() {
            return number();
        }

        Shown cell() {
            return Shown.ALL[bytes[at++]];
        }

        /** The text of the cell just read, which {@link Shown#hasText()}. */
        String text() {
            int size = number();
            String text = new String(bytes, at, size, StandardCharsets.UTF_8);
            at += size;
            return text;
        }

        void skipText() {
            int size = number();
            at += size;
        }

        /** Reads on from the same place. */
        Cursor copy() {
            Cursor copy = new Cursor();
            copy.at = at;
            return copy;
        }

        private int number() {
            int number = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                number |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return number;
        }
    }
}
