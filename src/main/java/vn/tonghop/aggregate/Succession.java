package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The order of one unit's returns, the last one counting (design §7): {@code choose} ruling, {@code lan-nop}, saved time, receipt,
 * SHA-256. It depends on the set of returns only, never on the order in which they were read.
 */
final class Succession {
    private static final Comparator<Sent> BY_RECEIPT =
            Comparator.comparing(Sent::received).thenComparing(Sent::sha256);
    private static final Comparator<Sent> BY_SAVED_TIME = Comparator.comparing(
                    (Sent sent) -> sent.credibleSavedAt().orElseThrow())
            .thenComparing(BY_RECEIPT);

    private Succession() {}

    /** From first to last. */
    static List<Sent> of(Collection<Sent> returns) {
        TreeMap<Rank, List<Sent>> ranks = new TreeMap<>();
        returns.forEach(sent ->
                ranks.computeIfAbsent(Rank.of(sent), any -> new ArrayList<>()).add(sent));
        return ranks.values().stream()
                .flatMap(equals -> byTime(equals).stream())
                .toList();
    }

    /** What outweighs every clock. */
    record Rank(int chosen, int submission) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER =
                Comparator.comparingInt(Rank::chosen).thenComparingInt(Rank::submission);

        static Rank of(Sent sent) {
            return new Rank(sent.chosen(), sent.submission());
        }

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Those with a credible saved time by that; each other one behind the last of them that was received before it. Comparing pairs alone
     * could run in a circle.
     */
    private static List<Sent> byTime(List<Sent> equals) {
        List<Sent> order = new ArrayList<>(equals.stream()
                .filter(sent -> sent.credibleSavedAt().isPresent())
                .sorted(BY_SAVED_TIME)
                .toList());
        equals.stream()
                .filter(sent -> sent.credibleSavedAt().isEmpty())
                .sorted(BY_RECEIPT)
                .forEach(sent -> order.add(behindEarlier(order, sent), sent));
        return order;
    }

    private static int behindEarlier(List<Sent> order, Sent sent) {
        for (int i = order.size(); i > 0; i--) {
            if (BY_RECEIPT.compare(order.get(i - 1), sent) < 0) {
                return i;
            }
        }
        return 0;
    }
}
