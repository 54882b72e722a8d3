package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Printed;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/**
 * The totals of one table in its own layout and under its own title, clean to print and sign; to the right of the print area the
 * same table once more, with n/N in place of the figures.
 */
final class GridTotals {
    private static final int GAP = 1;
    private static final int WIDE_TABLE = 12;
    private static final int ROWS_OF_LANDSCAPE = 16;
    private static final int ROWS_OF_PAGE = 28;
    private static final double ROW = 21;

    private final Form form;
    private final Table table;
    private final TotalCells totals;
    private final Page page;
    private final HeaderRows header;
    private final int columns;

    GridTotals(Campaign campaign, Table table, TotalCells totals, Page page) {
        this.form = campaign.form();
        this.table = table;
        this.totals = totals;
        this.page = page;
        this.header = new HeaderRows(table);
        this.columns = table.leaves().size();
    }

    void draw() {
        page.hideGrid();
        page.widths(0, widths());
        page.widths(columns, List.of(3.0));
        page.widths(columns + GAP, widths());
        int row = drawTitles();
        int top = row;
        page.merged(
                new CellRangeAddress(row - 1, row - 1, columns + GAP, 2 * columns + GAP - 1),
                Look.NOTE,
                ReportWords.word("coverage.head"));
        header.draw(page, row, columns + GAP, Look.PALE_HEADER);
        header.draw(page, row, 0, Look.HEADER);
        row += header.tiers();
        drawMeasures(row++);
        page.freeze(top, row, table.labelColumns());
        for (int line = 0; line < table.rows().size(); line++) {
            drawRow(row++, line);
        }
        if (!table.note().isEmpty()) {
            page.line(row++, columns, Look.NOTE, Reading.of(table.note()));
        }
        boolean tall = table.rows().size() > ROWS_OF_LANDSCAPE;
        page.print(table.paper(), columns > 8 || columns > 6 && !tall);
        if (table.rows().size() <= ROWS_OF_PAGE) {
            page.onePage();
        }
        page.printArea(row, columns);
    }

    private List<Double> widths() {
        List<Double> widths = new ArrayList<>();
        int label = 0;
        for (Leaf leaf : table.leaves()) {
            String head = leaf.path().get(leaf.path().size() - 1);
            double widest = TextFit.widestWord(head, Look.HEADER);
            if (leaf.label()) {
                widths.add(Math.max(9, Math.min(30, Math.max(widest, widestLabel(label++)))));
            } else {
                widths.add(Math.max(columns > WIDE_TABLE ? 7.5 : 11, Math.min(16, widest)));
            }
        }
        return widths;
    }

    private double widestLabel(int label) {
        double widest = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            widest = Math.max(widest, TextFit.width(text(row, label), Look.TOTAL_LABEL) + 2);
        }
        return widest;
    }

    private int drawTitles() {
        int row = 0;
        row = drawTitle(row, Look.TITLE, table.caption());
        row = drawTitle(row, Look.TITLE, table.title());
        row = drawTitle(row, Look.SUBTITLE, table.attach());
        if (!table.dashes().isEmpty()) {
            row = drawTitle(row, Look.SUBTITLE, new Printed(table.dashes(), ""));
        }
        return row + 1;
    }

    private int drawTitle(int row, Look look, Printed text) {
        if (text.isEmpty()) {
            return row;
        }
        page.line(row, columns, look, Reading.of(text));
        return row + 1;
    }

    private void drawMeasures(int row) {
        for (Leaf leaf : table.leaves()) {
            String measure = leaf.measure();
            if (leaf.label()) {
                measure = leaf.number() == 1 ? ReportWords.word("head.measure") : "";
            }
            page.text(row, leaf.number() - 1, Look.MEASURE, measure);
            page.text(row, columns + GAP + leaf.number() - 1, Look.PALE_HEADER, "(" + leaf.number() + ")");
        }
        double lines = table.leaves().stream()
                .mapToDouble(leaf -> TextFit.height(leaf.measure(), page.width(leaf.number() - 1), Look.MEASURE))
                .max()
                .orElse(0);
        page.height(row, lines);
    }

    private void drawRow(int row, int number) {
        TableRow line = table.rows().get(number);
        Look figure = line.total() ? Look.TOTAL : Look.FIGURE;
        double height = ROW;
        int labels = 0;
        for (Leaf leaf : table.leaves()) {
            int column = leaf.number() - 1;
            if (leaf.label()) {
                drawLabel(row, column, number, labels++);
                height = Math.max(
                        height, TextFit.height(text(number, labels - 1), page.width(column), Look.TOTAL_LABEL));
            } else {
                field(line, leaf)
                        .ifPresent(field -> totals.draw(
                                page, field, page.place(row, column), page.place(row, columns + GAP + column), figure));
            }
        }
        page.height(row, height);
    }

    private void drawLabel(int row, int column, int number, int label) {
        Look look = table.rows().get(number).total() ? Look.TOTAL_LABEL : Look.CENTRED;
        int rows = rowsUnder(number, label);
        if (rows > 0) {
            String text = text(number, label);
            int last = row + rows - 1;
            page.merged(new CellRangeAddress(row, last, column, column), look, text);
            int beside = columns + GAP + column;
            page.merged(new CellRangeAddress(row, last, beside, beside), Look.COVERAGE, text);
        }
    }

    /** How many rows a label names: those below it that print nothing of their own; 0 for such a row itself. */
    private int rowsUnder(int number, int label) {
        if (number > 0 && isUnderAnother(number, label)) {
            return 0;
        }
        int rows = 1;
        while (number + rows < table.rows().size() && isUnderAnother(number + rows, label)) {
            rows++;
        }
        return rows;
    }

    private boolean isUnderAnother(int number, int label) {
        return !table.rows().get(number).total() && text(number, label).isEmpty();
    }

    private String text(int number, int label) {
        List<String> labels = table.rows().get(number).labels();
        return label < labels.size() ? labels.get(label) : "";
    }

    private Optional<Field> field(TableRow line, Leaf leaf) {
        return form.find(new Key(table.key(), line.key(), leaf.column()).toString());
    }
}
