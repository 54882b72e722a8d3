package vn.tonghop.definition;

/** Letters of other alphabets that look like Latin ones, and the Icelandic eth that some keyboards give for Đ. */
public final class LatinLetters {
    private static final String OTHERS = "АВЕЅІЈКМНОРСТУХ" + "аеѕіјорсух" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ο" + "ÐðƉɖ";
    private static final String LATIN = "ABESIJKMHOPCTYX" + "aesijopcyx" + "ABEZHIKMNOPTYX" + "o" + "ĐđĐđ";

    /** By character, up to the last of them. */
    private static final boolean[] IS_OTHER = isOther();

    private LatinLetters() {}

    private static boolean[] isOther() {
        boolean[] other = new boolean[OTHERS.chars().max().orElse(0) + 1];
        OTHERS.chars().forEach(c -> other[c] = true);
        return other;
    }

    /** With every such letter replaced. For comparing. */
    public static String of(String text) {
        return holdsOthers(text) ? replaced(text, 0, text.length()) : text;
    }

    /** With such letters replaced in words that have Latin letters too: nobody writes half a word in Greek. */
    public static String mended(String text) {
        if (!holdsOthers(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean latin = false;
            while (end < text.length() && isOfWord(text.charAt(end))) {
                latin |= isLatin(text.charAt(end));
                end++;
            }
            out.append(latin ? replaced(text, at, end) : text.substring(at, end));
            if (end < text.length()) {
                out.append(text.charAt(end));
            }
            at = end + 1;
        }
        return out.toString();
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean holdsOthers(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < IS_OTHER.length && IS_OTHER[c]) {
                return true;
            }
        }
        return false;
    }

    private static String replaced(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            int index = OTHERS.indexOf(text.charAt(i));
            out.append(index < 0 ? text.charAt(i) : LATIN.charAt(index));
        }
        return out.toString();
    }
}
