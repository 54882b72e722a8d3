package vn.tonghop.store;

import java.util.Map;

/**
 * A result together with its packed rows, ready to be stored.
 *
 * @param packed by name: a table's key, {@link #FINDINGS}, {@link #BELOW} or {@link #OPINIONS}
 */
public record Contents(FileResult result, Map<String, byte[]> packed) {
    /** Name of the row that holds the findings. */
    public static final String FINDINGS = "#findings";
    /** Name of the row that holds the units behind a lower board. */
    public static final String BELOW = "#below";
    /** Name of the row that holds what the unit wrote on a return slip. */
    public static final String OPINIONS = "#opinions";

    public Contents {
        packed = Map.copyOf(packed);
    }
}
