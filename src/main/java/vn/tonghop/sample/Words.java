package vn.tonghop.sample;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SplittableRandom;

/** Word lists of the fictitious city, from {@code sample/*.properties}; alternatives are separated by "|". */
final class Words {
    private final ResourceBundle bundle;

    Words(String name) {
        bundle = ResourceBundle.getBundle("sample." + name, Locale.ROOT);
    }

    List<String> all(String key) {
        return List.of(bundle.getString(key).split("\\|"));
    }

    String one(String key, SplittableRandom random) {
        List<String> words = all(key);
        return words.get(random.nextInt(words.size()));
    }

    /** A pattern with {0}, {1} … filled. */
    static String filled(String pattern, Object... values) {
        String text = pattern;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    String text(String key, Object... values) {
        return filled(bundle.getString(key), values);
    }
}
