package vn.tonghop.report;

import vn.tonghop.answers.Qualifier;

/** The styles of one look for numbers of any decimals, made before rows are streamed: afterwards the workbook takes no more. */
final class NumberStyles {
    private final int[] byDecimals = new int[NumberLook.MOST_DECIMALS + 1];

    NumberStyles(Looks looks, Look look, Qualifier qualifier) {
        for (int decimals = 0; decimals < byDecimals.length; decimals++) {
            byDecimals[decimals] = looks.index(look, NumberLook.of(decimals, qualifier));
        }
    }

    int of(String plain) {
        return byDecimals[NumberLook.decimals(plain)];
    }
}
