package vn.tonghop.rule;

import java.util.Optional;

/** The whole expression of a rule: one of the four words. */
final class Verdicts {
    private Verdicts() {}

    /** For a rule that says nothing unless every operand is known. */
    static Optional<String> decided(OperandCells operands, String holds) {
        return fitting(Formula.iff(
                operands.unclear(),
                Outcome.UNCLEAR.literal(),
                Formula.iff(
                        operands.incomplete(),
                        Outcome.INCOMPLETE.literal(),
                        Formula.iff(holds, Outcome.PASSED.literal(), Outcome.BROKEN.literal()))));
    }

    /** For a rule that is broken as soon as one part of it is. */
    static Optional<String> brokenFirst(String broken, String unclear, String incomplete) {
        return fitting(Formula.iff(
                broken,
                Outcome.BROKEN.literal(),
                Formula.iff(
                        unclear,
                        Outcome.UNCLEAR.literal(),
                        Formula.iff(incomplete, Outcome.INCOMPLETE.literal(), Outcome.PASSED.literal()))));
    }

    /** For a rule that passes over empty operands but not over doubtful ones. */
    static Optional<String> unclearFirst(OperandCells operands, String broken) {
        return fitting(Formula.iff(
                operands.unclear(),
                Outcome.UNCLEAR.literal(),
                Formula.iff(
                        broken,
                        Outcome.BROKEN.literal(),
                        Formula.iff(operands.incomplete(), Outcome.INCOMPLETE.literal(), Outcome.PASSED.literal()))));
    }

    private static Optional<String> fitting(String expression) {
        return expression.length() <= Formula.MAX_LENGTH ? Optional.of(expression) : Optional.empty();
    }
}
