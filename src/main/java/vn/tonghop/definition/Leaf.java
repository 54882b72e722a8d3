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
        boolean group) {
    public Leaf {
        path = List.copyOf(path);
        choices = List.copyOf(choices);
    }

    /** Column part of the key: c1, c2 … */
    public String column() {
        return "c" + number;
    }
}
