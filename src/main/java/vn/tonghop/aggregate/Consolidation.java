package vn.tonghop.aggregate;

import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;

/**
 * The totals of a campaign.
 *
 * @param totals one figure per field that adds: VALUE with the total, BLANK when nobody answered; a STOCK's TONG is BLANK; TEXT,
 *     LIST, COVER and DECL are BLANK
 * @param counted per ordinal: units with VALUE or NONE (RATE: both parts in a row; TONG: in at least one row)
 * @param expected per ordinal: expected units whose type fills it
 * @param lists totals of open lists, in form order, groups by first appearance in unit order
 */
public record Consolidation(Answers totals, List<Integer> counted, List<Integer> expected, List<ListTotal> lists) {
    public Consolidation {
        counted = List.copyOf(counted);
        expected = List.copyOf(expected);
        lists = List.copyOf(lists);
    }

    public int counted(Field field) {
        return counted.get(field.ordinal());
    }

    public int expected(Field field) {
        return expected.get(field.ordinal());
    }
}
