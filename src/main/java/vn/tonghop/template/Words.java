package vn.tonghop.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the blank workbooks, from {@code messages/template.properties}. Workbooks speak Vietnamese whatever the language of the command. */
final class Words {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.template", Locale.ROOT);

    private Words() {}

    /** The sentence with {0}, {1} … filled in. */
    static String of(String key, Object... parts) {
        String sentence = WORDS.getString(key);
        for (int i = 0; i < parts.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return sentence;
    }

    /** The sentence, or "" where there is none. */
    static String optional(String key) {
        return WORDS.containsKey(key) ? WORDS.getString(key) : "";
    }

    /** A page of sentences: key.1, key.2 … up to the first that is missing. */
    static List<String> list(String key) {
        List<String> sentences = new ArrayList<>();
        for (int i = 1; WORDS.containsKey(key + "." + i); i++) {
            sentences.add(WORDS.getString(key + "." + i));
        }
        return sentences;
    }
}
