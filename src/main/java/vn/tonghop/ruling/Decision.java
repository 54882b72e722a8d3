package vn.tonghop.ruling;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a person decided (design §5, {@code rule}). Contents are named by their whole SHA-256. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Decision.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Decision.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = Decision.Waive.class, name = "waive"),
    @JsonSubTypes.Type(value = Decision.Extend.class, name = "extend"),
    @JsonSubTypes.Type(value = Decision.Received.class, name = "received"),
    @JsonSubTypes.Type(value = Decision.Undo.class, name = "undo")
})
public sealed interface Decision {
    /** The file is this unit's, whatever its marks say. */
    record Assign(String sha256, String unit) implements Decision {}

    /** Of the unit's returns this one comes last. */
    record Choose(String sha256) implements Decision {}

    /** The file is what its own marks say, or a Word file's figures are right. */
    record Accept(String sha256) implements Decision {}

    /**
     * The unit was asked and its figures are right.
     *
     * @param covered the findings of {@code code} that named {@code key} when this was decided
     */
    record Waive(String unit, String key, String code, List<Covered> covered) implements Decision {
        public Waive {
            covered = List.copyOf(covered);
        }
    }

    /** The unit has until this day, the day included. */
    record Extend(String unit, LocalDate day) implements Decision {}

    /** The file came on this day. */
    record Received(String sha256, LocalDate day) implements Decision {}

    /** The ruling of that number is taken back; taking back an undo brings the ruling back. */
    record Undo(int number) implements Decision {}

    /**
     * One finding, by what it named and the figures it had; other figures make another finding.
     *
     * @param typed per key the text as it was typed
     */
    record Covered(List<String> keys, String found, Map<String, String> typed) {
        public Covered {
            keys = List.copyOf(keys);
            // Sorted, so that the same ruling reads the same in every process.
            typed = Collections.unmodifiableMap(new TreeMap<>(typed));
        }
    }
}
