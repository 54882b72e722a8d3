package vn.tonghop.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Finding;

/** Which numbers a figure may be: R-INT, R-PCT. Judged field by field; the fields of one column are told in one line. */
record NumberDomain(Statement statement, Bounds bounds, Operands cells) implements Domain {
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
        if (fields().stream().anyMatch(field -> isBroken(answers.get(field)))) {
            return Outcome.BROKEN;
        }
        if (fields().stream().anyMatch(field -> answers.get(field).state() == State.EXCLUDED)) {
            return Outcome.UNCLEAR;
        }
        boolean known = required().fields().stream()
                .allMatch(field -> answers.get(field).counts());
        return known ? Outcome.PASSED : Outcome.INCOMPLETE;
    }

    private boolean isBroken(Figure figure) {
        return figure.state() == State.VALUE && !bounds.holds(figure.number());
    }

    /** An optional figure may stay blank. */
    private Operands required() {
        return new Operands(cells.all().stream()
                .filter(operand ->
                        operand instanceof Operand.Cell cell && cell.field().required())
                .toList());
    }

    @Override
    public List<Finding> judge(Answers answers) {
        return fields().stream()
                .filter(field -> isBroken(answers.get(field)))
                .map(field -> finding(field, answers.get(field)))
                .toList();
    }

    private Finding finding(Field field, Figure figure) {
        List<String> keys = List.of(field.key().toString());
        return Finding.of(code(), keys, figure.place(), Citation.typed(figure), field.label())
                .withSeverity(severity());
    }

    @Override
    public Optional<String> excelFormula(IntFunction<String> cellRef) {
        List<String> at =
                fields().stream().map(field -> cellRef.apply(field.ordinal())).toList();
        String broken = Formula.anyOf(at.stream()
                .map(cell -> Formula.iff("ISNUMBER(" + cell + ")", bounds.brokenIn(cell), "FALSE"))
                .toList());
        String text = Formula.anyOf(at.stream()
                .map(cell -> Formula.iff("ISNUMBER(" + cell + ")", "FALSE", cell + "<>\"\""))
                .toList());
        return Verdicts.brokenFirst(broken, text, new OperandCells(required(), cellRef).incomplete());
    }
}
