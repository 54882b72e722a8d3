package vn.tonghop.parse;

import java.text.Normalizer;
import vn.tonghop.definition.LatinLetters;

/** Text answers as they are kept: NFC, Vietnamese letters where others look like them, trimmed, lines ending in LF. */
final class TypedProse {
    private TypedProse() {}

    static String of(String raw) {
        String letters = LatinLetters.mended(raw);
        String text = letters.indexOf('\r') < 0
                ? letters
                : letters.replace("\r\n", "\n").replace('\r', '\n');
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        int start = 0;
        int end = composed.length();
        while (start < end && TypedText.isSpace(composed.charAt(start))) {
            start++;
        }
        while (end > start && TypedText.isSpace(composed.charAt(end - 1))) {
            end--;
        }
        return composed.substring(start, end);
    }
}
