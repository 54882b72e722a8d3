package vn.tonghop.template;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Leaf;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.TableRow;

/** A table of rows and columns, fixed or open, on a sheet of its own, as its appendix prints it. */
final class GridSheet {
    private static final double ROW_HEIGHT = 21;
    /** Frozen rows higher than this would leave no room for the figures on a small screen. */
    private static final double HIGHEST_FREEZE = 330;

    private final Canvas canvas;
    private final Sheet plan;
    private final Form form;
    private final Table table;
    private final FieldCells cells;
    private final Paper paper;
    private final int lastColumn;
    private int body;

    GridSheet(Canvas canvas, Sheet plan, Form form, FieldCells cells) {
        this.canvas = canvas;
        this.plan = plan;
        this.form = form;
        this.table = form.table(plan.table());
        this.cells = cells;
        this.paper = table.paper().equals("A3") ? Paper.A3_LANDSCAPE : Paper.A4_LANDSCAPE;
        this.lastColumn = table.leaves().size() + (GridColumns.hasRowDeclarations(table) ? 1 : 0);
    }

    /** @param attach formula of the line "(kèm theo Báo cáo số …)" for its printed text */
    void draw(AttachLine attach) {
        List<Double> widths = new GridColumns(table, paper).widths();
        for (int i = 0; i < widths.size(); i++) {
            canvas.width(i + 1, widths.get(i));
        }
        GridHeader header = new GridHeader(canvas, table);
        int top = plan.first(Line.Role.HEADER).orElseThrow().row();
        header.drawTiers(top);
        for (Line line : plan.lines()) {
            switch (line.role()) {
                case CAPTION, TITLE -> title(line, Look.TEXT.sized(14).bolded());
                case ATTACH -> {
                    title(line, Look.TEXT.slanted());
                    attach.formula(line.text())
                            .ifPresent(formula -> canvas.formula(
                                    line.row(),
                                    1,
                                    formula,
                                    line.text(),
                                    Look.TEXT.slanted().centered()));
                }
                case DASHES -> title(line, Look.TEXT);
                case READING -> title(line, CoverSheet.reading());
                case DECLARATION -> drawDeclaration(line);
                case HEADER_READING -> header.drawReadings(line.row());
                case MEASURE -> drawMeasures(header, line);
                case BODY, TOTAL -> drawRow(line);
                case NOTE -> canvas.block(line.row(), 1, lastColumn, line.text(), Look.TEXT.slanted());
                default -> {}
            }
        }
        arrange(top, plan.first(Line.Role.MEASURE).orElseThrow().row());
    }

    /** A row that would say nothing is hidden: the form keeps one place for every line. */
    private void drawMeasures(GridHeader header, Line line) {
        header.drawMeasures(line.row());
        if (table.leaves().stream().allMatch(leaf -> leaf.measure().isEmpty())) {
            canvas.hideRow(line.row());
        }
    }

    private void title(Line line, Look look) {
        canvas.block(line.row(), 1, lastColumn, line.text(), look.centered());
    }

    /** The label stands left of the cell, or right of it where the table is too narrow. */
    private void drawDeclaration(Line line) {
        Field field = form.field(line.fields().get(0));
        Look label = Look.TEXT.bolded().unwrapped();
        int value = field.place().column();
        if (value > 1) {
            canvas.region(line.row(), line.row(), 1, value - 1, line.text(), label.aligned(HorizontalAlignment.RIGHT));
        } else {
            canvas.text(line.row(), value + 1, line.text(), label);
        }
        cells.draw(field, FormWords.DECLARE);
        canvas.grow(line.row(), ROW_HEIGHT);
    }

    private void drawRow(Line line) {
        TableRow row = table.rows().get(body);
        drawLabels(line.row(), row);
        for (int ordinal : line.fields()) {
            Field field = form.field(ordinal);
            cells.draw(field, title(field));
        }
        canvas.grow(line.row(), ROW_HEIGHT);
        if (table.shape() == Table.Shape.LIST) {
            canvas.fitItself(line.row());
        }
        body++;
        if (row.total() && GridColumns.hasRowDeclarations(table)) {
            canvas.text(line.row(), lastColumn, "", Look.TEXT.lined().filled(Look.COMPUTED));
        }
    }

    private void drawLabels(int at, TableRow row) {
        Look look = row.total()
                ? Look.TEXT.bolded().lined().centered()
                : Look.TEXT.lined().centered();
        int columns = table.labelColumns();
        for (int i = 0; i < columns; i++) {
            String text = i < row.labels().size() ? row.labels().get(i) : "";
            boolean spans = i == row.labels().size() - 1 && i < columns - 1;
            int last = spans ? columns : i + 1;
            int below = text.isEmpty() || i == columns - 1 ? 0 : covered(i);
            if (below > 0 || !text.isEmpty()) {
                canvas.region(at, at + below, i + 1, last, text, look);
            }
            if (spans) {
                break;
            }
        }
    }

    /** Rows beneath the current one whose label in the column is covered by its own. */
    private int covered(int label) {
        int count = 0;
        for (int i = body + 1; i < table.rows().size(); i++) {
            TableRow next = table.rows().get(i);
            if (next.total()
                    || label >= next.labels().size()
                    || !next.labels().get(label).isEmpty()) {
                break;
            }
            count++;
        }
        return count;
    }

    private String title(Field field) {
        if (field.kind() == Kind.DECL) {
            return FormWords.DECLARE;
        }
        Leaf leaf = table.leaf(field.key().column());
        return Words.of(
                "prompt.title.column",
                leaf.number(),
                leaf.path().get(leaf.path().size() - 1));
    }

    private void arrange(int top, int measures) {
        int labels =
                Optional.of(table.labelColumns()).filter(count -> count > 0).orElse(0);
        boolean low = canvas.heightOf(0, measures) <= HIGHEST_FREEZE;
        canvas.sheet().createFreezePane(labels > 0 ? labels + 1 : 0, low ? measures + 1 : 0);
        Paper.repeat(canvas.sheet(), top, measures, labels);
        paper.setUp(canvas.sheet());
        if (table.shape() == Table.Shape.GRID) {
            paper.fitOnePage(canvas.sheet(), canvas.room(1, lastColumn), canvas.heightOf(0, plan.lastRow()));
        }
    }
}
