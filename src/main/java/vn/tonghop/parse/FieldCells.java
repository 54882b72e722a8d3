package vn.tonghop.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.Place;

/** The cells that answer the fields of a form, by ordinal. */
final class FieldCells {
    private final @Nullable FieldCell[] cells;

    private final Map<Integer, Continued> continued = new TreeMap<>();

    /**
     * The rest of an answer.
     *
     * @param first where the answer begins, whether or not anything stands there
     * @param cells what stands in the rows beneath
     */
    record Continued(Place first, List<FieldCell> cells) {}

    FieldCells(int size) {
        cells = new FieldCell[size];
    }

    void set(int ordinal, FieldCell cell) {
        cells[ordinal] = cell;
    }

    /** An answer that goes on in rows beneath its first. */
    void setContinued(int ordinal, Continued rest) {
        continued.put(ordinal, rest);
    }

    /** Answers that go on, by ordinal. */
    Map<Integer, Continued> continued() {
        return continued;
    }

    /** Empty when the field's cell is empty or could not be found. */
    Optional<FieldCell> get(int ordinal) {
        return Optional.ofNullable(cells[ordinal]);
    }
}
