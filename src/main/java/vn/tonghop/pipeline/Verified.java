package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.aggregate.Contradiction;

/**
 * What {@code verify} found.
 *
 * @param archived archived inputs whose bytes were compared with their names
 * @param returns files of the campaign that were read anew as returns
 * @param units units that these came from
 * @param totals totals compared, {@code figures}: units' figures compared
 * @param differences the first of them, in the order they were met
 * @param count of all differences
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
        int count,
        List<Contradiction> contradictions,
        boolean behind) {
    public Verified {
        contradictions = List.copyOf(contradictions);
        differences = List.copyOf(differences);
    }

    public boolean agrees() {
        return count == 0;
    }

    /** Where something differs from what the archive says. */
    public enum Where {
        /** A file of the archive is gone; {@code key} is its path, {@code stored} the name it was dropped under. */
        ARCHIVE_LOST,
        /** The bytes of an archived file are no longer those that were taken. */
        ARCHIVE_ALTERED,
        /** The database and the archive's sidecars tell different stories of a file's receipt. */
        RECEIPT,
        /** A unit's figure in the database. */
        STORED_FIGURE,
        /** A total in the database. */
        STORED_TOTAL,
        /** {@code so-lieu.csv} in the outbox. */
        FIGURES_CSV,
        /** {@code tong-hop.csv} in the outbox. */
        TOTALS_CSV
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

    /** Gathers differences: all are counted, only the first are kept, however much is wrong. */
    static final class Gathered {
        private static final int MOST = 1_000;

        private final List<Difference> first = new ArrayList<>();
        private int count;

        void add(Where where, String unit, String key, String stored, String rebuilt) {
            count++;
            if (first.size() < MOST) {
                first.add(new Difference(where, unit, key, stored, rebuilt));
            }
        }

        List<Difference> first() {
            return first;
        }

        int count() {
            return count;
        }
    }
}
