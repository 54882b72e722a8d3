package vn.tonghop.parse;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.finding.Code;

/** Reads a text typed into a number field by the Vietnamese ways of writing numbers (src/docs/findings.md lists them). */
final class NumberText {
    private static final TypedWords WORDS = TypedWords.VIETNAMESE;
    private static final int LONGEST_UNIT = 40;
    private static final int DIGITS = 15;

    private final String text;
    private final NumberTarget target;

    private NumberText(String text, NumberTarget target) {
        this.text = text;
        this.target = target;
    }

    static NumberReading read(String raw, NumberTarget target) {
        String text = TypedText.folded(raw);
        if (text.isEmpty()) {
            return NumberReading.BLANK;
        }
        return WordReading.of(text).orElseGet(() -> new NumberText(text, target).read());
    }

    private NumberReading read() {
        Bound bound = Bound.of(text);
        if (bound.upper()) {
            return NumberReading.broken(Code.CELL_UPPER_BOUND);
        }
        Optional<String> mended = LookAlikes.mended(bound.rest());
        if (mended.isPresent()) {
            return NumberReading.broken(Code.CELL_LETTERS, "guess", mended.get());
        }
        NumberReading exact = number(bound.rest());
        boolean inexact = exact.isValue() && bound.qualifier() != Qualifier.EXACT;
        return inexact ? qualified(exact, bound.qualifier()) : exact;
    }

    private static NumberReading qualified(NumberReading exact, Qualifier by) {
        boolean doubted = exact.remark()
                .filter(remark -> remark.code() == Code.CELL_DOUBT)
                .isPresent();
        String how = by == Qualifier.ABOUT ? "about" : "at-least";
        NumberReading qualified = exact.qualified(by);
        return doubted ? qualified : qualified.with(Remark.of(Code.CELL_QUALIFIED, how, Spelled.number(exact.value())));
    }

    private NumberReading number(String rest) {
        int start = start(rest);
        if (start < 0) {
            return NumberReading.broken(Code.CELL_NOT_A_NUMBER);
        }
        DigitGroups run = DigitGroups.at(rest, start);
        String head = rest.substring(0, start).strip();
        String tail = rest.substring(run.end()).strip();
        if (holdsAnotherNumber(tail)) {
            return Sum.of(text)
                    .map(sum -> NumberReading.broken(Code.CELL_TWO_NUMBERS, "sum", Spelled.number(sum)))
                    .orElseGet(() -> NumberReading.broken(Code.CELL_TWO_NUMBERS));
        }
        Optional<DigitGroups.Meaning> meaning = run.meaning();
        if (meaning.isEmpty()) {
            return NumberReading.broken(Code.CELL_NOT_A_NUMBER);
        }
        if (meaning.get().value().precision() - meaning.get().value().scale() > DIGITS) {
            return NumberReading.broken(Code.CELL_IMPOSSIBLE);
        }
        return headed(head, tail, new TypedNumber(meaning.get(), run, target));
    }

    /** Where the number begins: its first digit, or the separator before it when nothing stands before that. */
    private static int start(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (TypedText.isDigit(rest.charAt(i))) {
                boolean bare = i == 1 || (i > 1 && rest.charAt(i - 2) == ' ');
                return bare && (rest.charAt(i - 1) == '.' || rest.charAt(i - 1) == ',') ? i - 1 : i;
            }
        }
        return -1;
    }

    /** Another digit that is not part of a unit such as m2. */
    private static boolean holdsAnotherNumber(String tail) {
        return !WORDS.isUnitWithDigit(tail) && tail.chars().anyMatch(c -> TypedText.isDigit((char) c));
    }

    private NumberReading headed(String head, String tail, TypedNumber number) {
        boolean bracketed = head.equals("(") && tail.equals(")");
        if (head.equals("-") || bracketed) {
            return NumberReading.broken(Code.CELL_NEGATIVE, "guess", Spelled.number(number.likeliest()));
        }
        boolean plain = head.isEmpty() || head.equals("+") || head.equals("=");
        return plain ? tailed(trimmed(tail), number) : guess(number);
    }

    private NumberReading tailed(String tail, TypedNumber number) {
        if (tail.startsWith("%") || WORDS.percent.contains(tail)) {
            String after = tail.startsWith("%") ? tail.substring(1).strip() : "";
            return target.percent() ? united(after, number.percent()) : guess(number);
        }
        if (tail.isEmpty()) {
            return number.plain();
        }
        OptionalInt money = MoneyScale.powerOf(tail);
        if (target.money().isPresent() && money.isPresent()) {
            return number.money(money.getAsInt());
        }
        if (isUnit(tail)) {
            return united(tail, number.plain());
        }
        OptionalInt scale = WORDS.scale(tail.split(" ", 2)[0]);
        if (scale.isPresent()) {
            BigDecimal scaled = number.likeliest().scaleByPowerOfTen(scale.getAsInt());
            return NumberReading.broken(Code.CELL_NOT_A_NUMBER, "guess", Decimals.plain(scaled));
        }
        boolean word = tail.length() <= LONGEST_UNIT && tail.chars().anyMatch(Character::isLetter);
        return word ? united(tail, number.plain()) : guess(number);
    }

    private boolean isUnit(String tail) {
        return WORDS.sameUnit(tail, target.measure());
    }

    private NumberReading united(String unit, NumberReading reading) {
        boolean expected = unit.isEmpty() || target.measure().isEmpty() || isUnit(unit);
        return expected || !reading.isValue()
                ? reading
                : reading.with(
                        Remark.of(Code.CELL_DOUBT, "unit", Spelled.number(reading.value()), unit, target.measure()));
    }

    private static NumberReading guess(TypedNumber number) {
        return NumberReading.broken(Code.CELL_NOT_A_NUMBER, "guess", Spelled.number(number.likeliest()));
    }

    /** Without the full stop or comma that ends a sentence. */
    private static String trimmed(String tail) {
        int end = tail.length();
        while (end > 0 && ".,;:".indexOf(tail.charAt(end - 1)) >= 0) {
            end--;
        }
        return tail.substring(0, end).strip();
    }
}
