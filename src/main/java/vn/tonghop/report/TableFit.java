package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** How large letters and how wide columns a table of the form has on the page it is printed on. */
final class TableFit {
    private static final double LEAST_LABEL = 16;
    private static final double WIDEST_FIGURE = 40;
    private static final double MM_PER_LETTER = 2.2;
    /** Width of a bold digit, per point of its size. */
    private static final double MM_PER_DIGIT = 0.185;
    /** Headings need room for as many letters. */
    private static final int LEAST_LETTERS = 6;

    /** Height of a line, per point of its letters. */
    private static final double MM_PER_LINE = 0.41;
    /** What captions, headings and notes take of a page, in millimetres. */
    private static final double AROUND_ROWS = 50;

    private static final double ROW_AIR = 1.3;
    private static final double LABEL_AIR = 3;
    private static final double SMALLEST = 7;
    private static final double SMALLEST_ON_ONE_PAGE = 9;

    private final Docx document;
    private final Totals totals;
    private final Table table;

    TableFit(Docx document, Totals totals, Table table) {
        this.document = document;
        this.totals = totals;
        this.table = table;
    }

    /** The largest letters with which the longest figure stays on one line, and all rows on one page if they can at all. */
    double size() {
        int longest = totals.form().fieldsOf(table).stream()
                .mapToInt(field -> VietnameseNumber.of(totals.of(field).value()).length())
                .max()
                .orElse(0);
        double room = figureWidth() - 2 * DocxTable.CELL_SIDE;
        double wide = room / (Math.max(LEAST_LETTERS, longest) * MM_PER_DIGIT);
        double row = (document.height() - AROUND_ROWS) / table.rows().size() - ROW_AIR;
        double high = row / MM_PER_LINE;
        double fitting = high >= SMALLEST_ON_ONE_PAGE ? Math.min(wide, high) : wide;
        double largest = document.profile().tables().cells().size();
        return Math.max(SMALLEST, Math.min(largest, Math.floor(fitting * 2) / 2));
    }

    private double figureWidth() {
        int figures = table.leaves().size() - table.labelColumns();
        double labels = IntStream.range(0, table.labelColumns())
                .mapToDouble(this::labelWidth)
                .sum();
        return Math.min(WIDEST_FIGURE, (document.room() - labels) / Math.max(1, figures));
    }

    /** What the longest label of the column needs. */
    private double labelWidth(int label) {
        int longest = table.rows().stream()
                .map(TableRow::labels)
                .filter(labels -> label < labels.size())
                .mapToInt(labels -> labels.get(label).length())
                .max()
                .orElse(0);
        return Math.min(document.room() / 4, Math.max(LEAST_LABEL, longest * MM_PER_LETTER + LABEL_AIR));
    }

    List<Double> widths() {
        List<Double> widths = new ArrayList<>();
        int label = 0;
        for (Leaf leaf : table.leaves()) {
            widths.add(leaf.label() ? labelWidth(label++) : figureWidth());
        }
        return widths;
    }
}
