package vn.tonghop.report;

import java.util.List;

/** The frame of a long list: title, note, one header row that filters, widths, print titles. Its lines are streamed. */
final class Register {
    /** A column: the key of its head in the words, and its width in characters. */
    record Column(String head, double width) {
        int lines(String text) {
            return TextFit.registerLines(text, width);
        }
    }

    private static final int HEADER = 2;
    private static final double WIDTH_OF_PAGE = 220;

    private final Page page;
    private final List<Column> columns;

    Register(Page page, List<Column> columns) {
        this.page = page;
        this.columns = columns;
    }

    private double width() {
        return columns.stream().mapToDouble(Column::width).sum();
    }

    /** @return the row of the first line */
    int draw(String title, String note, int lines) {
        page.widths(0, columns.stream().map(Column::width).toList());
        page.text(0, 0, Look.PLAIN_TITLE, title);
        page.text(1, 0, Look.PLAIN_NOTE, note);
        for (int column = 0; column < columns.size(); column++) {
            page.text(
                    HEADER,
                    column,
                    Look.HEADER,
                    ReportWords.word(columns.get(column).head()));
        }
        page.height(HEADER, TextFit.height(2, Look.HEADER));
        page.freeze(HEADER, HEADER + 1, 0);
        page.filter(HEADER, HEADER + lines, columns.size());
        page.print(width() > WIDTH_OF_PAGE ? "A3" : "A4", true);
        return HEADER + 1;
    }
}
