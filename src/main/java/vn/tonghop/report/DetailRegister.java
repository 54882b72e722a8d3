package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;

/** {@code CT …}: the lines behind the totals of a table, row by row and within a row unit by unit. */
final class DetailRegister {
    private static final int HEADER = 3;
    private static final int COLUMNS_OF_PAGE = 16;

    private final DetailLines lines;
    private final Page page;
    private final Table table;

    DetailRegister(DetailLines lines, Page page) {
        this.lines = lines;
        this.page = page;
        this.table = lines.table();
    }

    void draw(Details details, String totalSheet, ReportBook book) {
        page.widths(0, widths());
        page.text(0, 0, Look.PLAIN_TITLE, ReportWords.word("detail.title", title()));
        page.text(1, 0, Look.PLAIN_NOTE, ReportWords.word(lines.isTooLong() ? "detail.csv" : "detail.note"));
        page.link(2, 0, Look.LINK, ReportWords.word("detail.back"), totalSheet);
        int numbers = lines.firstLine() - 1;
        drawUnitHeads(numbers);
        if (table.shape() == Table.Shape.FIGURES) {
            drawIndicatorHeads();
        } else {
            new HeaderRows(table).draw(page, HEADER, DetailLines.UNIT_COLUMNS, Look.HEADER);
        }
        drawNumbers(numbers);
        int shown = lines.isTooLong() ? 0 : lines.lines();
        page.freeze(HEADER, lines.firstLine(), DetailLines.UNIT_COLUMNS + lines.labels());
        page.filter(numbers, numbers + shown, columns());
        print();
        if (shown > 0) {
            book.stream(page, new DetailLineWriter(lines, details, widths(), page.looks(), book));
        }
    }

    private void print() {
        if (columns() > COLUMNS_OF_PAGE) {
            page.printInParts(DetailLines.UNIT_COLUMNS + lines.labels());
        } else {
            page.print("A4", true);
        }
    }

    private String title() {
        String title =
                table.shape() == Table.Shape.FIGURES ? ReportWords.word("figures.title") : Reading.of(table.title());
        return table.key() + " – " + title;
    }

    private int columns() {
        return DetailLines.UNIT_COLUMNS + lines.labels() + lines.columns().size();
    }

    private List<Double> widths() {
        List<Double> widths = new ArrayList<>(List.of(13.0, 46.0));
        if (table.shape() == Table.Shape.FIGURES) {
            lines.columns().forEach(field -> widths.add(field.kind() == Kind.TEXT ? 44.0 : 15.0));
        }
        for (Leaf leaf : table.leaves()) {
            boolean text = !leaf.label() && !leaf.type().isNumber();
            widths.add(text ? 28.0 : 12.0);
        }
        return widths;
    }

    private void drawUnitHeads(int numbers) {
        page.merged(new CellRangeAddress(HEADER, numbers - 1, 0, 0), Look.HEADER, ReportWords.word("head.unit-code"));
        page.merged(new CellRangeAddress(HEADER, numbers - 1, 1, 1), Look.HEADER, ReportWords.word("head.unit"));
    }

    private void drawIndicatorHeads() {
        int column = DetailLines.UNIT_COLUMNS;
        double height = 0;
        for (Field field : lines.columns()) {
            page.text(HEADER, column, Look.HEADER, field.label());
            height = Math.max(height, TextFit.height(field.label(), page.width(column), Look.HEADER));
            column++;
        }
        page.height(HEADER, Math.min(height, 300));
    }

    /** The row that filters: keys of the columns. */
    private void drawNumbers(int row) {
        page.text(row, 0, Look.MEASURE, "");
        page.text(row, 1, Look.MEASURE, "");
        for (int column = DetailLines.UNIT_COLUMNS; column < columns(); column++) {
            int leaf = column - DetailLines.UNIT_COLUMNS;
            page.text(row, column, Look.MEASURE, table.shape() == Table.Shape.FIGURES ? code(leaf) : "c" + (leaf + 1));
        }
    }

    private String code(int figure) {
        Field field = lines.columns().get(figure);
        return field.key().row()
                + (field.key().column().equals("gt") ? "" : "." + field.key().column());
    }
}
