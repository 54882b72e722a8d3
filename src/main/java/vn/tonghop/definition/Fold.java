package vn.tonghop.definition;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text folded for comparing only: NFC, lower case, spaces collapsed, old and new tone placement (hoà/hòa, uỷ/ủy) made one,
 * dashes, quotes and letters that look alike unified. Never for output.
 */
public final class Fold {
    private static final String[][] TONES = {
        {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
        {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
        {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"},
    };

    /** Combining marks begin here; all characters before are in normal form. */
    private static final char FIRST_MARK = '\u0300';

    private static final char FIRST_VIETNAMESE = 'Ạ';
    private static final char LAST_VIETNAMESE = 'ỹ';
    private static final char FIRST_DASH = '\u2010';
    private static final char LAST_QUOTE = '\u201F';

    private Fold() {}

    public static String of(String text) {
        String latin = LatinLetters.of(text);
        String composed = isComposed(latin) ? latin : Normalizer.normalize(latin, Normalizer.Form.NFC);
        String folded = spaced(composed.toLowerCase(Locale.ROOT));
        for (String[] tone : TONES) {
            if (folded.contains(tone[0])) {
                folded = folded.replace(tone[0], tone[1]);
            }
        }
        return folded;
    }

    public static boolean same(String a, String b) {
        return a.equals(b) || of(a).equals(of(b));
    }

    /** Letters as any Vietnamese keyboard gives them and usual signs: nothing that the normal form would change. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = c < FIRST_MARK
                    || c >= FIRST_VIETNAMESE && c <= LAST_VIETNAMESE
                    || c >= FIRST_DASH && c <= LAST_QUOTE;
            if (!usual) {
                return false;
            }
        }
        return true;
    }

    private static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = unified(text.charAt(i));
            if (c == '\uFEFF' || c == '\u200B') {
                continue;
            }
            if (!isBlank(c)) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    private static boolean isBlank(char c) {
        boolean letter = c > ' ' && c < '\u007F' || c >= FIRST_VIETNAMESE && c <= LAST_VIETNAMESE;
        return !letter && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static char unified(char c) {
        return switch (c) {
            case '–', '—', '−', '‐', '‑' -> '-';
            case '“', '”', '„', '«', '»' -> '"';
            case '‘', '’', '‛' -> '\'';
            default -> c;
        };
    }
}
