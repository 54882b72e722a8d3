package vn.tonghop.template;

import vn.tonghop.definition.Line;
import vn.tonghop.definition.Sheet;

/** What programs recognise a sheet, its rows and its columns by: plain cells, because nothing else survives every program. */
final class Marks {
    private static final int KEY_COLUMN = 0;
    private static final int CODE_COLUMN = 1;
    private static final double KEY_WIDTH = 4;

    private Marks() {}

    /** The anchor in A1, and beside it the same code for people, linked to an address that repeats it. */
    static void code(Canvas canvas, Tokens tokens, String table) {
        String identity = tokens.identity(table);
        canvas.text(0, KEY_COLUMN, "##" + identity + "##", Look.CODE);
        canvas.text(0, CODE_COLUMN, Words.of("code", identity), Look.CODE);
        canvas.link(0, CODE_COLUMN, tokens.address(table));
        canvas.width(KEY_COLUMN, KEY_WIDTH);
        canvas.sheet().setColumnHidden(KEY_COLUMN, true);
    }

    /** Row keys in the hidden column, column keys in the hidden row. */
    static void keys(Canvas canvas, Sheet plan) {
        for (Line line : plan.lines()) {
            if (!line.token().isEmpty()) {
                canvas.text(line.row(), KEY_COLUMN, line.token(), Look.CODE);
            }
        }
        plan.first(Line.Role.KEYS).ifPresent(line -> {
            plan.columnTokens().forEach((column, token) -> canvas.text(line.row(), column, token, Look.CODE));
            canvas.hideRow(line.row());
        });
    }
}
