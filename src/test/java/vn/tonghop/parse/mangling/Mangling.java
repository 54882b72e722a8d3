package vn.tonghop.parse.mangling;

import java.util.function.BiPredicate;

/**
 * One thing that people do to a workbook.
 *
 * @param fits the sheets on which it makes sense
 */
record Mangling(String name, BiPredicate<Desk, DeskSheet> fits, Edit edit) {
    /** Does it, and tells the desk what nobody can know any more. */
    interface Edit {
        void apply(Desk desk, DeskSheet sheet, Dice dice);
    }

    static Mangling of(String name, BiPredicate<Desk, DeskSheet> fits, Edit edit) {
        return new Mangling(name, fits, edit);
    }

    @Override
    public String toString() {
        return name;
    }
}
