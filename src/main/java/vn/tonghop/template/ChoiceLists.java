package vn.tonghop.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.ValueType;

/** Lists of choices too long to stand inside a validation: each takes a column of {@code _meta}. */
final class ChoiceLists {
    static final int FIRST_COLUMN = 4;
    static final int FIRST_ROW = 1;

    private final Map<List<String>, Integer> columns = new LinkedHashMap<>();

    /** What may be chosen in a field; empty when anything may be typed. */
    static List<String> of(Field field) {
        return field.type() == ValueType.BOOL ? List.of(FormWords.YES, FormWords.NO) : field.choices();
    }

    /** The formula of the range where the list stands. */
    String range(List<String> choices) {
        int column = columns.computeIfAbsent(choices, key -> FIRST_COLUMN + columns.size());
        String letters = Place.columnName(column);
        return "%s$%s$%d:$%s$%d"
                .formatted(Ranges.sheet(FormWords.META), letters, FIRST_ROW + 1, letters, FIRST_ROW + choices.size());
    }

    void draw(Canvas canvas) {
        columns.forEach((choices, column) -> {
            for (int i = 0; i < choices.size(); i++) {
                canvas.text(FIRST_ROW + i, column, choices.get(i), Look.CODE);
            }
        });
    }
}
