package vn.tonghop.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.UnitTypes;
import vn.tonghop.workbook.RowStream;

/** {@code Tình hình nộp}: where each expected unit stands. */
final class StatusRegister {
    private static final int NAME = 2;
    private static final int MISSING = 10;
    private static final int FILES = 11;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final List<Register.Column> COLUMNS = List.of(
            new Register.Column("head.number", 6),
            new Register.Column("head.unit-code", 12),
            new Register.Column("head.unit", 42),
            new Register.Column("head.type", 22),
            new Register.Column("head.deadline", 13),
            new Register.Column("head.state", 24),
            new Register.Column("head.first-receipt", 13),
            new Register.Column("head.late-days", 10),
            new Register.Column("head.returns", 8),
            new Register.Column("head.points", 12),
            new Register.Column("head.missing", 30));

    private final CampaignState state;
    private final List<UnitStatus> units;
    private final Details details;
    private final SentFiles files;
    private final SentFiles scans;
    private final int text;
    private final int number;
    private final int date;

    private StatusRegister(CampaignState state, Details details, Looks looks) {
        this.state = state;
        this.units = state.units();
        this.details = details;
        this.files = new SentFiles(
                state,
                FILES,
                units.stream().map(status -> details.files(status.unit())).toList(),
                looks);
        this.scans = new SentFiles(
                state,
                FILES + files.columns(),
                units.stream().map(status -> state.scans(status.unit())).toList(),
                looks);
        this.text = looks.index(Look.CELL);
        this.number = looks.index(Look.NUMBER);
        this.date = looks.index(Look.CELL, NumberLook.DATE);
    }

    static void draw(CampaignState state, Details details, Page page, ReportBook book) {
        StatusRegister register = new StatusRegister(state, details, page.looks());
        int first = new Register(page, register.columns())
                .draw(
                        ReportWords.word("status.title"),
                        ReportWords.word("status.note"),
                        state.units().size());
        book.stream(page, rows -> register.write(rows, first));
    }

    private List<Register.Column> columns() {
        List<Register.Column> columns = new ArrayList<>(COLUMNS);
        columns.addAll(files.heads("head.files"));
        columns.addAll(scans.heads("head.signed"));
        return columns;
    }

    private void write(RowStream rows, int first) {
        for (int i = 0; i < units.size(); i++) {
            UnitStatus status = units.get(i);
            int tallest = Math.max(
                    COLUMNS.get(NAME).lines(status.unit().name()),
                    Math.max(
                            COLUMNS.get(MISSING).lines(String.join(", ", status.missing())),
                            Math.max(
                                    files.lines(details.files(status.unit())),
                                    scans.lines(state.scans(status.unit())))));
            write(rows.row(first + i, TextFit.registerHeight(tallest)), i + 1, status);
        }
    }

    private void write(RowStream row, int position, UnitStatus status) {
        row.number(0, number, Integer.toString(position));
        row.text(1, text, status.unit().code());
        row.text(NAME, text, status.unit().name());
        row.text(3, text, UnitTypes.label(status.unit().type()));
        writeDate(row, 4, status.deadline(), ReportWords.word("deadline.none"));
        row.text(5, text, ReportWords.word("state." + status.state()));
        writeDate(row, 6, status.firstReceipt(), "");
        if (status.lateDays().isPresent()) {
            row.number(7, number, Integer.toString(status.lateDays().getAsInt()));
        } else {
            row.text(7, text, "");
        }
        row.number(8, number, Integer.toString(status.returns()));
        row.number(9, number, Integer.toString(status.findings()));
        row.text(MISSING, text, String.join(", ", status.missing()));
        files.write(row, details.files(status.unit()), "");
        scans.write(row, state.scans(status.unit()), ReportWords.word(status.signed() ? "signed.yes" : "signed.no"));
    }

    private void writeDate(RowStream row, int column, Optional<LocalDate> day, String otherwise) {
        if (day.isPresent()) {
            row.number(column, date, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day.get())));
        } else {
            row.text(column, text, otherwise);
        }
    }
}
