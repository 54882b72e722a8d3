package vn.tonghop.pipeline;

import java.util.List;
import java.util.Locale;

/** A command names something that does not exist, or asks for what cannot be done with it. The message says so in Vietnamese. */
public final class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> args;

    /** @param key of a sentence in {@code messages/rulings.properties} */
    UnknownNameException(String key, String... args) {
        super(RulingWords.vietnamese().say(key, List.of(args)));
        this.key = key;
        this.args = List.of(args);
    }

    /** The message in another language. */
    public String in(Locale language) {
        return RulingWords.in(language).say(key, args);
    }
}
