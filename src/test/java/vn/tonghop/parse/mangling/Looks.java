package vn.tonghop.parse.mangling;

import java.util.function.IntFunction;
import vn.tonghop.workbook.Style;

/** Number formats by number of style: those of the blank workbook, and three more that people choose. */
final class Looks {
    static final int DATE = 100_001;
    static final int PERCENT = 100_002;
    static final int GENERAL = 100_003;

    private Looks() {}

    static String format(int style, IntFunction<Style> ofBlank) {
        return switch (style) {
            case DATE -> "d/m/yyyy";
            case PERCENT -> "0%";
            case GENERAL -> "General";
            default -> ofBlank.apply(style).format();
        };
    }
}
