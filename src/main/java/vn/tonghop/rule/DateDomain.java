package vn.tonghop.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;

/** R-DATE: the days of one column lie within the period that the campaign asks about; those that do not are told in one line. */
record DateDomain(Statement statement, List<Field> fields, LocalDate from, LocalDate to) implements Domain {
    DateDomain {
        fields = List.copyOf(fields);
    }

    @Override
    public Code code() {
        return statement.code();
    }

    @Override
    public Severity severity() {
        return statement.severity();
    }

    @Override
    public boolean concerns(String unitType) {
        return fields.stream().anyMatch(field -> field.filledBy(unitType));
    }

    @Override
    public Outcome outcome(Answers answers) {
        if (!outside(answers).isEmpty()) {
            return Outcome.BROKEN;
        }
        boolean some = fields.stream().anyMatch(field -> answers.get(field).state() == State.VALUE);
        return some ? Outcome.PASSED : Outcome.INCOMPLETE;
    }

    private List<Field> outside(Answers answers) {
        return fields.stream().filter(field -> isOutside(answers.get(field))).toList();
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

    @Override
    public List<Rule> parts() {
        return List.of();
    }

    @Override
    public String sentence(Locale locale) {
        return statement.in(locale);
    }

    /** A day may be typed as a text, which no plain formula can read. */
    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        return Optional.empty();
    }
}
