package vn.tonghop.template;

/** How the head of an outline or appendix is set: the name large, a bracket in italics, a rule plain, everything centred. */
final class Titles {
    private Titles() {}

    /** The name of a sheet of ours. */
    static Look own() {
        return Look.TEXT.centered().sized(15).bolded();
    }

    static Look look(String text, boolean first) {
        Look centered = Look.TEXT.centered();
        boolean goesOn = text.endsWith(")") && !text.contains("(");
        if (text.startsWith("(") || goesOn) {
            return centered.slanted();
        }
        if (isRule(text)) {
            return centered;
        }
        return centered.sized(first ? 15 : 14).bolded();
    }

    static boolean isRule(String text) {
        return text.chars().allMatch(c -> c == '-' || c == '–' || c == '—' || c == '*');
    }
}
