package vn.tonghop.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.tonghop.store.Reason;

/** Says why a file got its verdict and what to do, in the reader's language, from {@code messages/files*.properties}. */
final class FileWords {
    private final ResourceBundle bundle;

    private FileWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static FileWords vietnamese() {
        return in(Locale.ROOT);
    }

    /** English for English, Vietnamese otherwise. */
    static FileWords in(Locale locale) {
        return new FileWords(ResourceBundle.getBundle(
                "messages.files",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** One sentence without a full stop; "" when the verdict says it all. */
    String reason(Reason reason) {
        return reason.isNone() ? "" : say(reason.code(), reason.args());
    }

    /** What to do about it, {@code args} naming the file to a command; "" when there is nothing to do. */
    String advice(Reason reason, String... args) {
        String key = reason.code() + ".do";
        return bundle.containsKey(key) ? say(key, args) : "";
    }

    String say(String key, String... args) {
        return say(key, List.of(args));
    }

    private String say(String key, List<String> args) {
        String sentence = bundle.getString(key);
        for (int i = 0; i < args.size(); i++) {
            sentence = sentence.replace("{" + i + "}", args.get(i));
        }
        return sentence;
    }
}
