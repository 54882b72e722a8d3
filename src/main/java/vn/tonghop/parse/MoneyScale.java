package vn.tonghop.parse;

import java.util.Optional;
import java.util.OptionalInt;

/** Units of money as typed: "triệu đồng", "tr", "tỷ", "đ". */
final class MoneyScale {
    private static final TypedWords WORDS = TypedWords.VIETNAMESE;

    private MoneyScale() {}

    /**
     * The power of ten of đồng that a folded unit means: 6 for "triệu đồng" or "tr", 0 for "đ", 3 for "1.000 đồng".
     *
     * @return empty when the text is no unit of money
     */
    static OptionalInt powerOf(String unit) {
        Optional<String> currency = TypedWords.trailing(unit, WORDS.currency);
        String scale = currency.map(word -> unit.substring(0, unit.length() - word.length()))
                .orElse(unit)
                .strip();
        if (scale.isEmpty()) {
            return currency.isPresent() ? OptionalInt.of(0) : OptionalInt.empty();
        }
        return switch (scale) {
            case "1.000", "1000" -> OptionalInt.of(3);
            case "1.000.000", "1000000" -> OptionalInt.of(6);
            default -> WORDS.scale(scale);
        };
    }
}
