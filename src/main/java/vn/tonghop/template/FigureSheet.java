package vn.tonghop.template;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.ValueType;

/** The numbers asked inside the outline, one a line: code, question, unit of measure, figure, how to count. */
final class FigureSheet {
    private static final int CODE = 1;
    private static final int QUESTION = 2;
    private static final int MEASURE = 3;
    private static final int COUNT = 5;

    private final Canvas canvas;
    private final Sheet plan;
    private final Form form;
    private final FieldCells cells;
    private String code = "";

    FigureSheet(Canvas canvas, Sheet plan, Form form, FieldCells cells) {
        this.canvas = canvas;
        this.plan = plan;
        this.form = form;
        this.cells = cells;
    }

    void draw() {
        double[] widths = {9, 38, 12, 14, 36};
        for (int i = 0; i < widths.length; i++) {
            canvas.width(CODE + i, widths[i]);
        }
        for (Line line : plan.lines()) {
            switch (line.role()) {
                case TITLE -> canvas.block(line.row(), CODE, COUNT, line.text(), Titles.look(line.text(), true));
                case DECLARATION -> drawDeclaration(line);
                case HEADER -> drawHeader(line.row());
                case GROUP ->
                    canvas.block(
                            line.row(),
                            CODE,
                            COUNT,
                            line.text(),
                            Look.TEXT.bolded().filled("F2F2F2").lined());
                case FIGURE_HEAD -> drawHead(line);
                case FIGURE -> drawFigure(line, form.field(line.fields().get(0)));
                default -> {}
            }
        }
        int header = plan.first(Line.Role.HEADER).orElseThrow().row();
        canvas.sheet().createFreezePane(0, header + 1);
        Paper.repeat(canvas.sheet(), header, header, 0);
        Paper.A4_PORTRAIT.setUp(canvas.sheet());
    }

    private void drawDeclaration(Line line) {
        Field field = form.field(line.fields().get(0));
        canvas.block(line.row(), CODE, MEASURE, line.text(), Look.TEXT.bolded().aligned(HorizontalAlignment.RIGHT));
        cells.draw(field, FormWords.DECLARE);
        canvas.grow(line.row(), 22);
    }

    private void drawHeader(int row) {
        String[] texts = {"figures.code", "figures.question", "figures.measure", "figures.value", "figures.count"};
        for (int i = 0; i < texts.length; i++) {
            canvas.block(row, CODE + i, CODE + i, Words.of(texts[i]), Look.HEADER);
        }
        canvas.grow(row, 22);
    }

    /** The question above the two figures that answer it. */
    private void drawHead(Line line) {
        Field next = form.field(plan.lines().get(line.row() + 1).fields().get(0));
        code = next.key().row();
        canvas.text(line.row(), CODE, code, small());
        canvas.block(line.row(), QUESTION, QUESTION, line.text(), question(line.depth()));
        canvas.block(line.row(), MEASURE, COUNT, "", Look.TEXT.lined());
    }

    private void drawFigure(Line line, Field field) {
        boolean part = field.key().row().equals(code);
        canvas.text(line.row(), CODE, part ? "" : field.key().row(), small());
        Look question = question(line.depth() + (part ? 1 : 0));
        canvas.block(line.row(), QUESTION, QUESTION, line.text(), part ? question.slanted() : question);
        canvas.block(
                line.row(),
                MEASURE,
                MEASURE,
                field.measure(),
                Look.TEXT.sized(11).lined().centered());
        cells.draw(field, Words.of("prompt.title.figure", field.key().row()));
        canvas.block(
                line.row(),
                COUNT,
                COUNT,
                count(field),
                Look.TEXT.sized(10).slanted().lined());
        canvas.grow(line.row(), 20);
        if (field.type() == ValueType.TEXT) {
            canvas.fitItself(line.row());
        }
    }

    private static String count(Field field) {
        String who = field.owner().types().isEmpty() ? "" : Words.of("figures.who", Sayings.who(field.owner()));
        return (field.count() + " " + who).strip();
    }

    private static Look question(int depth) {
        return Look.TEXT.lined().indented(depth);
    }

    private static Look small() {
        return Look.TEXT.sized(10).lined().centered();
    }
}
