package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.definition.Field;

/**
 * Which units' answers to one prompt may be alike. Words that many units use are what the matter calls for and say nothing; an answer
 * that is the same from its first word to the last says something in however many units it stands.
 */
final class SharedWords {
    private static final int MOST_PRINTS = 4_000_000;
    private static final int MOST_PAIRS = 2_000_000;
    /** Words of more units than this, and of more than a tenth of all, are stock phrases. */
    private static final int FEW = 4;

    private static final int MANY = 12;

    /** Answers that share one piece in so many are looked at more closely. */
    private static final int SHARE = 3;

    private final List<Field> prompts;
    private final Hashes outline;
    private final Prints pieces = new Prints(MOST_PRINTS);
    private final Prints wholes = new Prints(MOST_PRINTS / 4);
    private int units;

    /** @param outline the outline's own words, which are nobody's */
    SharedWords(List<Field> prompts, Hashes outline) {
        this.prompts = prompts;
        this.outline = outline;
    }

    /** An answer mostly in the outline's words is like many others for that alone. */
    void add(Shingles answer, int unit, int prompt) {
        units = unit + 1;
        if (answer.areTelling() && answer.sharedWith(outline) * 2 < answer.count()) {
            int document = unit * prompts.size() + prompt;
            for (long hash : answer.distinct()) {
                if (!outline.contains(hash)) {
                    pieces.add(Mixed.and(hash, prompt), document);
                }
            }
            wholes.add(Mixed.and(answer.whole(), prompt), document);
        }
    }

    /** By the units (their numbers in the order they came) the prompts that they seem to answer alike. */
    Map<List<Integer>, List<Field>> alike() {
        Map<List<Integer>, List<Field>> alike = new HashMap<>();
        Set<Long> told = new HashSet<>();
        wholes.forEachShared((from, to) -> {
            List<Integer> group = new ArrayList<>();
            for (int i = from; i < to; i++) {
                group.add(wholes.document(i) / prompts.size());
                for (int other = i + 1; other < to && to - from <= MANY; other++) {
                    told.add(pair(wholes.document(i), wholes.document(other)));
                }
            }
            add(alike, group, wholes.document(from));
        });
        addNearlyAlike(alike, told);
        return alike;
    }

    private void addNearlyAlike(Map<List<Integer>, List<Field>> alike, Set<Long> told) {
        int[] sizes = pieces.sizes(units * prompts.size());
        long[] pairs = pairs(mostSharing());
        int from = 0;
        for (int to = 1; to <= pairs.length; to++) {
            if (to == pairs.length || pairs[to] != pairs[from]) {
                int one = (int) (pairs[from] >>> Integer.SIZE);
                int other = (int) pairs[from];
                if (SHARE * (to - from) >= Math.min(sizes[one], sizes[other]) && !told.contains(pairs[from])) {
                    add(alike, List.of(one / prompts.size(), other / prompts.size()), one);
                }
                from = to;
            }
        }
    }

    private void add(Map<List<Integer>, List<Field>> alike, List<Integer> group, int document) {
        alike.computeIfAbsent(group, none -> new ArrayList<>()).add(prompts.get(document % prompts.size()));
    }

    /** The largest number of units that may share a piece: less where the pairs would fill the memory. */
    private int mostSharing() {
        int most = Math.min(MANY, Math.max(FEW, units / 10));
        long[] pairsBySharing = new long[most + 1];
        pieces.forEachShared((from, to) -> {
            int sharing = to - from;
            if (sharing <= most) {
                pairsBySharing[sharing] += sharing * (sharing - 1) / 2;
            }
        });
        int sharing = 1;
        long pairs = 0;
        while (sharing < most && pairs + pairsBySharing[sharing + 1] <= MOST_PAIRS) {
            sharing++;
            pairs += pairsBySharing[sharing];
        }
        return sharing;
    }

    /** A pair for each piece that it shares, sorted. */
    private long[] pairs(int mostSharing) {
        PairList pairs = new PairList();
        pieces.forEachShared((from, to) -> {
            if (to - from <= mostSharing) {
                for (int one = from; one < to; one++) {
                    for (int other = one + 1; other < to; other++) {
                        pairs.add(pair(pieces.document(one), pieces.document(other)));
                    }
                }
            }
        });
        return pairs.sorted();
    }

    private static long pair(int one, int other) {
        return (long) one << Integer.SIZE | other;
    }

    private static final class PairList {
        private long[] pairs = new long[1024];
        private int size;

        void add(long pair) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = pair;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(pairs, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
