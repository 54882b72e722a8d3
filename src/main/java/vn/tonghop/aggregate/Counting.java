package vn.tonghop.aggregate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.finding.Verdict;

/**
 * Which of one unit's returns count: per table the last that answered anything in it.
 *
 * @param order all returns of the unit, from first to last
 * @param byTable the return that counts, per key of a table that some return answered
 * @param doubtful SHA-256 of returns that come after another by their saved time and before it by receipt: the operator is told
 */
public record Counting(List<Sent> order, Map<String, Sent> byTable, Set<String> doubtful) {
    public Counting {
        order = List.copyOf(order);
        byTable = Map.copyOf(byTable);
        doubtful = Set.copyOf(doubtful);
    }

    /** Orders all returns of one unit in one campaign and lets the last of each table count. */
    public static Counting of(Collection<Sent> returns) {
        List<Sent> order = Succession.of(returns);
        Map<String, Sent> byTable = new TreeMap<>();
        order.forEach(sent -> sent.answered().forEach(table -> byTable.put(table, sent)));
        return new Counting(order, byTable, doubtful(order));
    }

    /** The return that stands for a table; empty when none answered it. */
    public Optional<Sent> of(String table) {
        return Optional.ofNullable(byTable.get(table));
    }

    /** Whether anything of it counts; a return that answered nothing stands until another answers something. */
    public boolean counts(Sent sent) {
        if (sent.answered().isEmpty()) {
            return byTable.isEmpty();
        }
        return byTable.values().stream().anyMatch(last -> last.sha256().equals(sent.sha256()));
    }

    /** Its own verdict while it counts, SUPERSEDED afterwards. */
    public Verdict verdict(Sent sent) {
        return counts(sent) ? sent.verdict() : Verdict.SUPERSEDED;
    }

    /** Returns that count, from first to last. */
    public List<Sent> counting() {
        return order.stream().filter(this::counts).toList();
    }

    private static Set<String> doubtful(List<Sent> order) {
        Set<String> doubtful = new HashSet<>();
        for (Sent later : order) {
            for (Sent earlier : order) {
                if (disagree(earlier, later)) {
                    doubtful.add(later.sha256());
                }
            }
        }
        return doubtful;
    }

    /** Saved later but received earlier, where nothing weightier decides and both answer one table. */
    private static boolean disagree(Sent earlier, Sent later) {
        return Objects.equals(Succession.Rank.of(earlier), Succession.Rank.of(later))
                && earlier.answered().stream().anyMatch(later.answered()::contains)
                && earlier.credibleSavedAt().isPresent()
                && later.credibleSavedAt()
                        .filter(saved -> saved.isAfter(earlier.credibleSavedAt().get()))
                        .isPresent()
                && later.received().isBefore(earlier.received());
    }
}
