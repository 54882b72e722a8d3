package vn.tonghop.parse;

import java.util.OptionalInt;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.ValueType;

/**
 * What a number field asks for.
 *
 * @param whole only whole numbers
 * @param percent percent points, 0 … 100
 * @param measure unit of measure, folded; "" when the field names none
 * @param money power of ten of đồng that the field counts in (6 for triệu đồng); empty when it is no money
 */
record NumberTarget(boolean whole, boolean percent, String measure, OptionalInt money) {
    static NumberTarget of(Field field) {
        boolean money = field.kind() == Kind.MONEY || field.adds() == Kind.MONEY;
        String measure = Fold.of(field.measure());
        return new NumberTarget(
                field.type() == ValueType.INT,
                field.percent(),
                measure,
                money ? MoneyScale.powerOf(measure) : OptionalInt.empty());
    }
}
