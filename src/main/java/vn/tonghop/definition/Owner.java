package vn.tonghop.definition;

import java.util.List;

/**
 * The unit types that fill a field.
 *
 * @param types slugs in the order of the definition; empty = every type; the single entry "-" = asked of none
 */
public record Owner(List<String> types) {
    public static final Owner EVERYONE = new Owner(List.of());
    /** The type of a lower board, whose consolidated return fills every field. */
    public static final String LOWER_BOARD = "co-quan-tong-hop";

    private static final String NOBODY = "-";

    public Owner {
        types = List.copyOf(types);
    }

    public boolean includes(String unitType) {
        return types.isEmpty() || types.contains(unitType) || (unitType.equals(LOWER_BOARD) && !isNobody());
    }

    public boolean isNobody() {
        return types.contains(NOBODY);
    }

    /** As `cells` prints it: slugs by spaces. */
    public String code() {
        return String.join(" ", types);
    }
}
