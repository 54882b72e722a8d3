package vn.tonghop.workbook;

/** Spells formulas of OpenDocument the way an {@code .xlsx} stores them. */
final class OdsFormula {
    private static final String ADDED_FUNCTION = "COM.MICROSOFT.";

    private final String stored;
    private final StringBuilder out;
    private int at;
    private int braces;

    private OdsFormula(String stored) {
        this.stored = stored;
        this.out = new StringBuilder(stored.length() + 8);
    }

    /**
     * The formula without its beginning sign and with references, separators and arrays as in an {@code .xlsx}.
     *
     * @param stored such as {@code of:=SUM([.B2:.B3];1)}; {@code ""} gives {@code ""}
     */
    static String asInXlsx(String stored) {
        String formula = stored;
        int colon = formula.indexOf(':');
        if (colon > 0
                && formula.substring(0, colon).chars().allMatch(OdsFormula::isPrefix)
                && (formula.startsWith("=", colon + 1) || formula.startsWith("of:"))) {
            formula = formula.substring(colon + 1);
        }
        while (formula.startsWith("=")) {
            formula = formula.substring(1);
        }
        return new OdsFormula(formula.strip()).spelled();
    }

    private static boolean isPrefix(int c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    }

    /** A range as names list it, such as {@code $'Bìa'.$B$2:.$B$3}. */
    static String range(String address) {
        return OdsReference.asInXlsx(address);
    }

    private String spelled() {
        while (at < stored.length()) {
            char c = stored.charAt(at);
            switch (c) {
                case '"', '\'' -> copyTo(quoted(c));
                case '[' -> reference();
                case '#' -> copyTo(error());
                default -> {
                    if (stored.startsWith(ADDED_FUNCTION, at)) {
                        out.append("_xlfn.");
                        at += ADDED_FUNCTION.length();
                    } else {
                        out.append(plain(c));
                        at++;
                    }
                }
            }
        }
        return out.toString();
    }

    private char plain(char c) {
        switch (c) {
            case '{' -> braces++;
            case '}' -> braces--;
            default -> {}
        }
        return switch (c) {
            case ';', '~' -> ',';
            case '|' -> braces > 0 ? ';' : c;
            case '!' -> ' ';
            default -> c;
        };
    }

    private void copyTo(int end) {
        out.append(stored, at, end);
        at = end;
    }

    /** Past the closing quote; a doubled one is part of the text and simply begins the next. */
    private int quoted(char quote) {
        int end = stored.indexOf(quote, at + 1);
        return end < 0 ? stored.length() : end + 1;
    }

    /** Past an error such as {@code #REF!} or {@code #DIV/0!}. */
    private int error() {
        int end = at + 1;
        while (end < stored.length() && (Character.isLetterOrDigit(stored.charAt(end)) || stored.charAt(end) == '/')) {
            end++;
        }
        boolean sign = end < stored.length() && (stored.charAt(end) == '!' || stored.charAt(end) == '?');
        return sign ? end + 1 : end;
    }

    private void reference() {
        int end = at + 1;
        boolean quoted = false;
        while (end < stored.length() && (quoted || stored.charAt(end) != ']')) {
            quoted ^= stored.charAt(end) == '\'';
            end++;
        }
        out.append(OdsReference.asInXlsx(stored.substring(at + 1, end)));
        at = Math.min(stored.length(), end + 1);
    }
}
