package vn.tonghop.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** What people are told in; keys, codes, headings and workbooks are the same in both. */
enum Language {
    vi(Locale.ROOT),
    en(Locale.ENGLISH);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language asked for, read before anything else because complaints about the command line are made in it too. */
    static Language askedIn(List<String> args) {
        Iterator<String> words = args.iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals(OPTION) && words.hasNext()) {
                return named(words.next());
            }
            if (word.startsWith(OPTION + "=")) {
                return named(word.substring(OPTION.length() + 1));
            }
        }
        return vi;
    }

    private static Language named(String name) {
        return Arrays.stream(values())
                .filter(language -> language.name().equals(name))
                .findFirst()
                .orElse(vi);
    }
}
