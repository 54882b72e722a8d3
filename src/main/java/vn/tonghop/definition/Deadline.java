package vn.tonghop.definition;

import java.time.LocalDate;
import java.util.List;

/**
 * Until when the units of some types must send, the day itself included.
 *
 * @param types slugs; empty = every type
 * @param words as the source says it
 */
public record Deadline(List<String> types, LocalDate date, String words) {
    public Deadline {
        types = types == null ? List.of() : List.copyOf(types);
        words = words == null ? "" : words;
    }

    boolean concerns(String unitType) {
        return types.isEmpty() || types.contains(unitType);
    }
}
