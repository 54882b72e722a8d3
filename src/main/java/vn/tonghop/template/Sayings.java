package vn.tonghop.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.definition.Deadline;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Owner;
import vn.tonghop.definition.UnitTypes;

/** Short texts about a field: what the clerk reads beside the cell. */
final class Sayings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/uuuu", Locale.ROOT);

    private Sayings() {}

    /** Who fills it in. */
    static String who(Owner owner) {
        if (owner.isNobody()) {
            return Words.of("who.nobody");
        }
        return owner.types().isEmpty() ? Words.of("who.everyone") : types(owner.types());
    }

    static String types(List<String> slugs) {
        return slugs.stream().map(UnitTypes::label).collect(Collectors.joining("; "));
    }

    /** Unit of measure, how to count, who fills it in: as much as a prompt may hold, in this order. */
    static String prompt(Field field) {
        if (field.kind() == Kind.DECL) {
            return Words.of(field.key().column().equals("gt") ? "prompt.declaration" : "prompt.declaration.row");
        }
        List<String> parts = new ArrayList<>();
        if (!field.measure().isEmpty()) {
            parts.add(Words.of("prompt.measure", field.measure()));
        }
        if (!field.count().isEmpty()) {
            parts.add(Words.of("prompt.count", field.count()));
        }
        if (!field.owner().types().isEmpty()) {
            parts.add(Words.of("prompt.who", who(field.owner())));
        }
        while (String.join("\n", parts).length() > Validations.LONGEST_PROMPT && parts.size() > 1) {
            parts.remove(parts.size() - 1);
        }
        return String.join("\n", parts);
    }

    /** The number format of a field. */
    static String format(Field field) {
        return switch (field.type()) {
            case INT -> "#,##0";
            // "#,##0.##" would print a lonely separator behind whole numbers.
            case DEC -> field.isRate() ? "0.00" : Look.GENERAL;
            case DATE -> "dd/mm/yyyy";
            default -> Look.GENERAL;
        };
    }

    /** Until when: the words of the source, or the plain date. */
    static String deadline(Deadline deadline) {
        return deadline.words().isEmpty() ? deadline(deadline.date()) : deadline.words();
    }

    static String deadline(LocalDate date) {
        return Words.of("deadline.date", DAY.format(date));
    }
}
