package vn.tonghop.report;

import java.util.Arrays;

/** Which words of a text follow each other, as hashes: whatever the figures, the capitals and the name of the unit. */
final class WordRuns {
    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;
    /** Words of a run for texts of one sentence, of which a word may be another. */
    static final int PAIR = 2;

    /** Words of a run for longer texts, which share many pairs by chance. */
    static final int TRIPLE = 3;

    /** Share of runs in common from which two texts say the same. */
    private static final double ALIKE = 0.7;
    /** Runs of a text that is so short that it may well be part of another by chance. */
    private static final int FEW = 8;

    private final long[] runs;

    private WordRuns(long[] runs) {
        this.runs = runs;
    }

    /**
     * @param name of the unit whose text it is
     * @param length of a run in words, {@link #PAIR} or {@link #TRIPLE}
     */
    static WordRuns of(String text, String name, int length) {
        String words = text.contains(name) ? text.replace(name, " ") : text;
        long[] runs = new long[words.length() / 2 + 1];
        int found = 0;
        long before = START;
        long earlier = START;
        int at = 0;
        while (at < words.length()) {
            long word = START;
            int from = at;
            while (at < words.length() && Character.isLetterOrDigit(words.charAt(at))) {
                char letter = words.charAt(at++);
                word = Character.isDigit(letter) ? START + 1 : (word ^ Character.toLowerCase(letter)) * PRIME;
            }
            if (at > from) {
                long run = before * PRIME + word;
                runs[found++] = mixed(length == TRIPLE ? earlier + run * PRIME : run);
                earlier = before;
                before = word;
            }
            at++;
        }
        return new WordRuns(distinct(runs, found));
    }

    private static long[] distinct(long[] runs, int found) {
        Arrays.sort(runs, 0, found);
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (kept == 0 || runs[i] != runs[kept - 1]) {
                runs[kept++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, kept);
    }

    /** Whether both say the same from beginning to end. */
    boolean isLike(WordRuns other) {
        int common = common(other);
        return common >= ALIKE * (runs.length + other.runs.length - common);
    }

    /** Whether a longer text says this too. */
    boolean isIn(WordRuns longer) {
        return runs.length < FEW ? isLike(longer) : common(longer) >= ALIKE * runs.length;
    }

    private int common(WordRuns other) {
        int common = 0;
        int one = 0;
        int two = 0;
        while (one < runs.length && two < other.runs.length) {
            int order = Long.compare(runs[one], other.runs[two]);
            common += order == 0 ? 1 : 0;
            one += order <= 0 ? 1 : 0;
            two += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        return mixed ^ mixed >>> 33;
    }
}
