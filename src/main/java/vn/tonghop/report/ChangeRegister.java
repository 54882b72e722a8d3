package vn.tonghop.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Change;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.workbook.RowStream;

/** {@code Thay đổi}: every figure that a later return of its unit replaced, and what that does to the total. */
final class ChangeRegister {
    private static final int EFFECT = 8;
    private static final int RECEIVED_BEFORE = 10;
    private static final int RECEIVED_AFTER = 12;
    private static final int KEY = 13;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final List<Register.Column> COLUMNS = List.of(
            new Register.Column("head.number", 7),
            new Register.Column("head.unit-code", 12),
            new Register.Column("head.unit", 32),
            new Register.Column("head.table", 9),
            new Register.Column("head.field", 50),
            new Register.Column("head.measure", 14),
            new Register.Column("head.before", 20),
            new Register.Column("head.after", 20),
            new Register.Column("head.effect", 14),
            new Register.Column("head.file-before", 28),
            new Register.Column("head.received-before", 13),
            new Register.Column("head.file-after", 28),
            new Register.Column("head.received-after", 13),
            new Register.Column("head.keys", 20));

    private final int style;
    private final int number;
    private final int date;
    private int position;

    private ChangeRegister(Looks looks) {
        this.style = looks.index(Look.CELL);
        this.number = looks.index(Look.NUMBER);
        this.date = looks.index(Look.CELL, NumberLook.DATE);
    }

    static void draw(CampaignState state, Page page, ReportBook book) {
        int changes = count(state);
        boolean tooMany = changes > DetailLines.MOST_LINES;
        int first = new Register(page, COLUMNS)
                .draw(
                        ReportWords.word("changes.title"),
                        ReportWords.word(tooMany ? "changes.csv" : "changes.note"),
                        tooMany ? 0 : changes);
        if (!tooMany) {
            ChangeRegister register = new ChangeRegister(page.looks());
            book.stream(page, rows -> register.write(state, rows, first));
        }
    }

    private static int count(CampaignState state) {
        try (Stream<Change> changes = state.changes()) {
            return (int) changes.count();
        }
    }

    private void write(CampaignState state, RowStream rows, int first) {
        position = 0;
        try (Stream<Change> changes = state.changes()) {
            changes.forEachOrdered(change -> {
                position++;
                write(rows, first + position - 1, change);
            });
        }
    }

    private void write(RowStream rows, int line, Change change) {
        List<String> texts = List.of(
                change.unit().code(),
                change.unit().name(),
                change.field().key().table(),
                change.field().label(),
                change.field().measure(),
                said(change.before().figure()),
                said(change.after().figure()));
        RowStream row = rows.row(line, TextFit.registerHeight(tallest(texts, change)));
        row.number(0, number, Integer.toString(position));
        for (int i = 0; i < texts.size(); i++) {
            row.text(i + 1, style, Cut.toCell(texts.get(i)));
        }
        if (change.effect().isPresent()) {
            row.number(EFFECT, number, Decimals.plain(change.effect().get()));
        } else {
            row.text(EFFECT, style, "");
        }
        version(row, RECEIVED_BEFORE, change.before());
        version(row, RECEIVED_AFTER, change.after());
        row.text(KEY, style, change.field().key().toString());
    }

    private static int tallest(List<String> texts, Change change) {
        int tallest = Math.max(
                COLUMNS.get(RECEIVED_BEFORE - 1).lines(change.before().file().file()),
                COLUMNS.get(RECEIVED_AFTER - 1).lines(change.after().file().file()));
        for (int i = 0; i < texts.size(); i++) {
            tallest = Math.max(tallest, COLUMNS.get(i + 1).lines(texts.get(i)));
        }
        return tallest;
    }

    private void version(RowStream row, int received, Change.Version version) {
        row.text(received - 1, style, version.file().file());
        row.number(received, date, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, version.received())));
    }

    /** As typed; what was not typed, or does not count, in words. */
    private static String said(Figure figure) {
        String typed = figure.asTyped().isEmpty() ? figure.value() : figure.asTyped();
        boolean plain = figure.state() == State.VALUE
                || !typed.isEmpty() && figure.state() != State.EXCLUDED && figure.state() != State.BLANK;
        return plain ? typed : ReportWords.word("state-of." + figure.state(), typed);
    }
}
