package vn.tonghop.workbook;

import java.util.Optional;

/**
 * The place of one cell in a sheet, inside Excel's grid A1 … XFD1048576.
 *
 * @param row    0-based
 * @param column 0-based
 */
public record CellRef(int row, int column) implements Comparable<CellRef> {
    public static final int ROWS = 1 << 20;
    public static final int COLUMNS = 1 << 14;

    private static final long NOWHERE = -1;

    public CellRef {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException("No cell of a sheet: row %d, column %d".formatted(row, column));
        }
    }

    /**
     * The cell named by the text.
     *
     * @param a1 such as {@code "B7"}, without {@code $}
     * @throws IllegalArgumentException if it names no cell of the grid
     */
    public static CellRef of(String a1) {
        return parse(a1).orElseThrow(() -> new IllegalArgumentException("No cell of a sheet: " + a1));
    }

    /** The cell named by the text; empty when the text names none, such as {@code "A0"} or {@code "ZZZZ1"}. */
    public static Optional<CellRef> parse(String a1) {
        long packed = pack(a1);
        return packed == NOWHERE ? Optional.empty() : Optional.of(new CellRef(rowOf(packed), columnOf(packed)));
    }

    /** The same text that a formula or a finding uses: {@code "B7"}. */
    public String a1() {
        return columnName(column) + (row + 1);
    }

    /** The letters of a 0-based column: 0 is A, 27 is AB. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.append((char) ('A' + rest % 26));
        }
        return name.reverse().toString();
    }

    @Override
    public int compareTo(CellRef other) {
        return Long.compare(pack(row, column), pack(other.row, other.column));
    }

    @Override
    public String toString() {
        return a1();
    }

    /** A reference as one number that sorts row by row: the hot path of reading makes no object per cell. */
    static long pack(int row, int column) {
        return ((long) row << 14) | column;
    }

    static int rowOf(long packed) {
        return (int) (packed >> 14);
    }

    static int columnOf(long packed) {
        return (int) packed & (COLUMNS - 1);
    }

    static boolean isNowhere(long packed) {
        return packed == NOWHERE;
    }

    static long pack(String a1) {
        int length = a1.length();
        int column = 0;
        int at = 0;
        for (; at < length && at < 4; at++) {
            int letter = (a1.charAt(at) & ~0x20) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        long row = digits(a1, at);
        boolean inside = column >= 1 && column <= COLUMNS && row >= 1 && row <= ROWS;
        return inside ? pack((int) row - 1, column - 1) : NOWHERE;
    }

    private static long digits(String text, int from) {
        int length = text.length();
        if (from >= length || length - from > 7 || text.charAt(from) == '0') {
            return NOWHERE;
        }
        long number = 0;
        for (int at = from; at < length; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return NOWHERE;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
