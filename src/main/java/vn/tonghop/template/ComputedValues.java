package vn.tonghop.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.answers.Decimals;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Place;

/** What the formulas of {@link Computations} give over typed cells. */
final class ComputedValues {
    private final Form form;
    private final Computations computations;
    private final Typing typing;

    ComputedValues(Computations computations, Typing typing) {
        this.form = typing.form();
        this.computations = computations;
        this.typing = typing;
    }

    /** Empty when the cell shows nothing. Only for fields with a formula. */
    Optional<BigDecimal> value(Field field) {
        if (field.isRate()) {
            Field part = form.field(field.operands().get(0));
            Field whole = form.field(field.operands().get(1));
            return field.isTotal()
                    ? rate(part.operands(), whole.operands())
                    : rate(List.of(part.ordinal()), List.of(whole.ordinal()));
        }
        return switch (field.kind()) {
            case STOCK -> sum(lastYear(field));
            case BOOL -> countYes(field.operands());
            default -> sum(field.operands());
        };
    }

    private List<Integer> lastYear(Field field) {
        List<Place> places = computations.lastYear(field);
        return field.operands().stream()
                .filter(ordinal -> places.contains(form.field(ordinal).place()))
                .toList();
    }

    private Optional<BigDecimal> sum(List<Integer> ordinals) {
        return ordinals.stream().flatMap(ordinal -> number(ordinal).stream()).reduce(BigDecimal::add);
    }

    private Optional<BigDecimal> countYes(List<Integer> ordinals) {
        List<TypedCell> typed = ordinals.stream()
                .map(ordinal -> typing.of(form.field(ordinal)))
                .filter(cell -> !cell.isEmpty())
                .toList();
        long yes =
                typed.stream().filter(cell -> cell.text().equals(FormWords.YES)).count();
        return typed.isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(yes));
    }

    /** Over the pairs where both are numbers. */
    private Optional<BigDecimal> rate(List<Integer> parts, List<Integer> wholes) {
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Optional<BigDecimal> one = number(parts.get(i));
            Optional<BigDecimal> other = number(wholes.get(i));
            if (one.isPresent() && other.isPresent()) {
                part = part.add(one.get());
                whole = whole.add(other.get());
            }
        }
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(Decimals.plain(Decimals.rate(part, whole))));
    }

    private Optional<BigDecimal> number(int ordinal) {
        return typing.of(form.field(ordinal)).number();
    }
}
