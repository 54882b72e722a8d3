package vn.tonghop.report;

import vn.tonghop.definition.Printed;

/** Texts of the source as our reports print them: declared readings applied, doubled spaces made one. */
final class Reading {
    private Reading() {}

    static String of(Printed printed) {
        return of(printed.meant());
    }

    static String of(String meant) {
        return meant.strip().replaceAll(" {2,}", " ");
    }
}
