package vn.tonghop.definition;

import java.util.regex.Pattern;

/**
 * How a report speaks of an open list.
 *
 * @param counted a sentence with {@link #EACH}; "" for none
 * @param footnote one row of the board's own offices, its cells as {c1}, {c2} …; "" when rows are no footnotes
 */
public record ListWords(String counted, String footnote) {
    /** Place of the numbers of rows by group. */
    public static final String EACH = "{từng loại}";

    /** Place of a cell. */
    public static final Pattern CELL = Pattern.compile("\\{c(\\d+)}");

    static final ListWords NONE = new ListWords("", "");

    /** The first place that cannot be filled, or the place that is missing; "" when all is well. */
    String fault(int columns) {
        if (!counted.isEmpty() && !counted.contains(EACH)) {
            return EACH;
        }
        return CELL.matcher(footnote)
                .results()
                .filter(cell -> Integer.parseInt(cell.group(1)) > columns)
                .map(cell -> cell.group())
                .findFirst()
                .orElse("");
    }
}
