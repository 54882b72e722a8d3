package vn.tonghop.cli;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line, from {@code messages/cli*.properties}. Places in a sentence: {@code {0}}, {@code {1}} … */
final class Messages {
    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages.cli",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English for {@link Locale#ENGLISH}, Vietnamese otherwise. */
    static Messages in(Locale locale) {
        return new Messages(locale);
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String text(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** As people write it: a comma before decimals in Vietnamese, a dot in English. */
    String number(BigDecimal number) {
        Locale people = locale.equals(Locale.ENGLISH) ? Locale.ENGLISH : new Locale("vi", "VN");
        NumberFormat format = NumberFormat.getInstance(people);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
