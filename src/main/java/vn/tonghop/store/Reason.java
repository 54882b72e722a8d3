package vn.tonghop.store;

import java.util.List;

/**
 * Why a file got its verdict, before it is said in a reader's language.
 *
 * @param code key of the sentence in {@code messages/files.properties}; "" when the verdict says it all
 */
public record Reason(String code, List<String> args) {
    public static final Reason NONE = new Reason("", List.of());

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String code, String... args) {
        return new Reason(code, List.of(args));
    }

    public boolean isNone() {
        return code.isEmpty();
    }
}
