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

    private Fold() {}

    public static String of(String text) {
        String folded = spaced(
                Normalizer.normalize(LatinLetters.of(text), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
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

    private static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = unified(text.charAt(i));
            if (c == '\uFEFF' || c == '\u200B') {
                continue;
            }
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
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
