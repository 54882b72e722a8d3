package vn.tonghop.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;

/**
 * One check over the figures of one return, declared by the definition or implied by its fields. It judges answers, says itself in a
 * sentence and writes itself as an Excel formula, with one verdict in all of them.
 */
public sealed interface Rule permits Balance, BothZero, Domain, Steady {
    /** What it says in words, under which code and how gravely. */
    Statement statement();

    default Code code() {
        return statement().code();
    }

    default Severity severity() {
        return statement().severity();
    }

    /** The fields it names, the one to look at first in front. Never empty. */
    List<Field> fields();

    /** Whether a unit of this type types in everything that the rule needs. */
    boolean concerns(String unitType);

    Outcome outcome(Answers answers);

    /** What is wrong; empty unless the outcome is BROKEN. An ERROR excludes every field that it names. */
    List<Finding> judge(Answers answers);

    /**
     * The smallest rules that it is made of, so that a cell can be coloured while it breaks one; empty where no cell of its own is to
     * blame, because all of a column together are.
     */
    default List<Rule> parts() {
        return List.of();
    }

    /** What should hold, as the definition says it, else built from the labels. English for English, Vietnamese otherwise. */
    default String sentence(Locale locale) {
        return statement().in(locale);
    }

    /**
     * An expression (no leading "=") whose value is the {@link Outcome#word()} of this rule over numeric and empty cells and the
     * declarations of their table; a text in an operand gives UNCLEAR. Uses SUM, IF, AND, OR, ABS, COUNT, ISNUMBER, ROUND only.
     *
     * @param cellRef the absolute reference of a field's cell by its ordinal, sheet included where needed
     * @return empty when the rule cannot be told inside one cell
     */
    Optional<String> excelFormula(IntFunction<String> cellRef);
}
