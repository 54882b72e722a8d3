package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Unit;

/**
 * The words of a text, folded, and every {@link #WORDS} of them that follow each other. All figures are one word, and so is the name of
 * the unit: a text that was copied and of which only these were changed is the same text.
 */
final class Shingles {
    static final int WORDS = 5;
    /** Shorter texts are alike by chance: an honest "không", one stock sentence. */
    static final int FEWEST = 24;

    private static final String FIGURE = "#";
    private static final String NAME = "@";
    private static final int LONGEST_EXTRACT = 30;

    private final String text;
    private final List<String> words;
    /** Where each word begins, counted in words of the text; a name is one word here and several there. */
    private final int[] starts;

    private final long[] hashes;

    private Shingles(String text, List<String> words, List<String> name) {
        this.text = text;
        this.words = new ArrayList<>();
        int[] at = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            boolean named = !name.isEmpty()
                    && words.size() - i >= name.size()
                    && words.subList(i, i + name.size()).equals(name);
            at[this.words.size()] = i;
            this.words.add(named ? NAME : words.get(i));
            i += named ? name.size() - 1 : 0;
        }
        at[this.words.size()] = words.size();
        this.starts = at;
        this.hashes = hashes(this.words);
    }

    static Shingles of(String text) {
        return new Shingles(text, words(Fold.of(text)), List.of());
    }

    static Shingles of(String text, Unit unit) {
        return new Shingles(text, words(Fold.of(text)), words(Fold.of(unit.name())));
    }

    private static long[] hashes(List<String> words) {
        long[] single = words.stream().mapToLong(Mixed::of).toArray();
        long[] hashes = new long[Math.max(0, words.size() - WORDS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            for (int j = i; j < i + WORDS; j++) {
                hashes[i] = Mixed.and(hashes[i], single[j]);
            }
        }
        return hashes;
    }

    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        spans(folded, (from, to) -> {
            String word = folded.substring(from, to);
            words.add(word.chars().anyMatch(Character::isDigit) ? FIGURE : word);
        });
        return words;
    }

    private interface Span {
        void word(int from, int to);
    }

    private static void spans(String text, Span span) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i > from) {
                    span.word(from, i);
                }
                from = i + 1;
            }
        }
    }

    /** A quick look before the words are told apart. */
    static boolean mayBeTelling(String text) {
        return text.length() >= 3 * FEWEST;
    }

    boolean areTelling() {
        return hashes.length >= FEWEST;
    }

    /** Each once. */
    Set<Long> all() {
        Set<Long> all = new HashSet<>();
        for (long hash : hashes) {
            all.add(hash);
        }
        return all;
    }

    /** One hash of all the words in their order. */
    long whole() {
        return Mixed.of(String.join(" ", words));
    }

    /** How many are among others, repeated ones each time. */
    int sharedWith(Set<Long> others) {
        int shared = 0;
        for (long hash : hashes) {
            shared += others.contains(hash) ? 1 : 0;
        }
        return shared;
    }

    int count() {
        return hashes.length;
    }

    /** The beginning of the longest run of words that others have too, as it is written. */
    String extract(Set<Long> others) {
        int best = 0;
        int length = 0;
        int run = 0;
        for (int i = 0; i < hashes.length; i++) {
            run = others.contains(hashes[i]) ? run + 1 : 0;
            if (run > length) {
                length = run;
                best = i - run + 1;
            }
        }
        int end = length == 0 ? best : best + length + WORDS - 1;
        int shown = Math.min(end, best + LONGEST_EXTRACT);
        return written(starts[best], starts[shown]) + (shown < end ? " …" : "");
    }

    /** Words of the text, counted as in {@link #starts}. */
    private String written(int from, int to) {
        List<Integer> begins = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        spans(text, (begin, end) -> {
            begins.add(begin);
            ends.add(end);
        });
        int last = Math.min(to, ends.size());
        return from < last ? text.substring(begins.get(from), ends.get(last - 1)) : "";
    }
}
