package vn.tonghop.aggregate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a row of a list is called, to be found again in prose. */
record RowName(Set<String> words) {
    private static final int FEWEST = 3;
    private static final int MOST_OF = 80;

    static RowName of(String text) {
        return new RowName(Set.copyOf(new HashSet<>(TopicWords.words(text))));
    }

    /** Whether nearly all words of the name are said. */
    boolean isIn(List<String> said) {
        Set<String> heard = new HashSet<>(said);
        long found = words.stream().filter(heard::contains).count();
        return words.size() >= FEWEST && 100 * found >= (long) MOST_OF * words.size();
    }
}
