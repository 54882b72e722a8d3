package vn.tonghop.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.ValueType;
import vn.tonghop.report.PackedLines.Shown;

/** The lines of a detail sheet that are added into the same totals: one row of a table, or one group of a list, unit by unit. */
final class DetailBlock {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** Excel's calendar holds a day that never was before this one. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final List<String> labels;
    private final PackedLines lines = new PackedLines();
    private final Sum[] sums;
    private final Sum[] parts;
    private final Sum[] wholes;

    /** @param labels what names the row, in its label columns */
    DetailBlock(List<String> labels, List<Field> columns) {
        this.labels = labels;
        this.sums = zeros(columns.size());
        int rates = columns.stream().anyMatch(Field::isRate) ? columns.size() : 0;
        this.parts = zeros(rates);
        this.wholes = zeros(rates);
    }

    private static Sum[] zeros(int count) {
        Sum[] sums = new Sum[count];
        for (int i = 0; i < count; i++) {
            sums[i] = new Sum();
        }
        return sums;
    }

    List<String> labels() {
        return labels;
    }

    PackedLines lines() {
        return lines;
    }

    /** What the numbers of a figure column add up to; for a rate see {@link #parts} and {@link #wholes}. */
    Sum sum(int figure) {
        return sums[figure];
    }

    /** Sum of the parts of a rate over the lines where part and whole both count. */
    Sum parts(int figure) {
        return parts[figure];
    }

    Sum wholes(int figure) {
        return wholes[figure];
    }

    /** Adds one unit's answers; a unit of which nothing is asked here and that wrote nothing gets no line. */
    void add(DetailUnit unit, List<Field> fields, Answers answers) {
        if (fields.stream()
                .noneMatch(field -> unit.isAsked(field) || answers.get(field).state() != State.BLANK)) {
            return;
        }
        lines.line(unit.index());
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.isRate()) {
                addRate(unit, field, answers, i);
            } else {
                addFigure(unit, field, answers.get(field), i);
            }
        }
    }

    private void addRate(DetailUnit unit, Field rate, Answers answers, int at) {
        Form form = answers.form();
        Figure part = answers.get(form.field(rate.operands().get(0)));
        Figure whole = answers.get(form.field(rate.operands().get(1)));
        boolean both = part.counts() && whole.counts();
        if (both && unit.counts()) {
            parts[at].add(part.value());
            wholes[at].add(whole.value());
        }
        if (both && whole.number().signum() != 0) {
            String value = Decimals.plain(Decimals.rate(part.number(), whole.number()));
            lines.cell(unit.counts() ? Shown.NUMBER : Shown.UNCOUNTED, value);
        } else {
            lines.cell(unit.isAsked(rate) ? Shown.BLANK : Shown.NOT_ASKED);
        }
    }

    private void addFigure(DetailUnit unit, Field field, Figure figure, int at) {
        switch (figure.state()) {
            case VALUE, NONE -> addValue(unit, field, figure, at);
            case MISSING -> lines.cell(Shown.MISSING);
            case EXCLUDED -> lines.cell(Shown.EXCLUDED);
            case BLANK -> lines.cell(unit.isAsked(field) ? Shown.BLANK : Shown.NOT_ASKED);
        }
    }

    private void addValue(DetailUnit unit, Field field, Figure figure, int at) {
        String value = figure.value();
        boolean number = field.type().isNumber() || figure.state() == State.NONE;
        if (number || field.type() == ValueType.BOOL) {
            if (unit.counts()) {
                sums[at].add(value);
            }
            Shown counted = field.type() == ValueType.BOOL ? Shown.YES_NO : shown(figure.qualifier());
            lines.cell(unit.counts() ? counted : Shown.UNCOUNTED, value);
        } else if (field.type() == ValueType.DATE && !LocalDate.parse(value).isBefore(FIRST_DAY)) {
            lines.cell(Shown.DATE, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(value))));
        } else {
            lines.cell(Shown.TEXT, value);
        }
    }

    private static Shown shown(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> Shown.NUMBER;
            case ABOUT -> Shown.ABOUT;
            case AT_LEAST -> Shown.AT_LEAST;
        };
    }
}
