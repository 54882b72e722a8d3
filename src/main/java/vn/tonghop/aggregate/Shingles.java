package vn.tonghop.aggregate;

import java.util.Arrays;
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

    private static final String NAME = "@";
    private static final long NAME_HASH = Mixed.of(NAME);
    private static final FoldedWords NAMELESS = new FoldedWords("");
    private static final int LONGEST_EXTRACT = 30;

    private final String text;
    private final FoldedWords folded;
    private final FoldedWords name;
    /** Where each word begins, counted in words of the text; a name is one word here and several there. */
    private final int[] starts;

    private final long[] hashes;

    private Shingles(String text, FoldedWords name) {
        this.text = text;
        this.folded = new FoldedWords(Fold.of(text));
        this.name = name;
        this.starts = starts(folded, name);
        this.hashes = hashes();
    }

    static Shingles of(String text) {
        return new Shingles(text, NAMELESS);
    }

    static Shingles of(String text, Unit unit) {
        return new Shingles(text, new FoldedWords(Fold.of(unit.name())));
    }

    private static int[] starts(FoldedWords words, FoldedWords name) {
        int[] starts = new int[words.count() + 1];
        int count = 0;
        for (int i = 0; i < words.count(); count++) {
            starts[count] = i;
            i += words.holds(name, i) ? name.count() : 1;
        }
        starts[count] = words.count();
        return Arrays.copyOf(starts, count + 1);
    }

    private int words() {
        return starts.length - 1;
    }

    private boolean isName(int word) {
        return folded.holds(name, starts[word]);
    }

    private long[] hashes() {
        long[] hashes = new long[Math.max(0, words() - WORDS + 1)];
        long[] single = new long[words()];
        for (int i = 0; i < single.length; i++) {
            single[i] = isName(i) ? NAME_HASH : folded.hash(starts[i]);
        }
        for (int i = 0; i < hashes.length; i++) {
            for (int j = i; j < i + WORDS; j++) {
                hashes[i] = Mixed.and(hashes[i], single[j]);
            }
        }
        return hashes;
    }

    /** A quick look before the words are told apart. */
    static boolean mayBeTelling(String text) {
        return text.length() >= 3 * FEWEST;
    }

    boolean areTelling() {
        return hashes.length >= FEWEST;
    }

    /** Each once. */
    long[] distinct() {
        return Hashes.distinct(hashes);
    }

    Hashes all() {
        return Hashes.of(hashes);
    }

    /** One hash of all the words in their order. */
    long whole() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < words(); i++) {
            words.append(i == 0 ? "" : " ");
            if (isName(i)) {
                words.append(NAME);
            } else {
                folded.append(starts[i], words);
            }
        }
        return Mixed.of(words);
    }

    /** How many are among others, repeated ones each time. */
    int sharedWith(Hashes others) {
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
    String extract(Hashes others) {
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
        int[] spans = FoldedWords.spans(text);
        int last = Math.min(to, spans.length / 2);
        return from < last ? text.substring(spans[2 * from], spans[2 * last - 1]) : "";
    }
}
