package vn.tonghop.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sheet of one of our workbooks says it is: {@code TH1|campaign|form|unit|table|check}. Written on every sheet, in its
 * hyperlink, on {@code _meta}, in a name and in a property; a file is recognised by agreement of these votes.
 *
 * @param form first 8 hex digits of the form's hash
 * @param unit code of the unit; empty in the generic workbook
 * @param table key of the sheet's table, or one of {@link #GUIDE}, {@link #CHECK}, {@link #BOOK}
 */
public record IdentityCode(String campaign, String form, Optional<String> unit, String table) {
    /** The sheet of instructions. */
    public static final String GUIDE = "_guide";
    /** The sheet of live checks. */
    public static final String CHECK = "_check";
    /** The workbook as a whole: {@code _meta}, its name and its properties. */
    public static final String BOOK = "_meta";

    private static final String NO_UNIT = "-";
    private static final String MARK = "##";
    private static final String ADDRESS = "http://tonghop.invalid/";
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    private static final Pattern SHAPE = Pattern.compile(
            "(TH1\\|([a-z0-9-]{1,60})\\|([0-9a-f]{8})\\|([A-Za-z0-9.-]{1,20})\\|([A-Za-z0-9._-]{1,40})\\|)"
                    + "([0-9A-Z*])(?![A-Za-z0-9*])");

    public static IdentityCode of(Campaign campaign, Optional<Unit> unit, String table) {
        return new IdentityCode(campaign.code(), campaign.form().shortHash(), unit.map(Unit::code), table);
    }

    /**
     * The first sound code inside a text: bare, between the marks of an anchor, after words, or in a hyperlink address (where
     * programs spell the bars {@code %7C}). Empty when there is none or its check character is wrong.
     */
    public static Optional<IdentityCode> parse(String text) {
        Matcher found = SHAPE.matcher(text.replace("%7C", "|").replace("%7c", "|"));
        while (found.find()) {
            if (check(found.group(1)) == found.group(6).charAt(0)) {
                String unit = found.group(4);
                return Optional.of(new IdentityCode(
                        found.group(2),
                        found.group(3),
                        unit.equals(NO_UNIT) ? Optional.empty() : Optional.of(unit),
                        found.group(5)));
            }
        }
        return Optional.empty();
    }

    /** Whether the text tries to be a code, sound or not. */
    public static boolean isAttempted(String text) {
        return text.toUpperCase(Locale.ROOT).replace("%7C", "|").contains("TH1|");
    }

    /** As cell A1 of every sheet carries it. */
    public String anchor() {
        return MARK + this + MARK;
    }

    /** As the hyperlink on the visible code carries it. */
    public String address() {
        return ADDRESS + toString().replace("|", "%7C");
    }

    @Override
    public String toString() {
        String body = "TH1|" + campaign + "|" + form + "|" + unit.orElse(NO_UNIT) + "|" + table + "|";
        return body + check(body);
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            // 2 generates all residues of the prime 37, so every single change and every swap of neighbours shows.
            sum = (sum * 2 + body.charAt(i)) % CHECK_CHARACTERS.length();
        }
        return CHECK_CHARACTERS.charAt(sum);
    }
}
