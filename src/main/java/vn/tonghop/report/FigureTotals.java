package vn.tonghop.report;

import java.util.List;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Table;

/** The totals of the indicators, one a line, under the headings of the outline that ask them; n/N right of the print area. */
final class FigureTotals {
    private static final int CODE = 0;
    private static final int TEXT = 1;
    private static final int MEASURE = 2;
    private static final int TOTAL = 3;
    private static final int COLUMNS = 4;
    private static final int COVERAGE = 5;

    private final Form form;
    private final Campaign campaign;
    private final List<Line> lines;
    private final TotalCells totals;
    private final Page page;

    FigureTotals(Campaign campaign, Table table, TotalCells totals, Page page) {
        this.campaign = campaign;
        this.form = campaign.form();
        this.lines = form.plan().sheetOf(table.key()).lines();
        this.totals = totals;
        this.page = page;
    }

    void draw() {
        page.hideGrid();
        page.widths(0, List.of(9.0, 62.0, 14.0, 14.0, 3.0, 16.0));
        page.line(0, COLUMNS, Look.TITLE, ReportWords.word("figures.title"));
        page.line(1, COLUMNS, Look.SUBTITLE, campaign.name());
        drawHeader(3);
        int row = 4;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            switch (line.role()) {
                case GROUP -> page.line(row++, COLUMNS, Look.GROUP, line.text());
                case FIGURE_HEAD -> drawLabels(row++, code(lines.get(i + 1)), line.text(), "");
                case FIGURE -> drawFigure(row++, line, i > 0 && isPart(i));
                default -> {}
            }
        }
        page.freeze(3, 4, 0);
        page.print("A4", false);
        page.printArea(row, COLUMNS);
    }

    private void drawHeader(int row) {
        page.text(row, CODE, Look.HEADER, ReportWords.word("head.code"));
        page.text(row, TEXT, Look.HEADER, ReportWords.word("head.indicator"));
        page.text(row, MEASURE, Look.HEADER, ReportWords.word("head.measure"));
        page.text(row, TOTAL, Look.HEADER, ReportWords.word("head.total"));
        page.text(row, COVERAGE, Look.PALE_HEADER, ReportWords.word("head.coverage"));
        page.height(row, TextFit.height(2, Look.HEADER));
    }

    /** Whether the line is one of several that a heading line names. */
    private boolean isPart(int number) {
        String code = code(lines.get(number));
        for (int above = number - 1; above >= 0; above--) {
            Line line = lines.get(above);
            if (line.role() == Line.Role.FIGURE_HEAD) {
                return code(lines.get(above + 1)).equals(code);
            }
            if (line.role() != Line.Role.FIGURE || !code(line).equals(code)) {
                return false;
            }
        }
        return false;
    }

    private String code(Line line) {
        return form.field(line.fields().get(0)).key().row();
    }

    private void drawFigure(int row, Line line, boolean part) {
        Field field = form.field(line.fields().get(0));
        String measure = field.kind() == Kind.BOOL ? ReportWords.word("measure.yes") : field.measure();
        drawLabels(row, part ? "" : code(line), part ? "– " + line.text() : line.text(), measure);
        totals.draw(page, field, page.place(row, TOTAL), page.place(row, COVERAGE), Look.FIGURE);
    }

    private void drawLabels(int row, String code, String text, String measure) {
        page.text(row, CODE, Look.CENTRED, code);
        page.text(row, TEXT, Look.LABEL, text);
        page.text(row, MEASURE, Look.CENTRED, measure);
        page.blank(row, TOTAL, Look.FIGURE);
        page.height(
                row,
                Math.max(
                        TextFit.height(text, page.width(TEXT), Look.LABEL),
                        TextFit.height(measure, page.width(MEASURE), Look.CENTRED)));
    }
}
