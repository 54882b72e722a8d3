package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.Optional;

/** Letters typed for digits: l2 for 12, 1O for 10. Told with a guess, never read. */
final class LookAlikes {
    private LookAlikes() {}

    /** The number that was probably meant, spelled; empty when the first word of the folded text is no such number. */
    static Optional<String> mended(String text) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        StringBuilder mended = new StringBuilder(word.length());
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char digit = digit(c);
            if (digit == 0) {
                return Optional.empty();
            }
            letters += digit == c ? 0 : 1;
            digits += TypedText.isDigit(c) ? 1 : 0;
            mended.append(digit);
        }
        boolean mixed = letters > 0 && (digits > 0 || (space < 0 && word.length() <= 2));
        return mixed ? Optional.of(spelled(mended.toString())) : Optional.empty();
    }

    private static char digit(char c) {
        return switch (c) {
            case 'o' -> '0';
            case 'l', 'i', '|' -> '1';
            case '.', ',' -> c;
            default -> TypedText.isDigit(c) ? c : 0;
        };
    }

    private static String spelled(String mended) {
        return DigitGroups.at(mended, 0)
                .meaning()
                .map(DigitGroups.Meaning::value)
                .map(BigDecimal::abs)
                .map(Spelled::number)
                .orElse(mended);
    }
}
