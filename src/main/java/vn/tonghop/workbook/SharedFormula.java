package vn.tonghop.workbook;

/**
 * A formula that the file stores once for many cells.
 *
 * @param text   as the first cell has it
 * @param row    of the first cell, 0-based
 * @param column of the first cell, 0-based
 */
record SharedFormula(String text, int row, int column) {
    /** The formula as the given cell has it: relative references moved, everything else kept. */
    String at(int atRow, int atColumn) {
        StringBuilder moved = new StringBuilder(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '"' || c == '\'' ? quoted(i, c) : isWord(c) ? word(i) : i + 1;
            String piece = text.substring(i, end);
            moved.append(isReference(i, end) ? move(piece, atRow - row, atColumn - column) : piece);
            i = end;
        }
        return moved.toString();
    }

    private int quoted(int start, char quote) {
        int end = text.indexOf(quote, start + 1);
        return end < 0 ? text.length() : end + 1;
    }

    private int word(int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '$' || c == '_' || c == '.' || c == '\\';
    }

    /** A cell, or one side of a range of whole columns or rows; not a function, a sheet or a name. */
    private boolean isReference(int start, int end) {
        char next = end < text.length() ? text.charAt(end) : ' ';
        if (!isWord(text.charAt(start)) || next == '(' || next == '!') {
            return false;
        }
        int letters = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' && digits == 0) {
                letters++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '$') {
                return false;
            }
        }
        boolean ranged = next == ':' || (start > 0 && text.charAt(start - 1) == ':');
        return letters <= 3 && digits <= 7 && ((letters > 0 && digits > 0) || (ranged && letters + digits > 0));
    }

    private static String move(String reference, int rows, int columns) {
        StringBuilder moved = new StringBuilder(reference.length() + 2);
        int i = 0;
        while (i < reference.length()) {
            boolean fixed = reference.charAt(i) == '$';
            int start = fixed ? i + 1 : i;
            int end = start;
            while (end < reference.length() && sameKind(reference, start, end)) {
                end++;
            }
            if (end == start) {
                return reference;
            }
            String piece = reference.substring(start, end);
            moved.append(fixed ? "$" + piece : shift(piece, rows, columns));
            i = end;
        }
        return moved.toString();
    }

    private static boolean sameKind(String text, int first, int at) {
        return text.charAt(at) != '$' && text.charAt(at) <= '9' == text.charAt(first) <= '9';
    }

    private static String shift(String piece, int rows, int columns) {
        if (piece.charAt(0) <= '9') {
            return Integer.toString(Math.floorMod(Integer.parseInt(piece) - 1 + rows, CellRef.ROWS) + 1);
        }
        int column = CellRef.columnOf(CellRef.pack(piece + "1"));
        return CellRef.columnName(Math.floorMod(column + columns, CellRef.COLUMNS));
    }
}
