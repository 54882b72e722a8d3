package vn.tonghop.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.PlainText;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Key;
import vn.tonghop.definition.ValueType;
import vn.tonghop.workbook.RowStream;

/**
 * {@code Dữ liệu}: the columns and lines of {@code so-lieu.csv} under one header row at the top, ready for a pivot table. Numbers
 * are numbers; texts stay texts whatever they begin with.
 */
final class FigureRegister {
    private static final List<String> COLUMNS = List.of(ListedFigure.COLUMNS.split(","));
    private static final List<Double> WIDTHS =
            List.of(11.0, 22.0, 9.0, 12.0, 9.0, 11.0, 16.0, 9.0, 30.0, 34.0, 11.0, 8.0);
    /** More digits than these a number of a spreadsheet loses. */
    private static final int MOST_DIGITS = 15;
    /** A spreadsheet shows a longer text as signs when its format is text. */
    private static final int LONGEST_OF_TEXT_FORMAT = 255;

    private final Map<String, Integer> shared = new HashMap<>();
    private final NumberStyles numbers;
    private final int style;
    private final int guarded;
    private int next = 1;

    private FigureRegister(Form form, Page page, ReportBook book) {
        this.style = page.looks().index(Look.SHORT);
        this.guarded = page.looks().index(Look.SHORT, "@");
        this.numbers = new NumberStyles(page.looks(), Look.NUMBER, Qualifier.EXACT);
        for (State state : State.values()) {
            share(state.name(), book);
        }
        for (Field field : form.fields()) {
            Key key = field.key();
            Stream.of(key.toString(), key.table(), key.row(), key.column()).forEach(text -> share(text, book));
            share(field.place().sheet(), book);
            share(field.place().cell(), book);
        }
    }

    private void share(String text, ReportBook book) {
        shared.computeIfAbsent(text, book::shared);
    }

    /** @param figures how many lines there are */
    static void draw(CampaignState state, int figures, Page page, ReportBook book) {
        page.widths(0, WIDTHS);
        for (int column = 0; column < COLUMNS.size(); column++) {
            page.text(0, column, Look.HEADER, COLUMNS.get(column));
        }
        boolean tooMany = figures > DetailLines.MOST_LINES;
        page.freeze(0, 1, 0);
        page.filter(0, tooMany ? 0 : figures, COLUMNS.size());
        page.print("A4", true);
        if (tooMany) {
            page.text(1, 0, Look.PLAIN_NOTE, ReportWords.word("data.csv"));
            return;
        }
        FigureRegister register = new FigureRegister(state.campaign().form(), page, book);
        book.stream(page, rows -> register.write(state, rows));
    }

    private void write(CampaignState state, RowStream rows) {
        next = 1;
        try (Stream<UnitAnswers> units = state.answers()) {
            units.forEachOrdered(unit -> ListedFigure.forEach(unit, listed -> write(rows.row(next++), listed)));
        }
    }

    private void write(RowStream row, ListedFigure listed) {
        Key key = listed.field().key();
        Figure figure = listed.figure();
        text(row, 0, listed.unit());
        text(row, 1, key.toString());
        text(row, 2, key.table());
        text(row, 3, key.row());
        text(row, 4, key.column());
        text(row, 5, figure.state().name());
        if (isNumber(listed)) {
            row.number(6, numbers.of(figure.value()), figure.value());
        } else {
            text(row, 6, figure.value());
        }
        text(row, 7, figure.qualifier().sign());
        text(row, 8, figure.asTyped());
        text(row, 9, listed.file());
        text(row, 10, figure.place().sheet());
        text(row, 11, figure.place().cell());
    }

    private static boolean isNumber(ListedFigure listed) {
        String value = listed.figure().value();
        boolean number = listed.isNumber() || listed.field().type() == ValueType.BOOL;
        return number && !value.isEmpty() && value.length() <= MOST_DIGITS;
    }

    private void text(RowStream row, int column, String typed) {
        Integer known = shared.get(typed);
        if (known != null) {
            row.shared(column, style, known);
            return;
        }
        String text = Cut.toCell(PlainText.of(typed));
        boolean guard = text.length() <= LONGEST_OF_TEXT_FORMAT && CsvTable.looksLikeFormula(text);
        row.text(column, guard ? guarded : style, text);
    }
}
