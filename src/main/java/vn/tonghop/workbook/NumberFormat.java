package vn.tonghop.workbook;

import java.util.Locale;

/** Tells dates and percents from other numbers by the format code, without formatting anything. */
final class NumberFormat {
    static final String GENERAL = "General";

    private NumberFormat() {}

    /** The code of a built-in format; those of dates in Asian calendars are given as a plain date. */
    static String builtIn(int id) {
        return switch (id) {
            case 1 -> "0";
            case 2 -> "0.00";
            case 3 -> "#,##0";
            case 4 -> "#,##0.00";
            case 5, 6, 37, 38 -> "#,##0 ;(#,##0)";
            case 7, 8, 39, 40 -> "#,##0.00 ;(#,##0.00)";
            case 9 -> "0%";
            case 10 -> "0.00%";
            case 11 -> "0.00E+00";
            case 12 -> "# ?/?";
            case 13 -> "# ??/??";
            case 14 -> "dd/mm/yyyy";
            case 15 -> "d-mmm-yy";
            case 16 -> "d-mmm";
            case 17 -> "mmm-yy";
            case 18, 19, 20, 21 -> "h:mm:ss";
            case 22 -> "dd/mm/yyyy h:mm";
            case 41, 42, 43, 44 -> "#,##0.00";
            case 45, 46, 47 -> "mm:ss";
            case 48 -> "##0.0E+0";
            case 49 -> "@";
            default -> (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "dd/mm/yyyy" : GENERAL;
        };
    }

    static boolean isPercent(String code) {
        return code.indexOf('%') >= 0 && bare(code).indexOf('%') >= 0;
    }

    static boolean isDate(String code) {
        String bare = bare(code).toLowerCase(Locale.ROOT);
        if (bare.startsWith("general")) {
            return false;
        }
        for (int i = 0; i < bare.length(); i++) {
            if ("dmyhs".indexOf(bare.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** First section without quoted text, escaped characters, padding, colours and conditions; [h] stays as h. */
    private static String bare(String code) {
        StringBuilder bare = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case ';' -> {
                    return bare.toString();
                }
                case '\\', '_', '*' -> i++;
                case '"' -> i = end(code, i, '"');
                case '[' -> {
                    int end = end(code, i, ']');
                    bare.append(elapsed(code.substring(Math.min(i + 1, end), end)));
                    i = end;
                }
                default -> bare.append(c);
            }
        }
        return bare.toString();
    }

    private static int end(String code, int start, char closing) {
        int end = code.indexOf(closing, start + 1);
        return end < 0 ? code.length() : end;
    }

    private static String elapsed(String bracket) {
        return bracket.matches("[hH]+|[mM]+|[sS]+") ? bracket : "";
    }
}
