package vn.tonghop.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Finding;

/** R-DATE: the days of one column lie within the period that the campaign asks about; those that do not are told in one line. */
record DateDomain(Statement statement, Operands cells, LocalDate from, LocalDate to) implements Domain {
    /** Day 0 of spreadsheets, for every day after February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    @Override
    public List<Field> fields() {
        return cells.fields();
    }

    @Override
    public boolean concerns(String unitType) {
        return cells.concerns(unitType);
    }

    @Override
    public Outcome outcome(Answers answers) {
        if (!outside(answers).isEmpty()) {
            return Outcome.BROKEN;
        }
        if (fields().stream().anyMatch(field -> answers.get(field).state() == State.EXCLUDED)) {
            return Outcome.UNCLEAR;
        }
        boolean known = fields().stream()
                .allMatch(field -> !field.required() || answers.get(field).state() == State.VALUE);
        return known ? Outcome.PASSED : Outcome.INCOMPLETE;
    }

    private List<Field> outside(Answers answers) {
        return fields().stream().filter(field -> isOutside(answers.get(field))).toList();
    }

    private boolean isOutside(Figure figure) {
        if (figure.state() != State.VALUE) {
            return false;
        }
        LocalDate day = LocalDate.parse(figure.value());
        return day.isBefore(from) || day.isAfter(to);
    }

    @Override
    public List<Finding> judge(Answers answers) {
        List<Field> outside = outside(answers);
        return outside.isEmpty() ? List.of() : List.of(finding(new Citation(answers, outside)));
    }

    private Finding finding(Citation citation) {
        return citation.finding(
                statement,
                Integer.toString(citation.fields().size()),
                RuleWords.day(from),
                RuleWords.day(to),
                citation.found());
    }

    /** A day typed as a text gives UNCLEAR, though reading may understand it: a usual spreadsheet did not. */
    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        List<String> outside = new ArrayList<>();
        List<String> text = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (Field field : fields()) {
            String at = cellRef.apply(field.ordinal());
            String isDay = "ISNUMBER(" + at + ")";
            String condition = "OR(" + at + "<" + serial(from) + "," + at + ">" + serial(to) + ")";
            outside.add(Formula.iff(isDay, condition, "FALSE"));
            text.add(Formula.iff(isDay, "FALSE", at + "<>\"\""));
            if (field.required()) {
                required.add(at);
            }
        }
        String incomplete = required.isEmpty() ? "FALSE" : Formula.count(required) + "<" + required.size();
        return Verdicts.brokenFirst(Formula.anyOf(outside), Formula.anyOf(text), incomplete);
    }

    private static long serial(LocalDate day) {
        return ChronoUnit.DAYS.between(DAY_ZERO, day);
    }
}
