package vn.tonghop.rule;

/** What a rule says of one return, in Java and in the cell of the sheet {@code Kiểm tra} alike. */
public enum Outcome {
    /** Every operand is known and the rule holds. */
    PASSED,
    /** Every operand is known and the rule does not hold. */
    BROKEN,
    /** An operand is empty, or its figure is not known yet: nothing can be said. */
    INCOMPLETE,
    /** An operand holds something that is no sound exact figure: nothing can be said until it is mended. */
    UNCLEAR;

    /** The word that the sheet {@code Kiểm tra} shows, always Vietnamese. */
    public String word() {
        return RuleWords.VIETNAMESE.of("outcome." + name());
    }

    /** The word as a literal of an Excel formula. */
    String literal() {
        return '"' + word() + '"';
    }
}
