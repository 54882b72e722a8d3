package vn.tonghop.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A definition or roster the program cannot work with. The message names file, place, cause and cure, in Vietnamese; raised before any
 * inbox file is touched.
 */
public final class DefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "messages.definition";

    private final String bundle;
    private final String key;
    private final List<String> args;
    private final transient List<DefinitionException> several;

    /**
     * @param bundle base name of the message bundle, such as {@code messages.roster}
     * @param key of the sentence there; its places are {0}, {1} …
     */
    public DefinitionException(String bundle, String key, Object... args) {
        super(said(Locale.ROOT, bundle, key, texts(args)), cause(args));
        this.bundle = bundle;
        this.key = key;
        this.args = texts(args);
        this.several = List.of();
    }

    private DefinitionException(List<DefinitionException> several) {
        super(several.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
        this.bundle = BUNDLE;
        this.key = "";
        this.args = List.of();
        this.several = List.copyOf(several);
    }

    /** All faults of one file, one a line. */
    public static DefinitionException all(List<DefinitionException> faults) {
        return faults.size() == 1 ? faults.get(0) : new DefinitionException(faults);
    }

    static DefinitionException of(String key, Object... args) {
        return new DefinitionException(BUNDLE, key, args);
    }

    /** The message in another language. */
    public String in(Locale locale) {
        return several.isEmpty()
                ? said(locale, bundle, key, args)
                : several.stream().map(fault -> fault.in(locale)).collect(Collectors.joining("\n"));
    }

    private static List<String> texts(Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Throwable cause ? String.valueOf(cause.getMessage()) : String.valueOf(arg))
                .toList();
    }

    private static @Nullable Throwable cause(Object... args) {
        return args.length > 0 && args[args.length - 1] instanceof Throwable cause ? cause : null;
    }

    private static String said(Locale locale, String bundle, String key, List<String> args) {
        String sentence = ResourceBundle.getBundle(
                        bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        for (int i = 0; i < args.size(); i++) {
            sentence = sentence.replace("{" + i + "}", args.get(i));
        }
        return sentence;
    }
}
