package vn.tonghop.parse;

import java.text.Normalizer;

/** VNI-Windows: most letters are a base and a sign after it, ơ, ư, đ and the tones of i one code. */
final class Vni {
    private static final String SINGLE = "ñôöîíìæóò";
    private static final String SINGLE_LETTERS = "đơưỵíìỉĩị";

    /** Tones: sắc, huyền, hỏi, ngã, nặng. */
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final String TONE = "ùøûõï";
    /** First the bare circumflex, then with each tone; likewise the breve. */
    private static final String CIRCUMFLEX = "âáàåãä";

    private static final String BREVE = "êéèúüë";

    private Vni() {}

    static String decode(String stored) {
        StringBuilder out = new StringBuilder(stored.length() + 8);
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            String marks = i + 1 < stored.length() ? marks(small(c), small(stored.charAt(i + 1))) : "";
            out.append(single(c)).append(marks);
            i += marks.isEmpty() ? 0 : 1;
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** What the sign after a base adds to it; "" when it is a letter of its own. */
    private static String marks(char base, char sign) {
        if (TONE.indexOf(sign) >= 0 && "aeouyôö".indexOf(base) >= 0) {
            return TONES.substring(TONE.indexOf(sign), TONE.indexOf(sign) + 1);
        }
        if (CIRCUMFLEX.indexOf(sign) >= 0 && "aeo".indexOf(base) >= 0) {
            return "\u0302" + tone(CIRCUMFLEX.indexOf(sign));
        }
        return BREVE.indexOf(sign) >= 0 && base == 'a' ? "\u0306" + tone(BREVE.indexOf(sign)) : "";
    }

    private static String tone(int index) {
        return index == 0 ? "" : TONES.substring(index - 1, index);
    }

    private static char single(char c) {
        int index = SINGLE.indexOf(small(c));
        if (index < 0) {
            return c;
        }
        char letter = SINGLE_LETTERS.charAt(index);
        return c == small(c) ? letter : Character.toUpperCase(letter);
    }

    private static char small(char c) {
        return Character.toLowerCase(c);
    }
}
