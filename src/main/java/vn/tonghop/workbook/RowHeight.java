package vn.tonghop.workbook;

import java.util.List;

/**
 * How high a row of wrapped texts must be. Only Excel fits rows when it opens a file; the others show what the file
 * says. Rather one line too many than one hidden.
 */
final class RowHeight {
    private static final double CHARACTERS_PER_WIDTH = 1.15;
    private static final double LEADING = 1.32;
    private static final int LARGEST = 400;

    private RowHeight() {}

    /** In points. */
    static int of(NewSheet.Row row, List<Integer> columnWidths) {
        return row.height().orElseGet(() -> fitted(row, columnWidths));
    }

    private static int fitted(NewSheet.Row row, List<Integer> columnWidths) {
        double height = 0;
        for (NewSheet.Text text : row.texts()) {
            LookStyle style = LookStyle.of(text.look());
            int lines = style.wrapped() ? lines(text, columnWidths, style) : 1;
            height = Math.max(height, lines * style.points() * LEADING);
        }
        return (int) Math.min(LARGEST, Math.ceil(Math.max(height, 12 * LEADING)));
    }

    private static int lines(NewSheet.Text text, List<Integer> columnWidths, LookStyle style) {
        double width = 0;
        for (int column = text.column(); column < text.column() + text.span(); column++) {
            width += column < columnWidths.size() ? columnWidths.get(column) : 8;
        }
        double perLine = Math.max(1, width * CHARACTERS_PER_WIDTH * 12 / style.points() * (style.bold() ? 0.9 : 1));
        return text.text()
                .lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(line.length() / perLine)))
                .sum();
    }
}
