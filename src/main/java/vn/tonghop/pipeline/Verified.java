package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.aggregate.Contradiction;

/**
 * What {@code verify} found.
 *
 * @param archived archived inputs whose bytes were compared with their names
 * @param returns files of the campaign that were read anew as returns
 * @param units units that these came from
 * @param totals totals compared, {@code figures}: units' figures compared
 * @param differences the first of them, in the order they were met
 * @param counts how many there are of each kind
 * @param contradictions numbers of the prose that the unit's own figures do not bear out, for a reader to look at: no difference
 * @param behind whether the stored totals were added from another state than today's: of another day, or before a ruling, a roster
 *     or a definition changed
 */
public record Verified(
        String campaign,
        int archived,
        int returns,
        int units,
        int totals,
        int figures,
        List<Difference> differences,
        Map<Where, Integer> counts,
        List<Contradiction> contradictions,
        boolean behind) {
    public Verified {
        contradictions = List.copyOf(contradictions);
        differences = List.copyOf(differences);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    public boolean agrees() {
        return counts.isEmpty();
    }

    /** Of all differences, those not listed too. */
    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Where something differs from what the archive says. */
    public enum Where {
        /** A file of the archive is gone; {@code key} is its path, {@code stored} the name it was dropped under. */
        ARCHIVE_LOST,
        /** The bytes of an archived file are no longer those that were taken. */
        ARCHIVE_ALTERED,
        /** What the archive keeps beside a file about its receipt is gone; {@code key} is its path, {@code stored} the file's name. */
        SIDECAR_LOST,
        /** It is there and cannot be read. */
        SIDECAR_BROKEN,
        /** The database and the archive's sidecars tell different stories of a file's receipt. */
        RECEIPT,
        /** A unit's figure in the database. */
        STORED_FIGURE,
        /** A total in the database. */
        STORED_TOTAL,
        /** {@code so-lieu.csv} in the outbox. */
        FIGURES_CSV,
        /** {@code tong-hop.csv} in the outbox. */
        TOTALS_CSV;

        /** Whether the truth itself is damaged: what else differs follows from it, and nothing else may be mended before. */
        public boolean isOfArchive() {
            return compareTo(SIDECAR_BROKEN) <= 0;
        }
    }

    /**
     * One thing that differs.
     *
     * @param unit whose; "" for a total
     * @param key of the figure or total; "" for all of the unit's
     * @param stored as it stands now; "" for nothing
     * @param rebuilt as the archived originals give it; "" for nothing
     */
    public record Difference(Where where, String unit, String key, String stored, String rebuilt) {}

    /** Gathers differences: all are counted, only the first of each kind are kept, so that a cause is not buried in what follows from it. */
    static final class Gathered {
        private static final int MOST = 100;

        private final List<Difference> first = new ArrayList<>();
        private final Map<Where, Integer> counts = new EnumMap<>(Where.class);

        void add(Where where, String unit, String key, String stored, String rebuilt) {
            if (counts.merge(where, 1, Integer::sum) <= MOST) {
                first.add(new Difference(where, unit, key, stored, rebuilt));
            }
        }

        List<Difference> first() {
            return first;
        }

        Map<Where, Integer> counts() {
            return counts;
        }
    }
}
