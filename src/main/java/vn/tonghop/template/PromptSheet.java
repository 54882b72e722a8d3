package vn.tonghop.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;

/** The outline as printed, with a page-wide answer cell under each prompt and a counter of what was written. */
final class PromptSheet {
    private static final int TEXT = 1;
    static final int COUNTER = 2;
    private static final int DEEPEST = 4;

    private static final double ANSWER_HEIGHT = 100;
    private static final double CONTINUATION_HEIGHT = 20;

    private final Canvas canvas;
    private final Sheet plan;
    private final Form form;
    private final Audience audience;
    private final Validations validations;
    private boolean first = true;
    private boolean titled = true;

    PromptSheet(Canvas canvas, Sheet plan, Form form, Audience audience, Validations validations) {
        this.canvas = canvas;
        this.plan = plan;
        this.form = form;
        this.audience = audience;
        this.validations = validations;
    }

    void draw() {
        canvas.width(TEXT, 84);
        canvas.width(COUNTER, 15);
        boolean open = false;
        for (Line line : plan.lines()) {
            if (line.role() == Line.Role.ANSWER) {
                open = drawAnswer(line, form.field(line.fields().get(0)));
            } else if (line.role() == Line.Role.CONTINUATION) {
                drawContinuation(line, open);
            } else {
                drawText(line);
            }
        }
        Paper.A4_PORTRAIT.setUp(canvas.sheet());
    }

    private void drawText(Line line) {
        Look look = switch (line.role()) {
            case TITLE -> Titles.look(line.text(), first);
            case HEADING -> heading(line.depth());
            case BULLET -> Look.TEXT;
            case READING ->
                CoverSheet.reading().aligned(titled ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
            case GUIDANCE -> Look.TEXT.slanted();
            case POINTER -> Look.TEXT.sized(11).slanted().inked("1F4E79");
            default -> Look.CODE;
        };
        if (line.role() == Line.Role.CODE || line.role() == Line.Role.KEYS) {
            return;
        }
        first = false;
        titled &= line.role() == Line.Role.TITLE || line.role() == Line.Role.READING;
        boolean centered = look.across() == HorizontalAlignment.CENTER;
        canvas.block(
                line.row(), TEXT, TEXT, line.text(), centered ? look : look.indented(Math.min(line.depth(), DEEPEST)));
    }

    private static Look heading(int depth) {
        Look bold = Look.TEXT.bolded();
        return depth == 0 ? bold.sized(13) : depth == 1 ? bold : bold.slanted();
    }

    /** Programs fit the row to the answer while it is typed; the lines of the counter keep it from closing on a short one. */
    private boolean drawAnswer(Line line, Field field) {
        boolean open = audience.fills(field);
        canvas.text(line.row(), TEXT, "", answer(open));
        canvas.grow(line.row(), open ? ANSWER_HEIGHT : CONTINUATION_HEIGHT);
        canvas.fitItself(line.row());
        Look small = Look.TEXT.sized(9).slanted().inked(Look.GREY).onTop();
        if (open) {
            canvas.formula(line.row(), COUNTER, counter(line.row()), Words.of("counter", "0"), small);
            validations.add(field, Words.of("prompt.answer.title"), Words.of("prompt.answer"));
        } else {
            canvas.text(line.row(), COUNTER, Words.of("answer.foreign"), small);
        }
        return open;
    }

    private void drawContinuation(Line line, boolean open) {
        canvas.text(line.row(), TEXT, "", answer(open));
        canvas.grow(line.row(), CONTINUATION_HEIGHT);
        canvas.fitItself(line.row());
        if (open) {
            canvas.text(
                    line.row(),
                    COUNTER,
                    Words.of("answer.continued"),
                    Look.TEXT.sized(9).slanted().inked(Look.GREY));
        }
    }

    /** The cells that make up one answer, the first of them the field. */
    static List<Integer> rows(Sheet plan, int answerRow) {
        List<Integer> rows = new ArrayList<>(List.of(answerRow));
        for (int i = answerRow + 1; i < plan.lines().size(); i++) {
            if (plan.lines().get(i).role() != Line.Role.CONTINUATION) {
                break;
            }
            rows.add(plan.lines().get(i).row());
        }
        return rows;
    }

    private String counter(int answerRow) {
        List<String> lengths = new ArrayList<>();
        rows(plan, answerRow).forEach(row -> lengths.add("LEN(B" + (row + 1) + ")"));
        String[] around = Words.of("counter", "\u0000").split("\u0000", -1);
        return "\"%s\"&(%s)&\"%s\"".formatted(around[0], String.join("+", lengths), around[1]);
    }

    private static Look answer(boolean open) {
        Look look = Look.TEXT.onTop().lined();
        return open ? look.filled(Look.INPUT).opened() : look.filled(Look.FOREIGN);
    }
}
