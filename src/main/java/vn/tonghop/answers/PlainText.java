package vn.tonghop.answers;

import java.text.Normalizer;

/** The one spelling of texts in our data: NFC, trimmed, LF (design §8). */
public final class PlainText {
    private PlainText() {}

    public static String of(String typed) {
        String text =
                typed.indexOf('\r') < 0 ? typed : typed.replace("\r\n", "\n").replace('\r', '\n');
        text = text.strip();
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
