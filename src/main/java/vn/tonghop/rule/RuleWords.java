package vn.tonghop.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words and sentence patterns of rules, from {@code messages/rules*.properties}. */
final class RuleWords {
    static final RuleWords VIETNAMESE = new RuleWords(Locale.ROOT);
    static final RuleWords ENGLISH = new RuleWords(Locale.ENGLISH);
    static final String BUNDLE = "messages.rules";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private final ResourceBundle bundle;

    private RuleWords(Locale locale) {
        bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English for English, Vietnamese for every other language. */
    static RuleWords in(Locale locale) {
        return isEnglish(locale) ? ENGLISH : VIETNAMESE;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** A day as people write it: 28/8/2013. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The sentence under a key, its places {0}, {1} … filled. */
    String of(String key, String... args) {
        String sentence = bundle.getString(key);
        for (int i = 0; i < args.length; i++) {
            sentence = sentence.replace("{" + i + "}", args[i]);
        }
        return sentence;
    }
}
