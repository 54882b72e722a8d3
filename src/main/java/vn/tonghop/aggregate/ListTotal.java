package vn.tonghop.aggregate;

import java.util.List;
import vn.tonghop.definition.Kind;

/**
 * A total of an open list: of an addable column ({@code row} TONG), of such a column within one group, or the number of
 * rows of one group when the list has group columns but none that adds.
 *
 * @param row TONG, or the slug of the group's cells (design §6)
 * @param group texts of the grouping cells as first met; empty for TONG
 * @param value plain decimal; "" when nobody answered
 */
public record ListTotal(
        String table,
        String row,
        String column,
        List<String> group,
        Kind kind,
        String value,
        int counted,
        int expected) {
    public ListTotal {
        group = List.copyOf(group);
    }

    public String key() {
        return table + "/" + row + "/" + column;
    }
}
