package vn.tonghop.report;

import vn.tonghop.answers.Qualifier;

/** Number formats; separators are those of the reader's own Excel, decimals as many as the number has. */
final class NumberLook {
    static final String GENERAL = "General";
    static final String RATE = "#,##0.00";
    static final String DATE = "dd/mm/yyyy";
    static final int MOST_DECIMALS = 6;

    private static final String WHOLE = "#,##0";

    private NumberLook() {}

    static String of(String plain) {
        return of(decimals(plain), Qualifier.EXACT);
    }

    static int decimals(String plain) {
        int point = plain.indexOf('.');
        return point < 0 ? 0 : Math.min(plain.length() - point - 1, MOST_DECIMALS);
    }

    /** A figure that is only about right shows its sign in front. */
    static String of(int decimals, Qualifier qualifier) {
        String number = decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals);
        return switch (qualifier) {
            case EXACT -> number;
            case ABOUT -> "\"~ \"" + number;
            case AT_LEAST -> "\"≥ \"" + number;
        };
    }

    /** Có and Không that still add. */
    static String yesNo() {
        return "[=1]\"" + ReportWords.word("yes") + "\";[=0]\"" + ReportWords.word("no") + "\";General";
    }
}
