package vn.tonghop.definition;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese text as an ASCII name: lower case, đ→d, marks dropped, each run of other characters → "-", trimmed (design §4). */
public final class Slug {
    private Slug() {}

    public static String of(String text) {
        String plain = Normalizer.normalize(LatinLetters.of(text), Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = Character.toLowerCase(plain.charAt(i));
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            char letter = c == 'đ' ? 'd' : c;
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                slug.append(letter);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString().toLowerCase(Locale.ROOT);
    }
}
