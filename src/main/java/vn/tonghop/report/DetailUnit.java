package vn.tonghop.report;

import java.util.BitSet;
import vn.tonghop.definition.Field;

/**
 * A unit as the lines of detail sheets see it.
 *
 * @param index among the units of the workbook, see {@link Details#units}
 * @param asked ordinals of the fields that its type answers, rates included
 * @param counts false when another unit's figures already include its own
 */
record DetailUnit(int index, BitSet asked, boolean counts) {
    boolean isAsked(Field field) {
        return asked.get(field.ordinal());
    }
}
