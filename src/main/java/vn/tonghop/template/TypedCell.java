package vn.tonghop.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.ValueType;

/**
 * What is written into the cell of a field: a number, a text, or nothing.
 *
 * @param number a count, a measure or a day; empty for a text
 * @param text "" when there is a number or nothing
 */
record TypedCell(Optional<BigDecimal> number, String text) {
    private static final TypedCell NOTHING = new TypedCell(Optional.empty(), "");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    /** Day 0 of spreadsheets, for every day after February 1900. */
    static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    static TypedCell of(Field field, Figure figure) {
        return switch (figure.state()) {
            case BLANK -> NOTHING;
            case VALUE -> value(field, figure);
            case NONE, MISSING -> isDeclared(field, figure) ? NOTHING : text(figure.asTyped());
            case EXCLUDED -> plain(figure.asTyped());
        };
    }

    /** The day that a number of a date cell means. */
    static LocalDate day(BigDecimal number) {
        return DAY_ZERO.plusDays(number.longValue());
    }

    boolean isEmpty() {
        return number.isEmpty() && text.isEmpty();
    }

    /** The declaration that gave a blank cell its meaning stands in a cell of its own. */
    private static boolean isDeclared(Field field, Figure figure) {
        return !figure.place().equals(field.place());
    }

    private static TypedCell value(Field field, Figure figure) {
        ValueType type = field.type();
        if (type == ValueType.DATE) {
            LocalDate day = LocalDate.parse(figure.value());
            return number(BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day)));
        }
        if (type == ValueType.BOOL) {
            // A total counts the units that say yes; its cell can only say whether there is one.
            return text(figure.number().signum() > 0 ? FormWords.YES : FormWords.NO);
        }
        if (type.isNumber()) {
            return isWords(figure) ? text(figure.asTyped()) : number(figure.number());
        }
        return text(figure.asTyped().isEmpty() ? figure.value() : figure.asTyped());
    }

    /** "khoảng 100" says more than the number that was read from it. */
    private static boolean isWords(Figure figure) {
        TypedCell typed = plain(figure.asTyped());
        return !typed.isEmpty()
                && (typed.number().isEmpty() || typed.number().get().compareTo(figure.number()) != 0);
    }

    private static TypedCell plain(String typed) {
        return PLAIN_NUMBER.matcher(typed).matches() ? number(new BigDecimal(typed)) : text(typed);
    }

    private static TypedCell number(BigDecimal number) {
        return new TypedCell(Optional.of(number), "");
    }

    private static TypedCell text(String text) {
        return new TypedCell(Optional.empty(), text);
    }
}
