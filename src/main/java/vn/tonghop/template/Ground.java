package vn.tonghop.template;

import vn.tonghop.definition.Field;

/** The colour of the ground, {@code RRGGBB}, on which a field stands in a workbook. */
public final class Ground {
    /** Of every cell that a unit may type in. */
    public static final String INPUT = Look.INPUT;

    private Ground() {}

    /** In the workbook of a unit of this type. */
    public static String of(Field field, String unitType) {
        return of(field, Audience.of(unitType));
    }

    static String of(Field field, Audience audience) {
        if (audience.fills(field)) {
            return Look.INPUT;
        }
        boolean computed = audience.concerns(field) && (field.isTotal() || field.isRate());
        return computed ? Look.COMPUTED : Look.FOREIGN;
    }
}
