package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.Optional;

/** A sum written as text, such as {@code 12+3}: what a person most likely means by it. */
final class Sum {
    private Sum() {}

    /** Empty when the text is anything but numbers joined by plus signs. */
    static Optional<BigDecimal> of(String text) {
        String terms = text.startsWith("=") ? text.substring(1) : text;
        BigDecimal sum = BigDecimal.ZERO;
        for (String term : terms.split("\\+", -1)) {
            String number = term.strip();
            if (number.isEmpty() || !TypedText.isDigit(number.charAt(0))) {
                return Optional.empty();
            }
            DigitGroups run = DigitGroups.at(number, 0);
            Optional<DigitGroups.Meaning> meaning = run.meaning();
            if (run.end() < number.length() || meaning.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(meaning.get().value());
        }
        return Optional.of(sum);
    }
}
