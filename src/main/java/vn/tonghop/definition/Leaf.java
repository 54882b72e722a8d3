package vn.tonghop.definition;

import java.util.List;

/**
 * A leaf column of a table, numbered from 1 as printed, label columns counted.
 *
 * @param label true for a column that names the row instead of asking a figure
 * @param path header texts from the top, verbatim
 * @param part column of the part of a rate; "" otherwise; likewise {@code whole}
 * @param adds kind of addition of a list column; TEXT when it is not addable
 * @param group rows of a list are added within equal values of the group columns
 * @param compare what the board sees of a list column side by side: {@link #COUNTED}, or the columns (with blanks between) or the 100
 *     percent that its figures lie above, at or below; "" for nothing
 */
public record Leaf(
        int number,
        boolean label,
        Kind kind,
        ValueType type,
        String measure,
        String count,
        Owner owner,
        boolean required,
        List<String> path,
        String part,
        String whole,
        List<String> choices,
        Kind adds,
        boolean group,
        String compare) {
    /** How many rows make each choice. */
    public static final String COUNTED = "count";
    /** Figures that are percent of something are compared with this. */
    public static final String HUNDRED = "100";

    public Leaf {
        path = List.copyOf(path);
        choices = List.copyOf(choices);
    }

    /** Column part of the key: c1, c2 … */
    public String column() {
        return "c" + number;
    }
}
