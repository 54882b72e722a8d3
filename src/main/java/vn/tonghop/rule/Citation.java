package vn.tonghop.rule;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Finding;

/** Quotes the figures that break a rule: what stands in which cell, free of any language. */
record Citation(Answers answers, List<Field> fields) {
    /** More operands than this are told as one sum. */
    private static final int FEW = 6;

    private static final String MORE = "…";

    /**
     * A finding with the arguments that every rule of numbers has: {0} the rule in Vietnamese, {1} in English, {2} … {4} the three
     * quotes, {5} the question with a blank in front, {6} the cells, {7} all quotes in one, for {@link FewLines}.
     */
    Finding finding(Statement statement, String first, String second, String third, String quote) {
        return Finding.of(
                        statement.code(),
                        fields.stream().map(field -> field.key().toString()).toList(),
                        place(),
                        found(),
                        statement.vietnamese(),
                        statement.english(),
                        first,
                        second,
                        third,
                        statement.question(),
                        cells(),
                        quote)
                .withSeverity(statement.severity());
    }

    /** What stands in the cells, in the order of the keys. */
    String found() {
        return fields.stream().map(field -> typed(answers.get(field))).collect(Collectors.joining("; "));
    }

    /** "7 [E8] + 5 [E9] = 12"; one operand alone: "20 [E7]". */
    String sum(Operands operands) {
        List<Operand> all = operands.all();
        String total = number(Decimals.plain(operands.sum(answers)));
        if (all.size() > FEW) {
            List<Field> added = operands.fields();
            return total + " = Σ [" + cell(added.get(0)) + " " + MORE + " " + cell(added.get(added.size() - 1)) + "]";
        }
        String terms = all.stream().map(this::term).collect(Collectors.joining(" + "));
        return all.size() == 1 ? terms : terms + " = " + total;
    }

    private String term(Operand operand) {
        if (operand instanceof Operand.Cell cell) {
            return typed(answers.get(cell.field())) + " [" + cell(cell.field()) + "]";
        }
        String term = number(Decimals.plain(operand.number(answers)));
        return operand instanceof Operand.Said said ? term + " [" + cell(said.field()) + "]" : term;
    }

    /** All cells named, for "see the cells …". */
    String cells() {
        return fields.size() > FEW
                ? fields.stream().limit(FEW).map(this::cell).collect(Collectors.joining(", ", "", ", " + MORE))
                : fields.stream().map(this::cell).collect(Collectors.joining(", "));
    }

    /** A1 spelling, with the sheet where it is not the finding's own. */
    String cell(Field field) {
        Place place = answers.get(field).place();
        return place.sheet().equals(place().sheet()) ? place.cell() : place.sheet() + "!" + place.cell();
    }

    private Place place() {
        return fields.isEmpty() ? Place.NONE : answers.get(fields.get(0)).place();
    }

    /** What a figure says: as typed; a declared "không phát sinh" is 0. */
    static String typed(Figure figure) {
        if (figure.state() == State.NONE) {
            return figure.value();
        }
        return figure.asTyped().isEmpty() ? number(figure.value()) : figure.asTyped();
    }

    /** With the decimal comma that readers are used to. */
    static String number(String plain) {
        return plain.replace('.', ',');
    }
}
