package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A number that an answer states, and the words around it.
 *
 * @param written the number as written, with its scale and percent sign
 * @param value percent points of a percent, đồng of a sum of money, else what is counted
 * @param grain how far a figure may lie from it and still be rounded to it
 * @param inherited whether the years stand in an earlier sentence of the line
 * @param follows whether it goes with a number before it: "3 hội nghị … với 150 lượt người"
 * @param lead all words of the sentence before it
 * @param before words of the clause before it; of a percent those from "tỷ lệ" on
 * @param noun what is counted: the words after it up to a word that ends the noun
 * @param after the further words of the clause
 * @param quoted the sentence, shortened
 */
record Statement(
        Type type,
        String written,
        BigDecimal value,
        BigDecimal grain,
        Bound bound,
        Optional<Period> period,
        boolean inherited,
        boolean follows,
        List<String> lead,
        List<String> before,
        List<String> noun,
        List<String> after,
        String quoted) {
    enum Type {
        COUNT,
        PERCENT,
        MONEY
    }

    enum Bound {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal POINTS = BigDecimal.valueOf(2);

    Statement {
        lead = List.copyOf(lead);
        before = List.copyOf(before);
        noun = List.copyOf(noun);
        after = List.copyOf(after);
    }

    /** Whether a person who knows the figure could have written this. */
    boolean agreesWith(BigDecimal figure) {
        BigDecimal above = figure.subtract(value);
        return switch (bound) {
            case AT_LEAST -> above.compareTo(grain.negate()) >= 0;
            case AT_MOST -> above.compareTo(grain) <= 0;
            case EXACT -> above.abs().compareTo(grain) <= 0;
            case ABOUT -> above.abs().compareTo(roughly()) <= 0;
        };
    }

    private BigDecimal roughly() {
        BigDecimal wide = type == Type.PERCENT ? POINTS : value.multiply(TENTH).setScale(2, RoundingMode.HALF_UP);
        return wide.max(grain);
    }
}
