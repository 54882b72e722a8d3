package vn.tonghop.store;

import java.util.List;

/**
 * Why a file got its verdict, before it is said in a reader's language.
 *
 * @param code key of the sentence in {@code messages/files.properties}; "" when the verdict says it all
 */
public record Reason(String code, List<String> args) {
    private static final String SAID = "said";

    public static final Reason NONE = new Reason("", List.of());

    public Reason {
        args = List.copyOf(args);
    }

    /** A reason that another package has put into words. */
    public static Reason said(String sentence) {
        return of(SAID, sentence);
    }

    public static Reason of(String code, String... args) {
        return new Reason(code, List.of(args));
    }

    public boolean isSaid() {
        return code.equals(SAID);
    }

    public boolean isNone() {
        return code.isEmpty();
    }
}
