package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.List;

/**
 * The pedigree of one figure (command {@code trace}).
 *
 * @param kind name of the field's kind
 * @param value the total, or the unit's figure; "" when nobody answered
 * @param contributions add up to {@code value}; of a RATE the parts and the wholes do
 * @param superseded earlier figures that a later return of their unit replaced, from first to last
 */
public record Trace(
        String campaign,
        String key,
        String kind,
        String value,
        int unitsCounted,
        int unitsExpected,
        List<Contribution> contributions,
        List<NotCounted> notCounted,
        List<Superseded> superseded) {
    /** Of a figure that no later return replaced. */
    public Trace(
            String campaign,
            String key,
            String kind,
            String value,
            int unitsCounted,
            int unitsExpected,
            List<Contribution> contributions,
            List<NotCounted> notCounted) {
        this(campaign, key, kind, value, unitsCounted, unitsExpected, contributions, notCounted, List.of());
    }

    public Trace {
        superseded = List.copyOf(superseded);
        contributions = List.copyOf(contributions);
        notCounted = List.copyOf(notCounted);
    }

    /**
     * One figure of one file.
     *
     * @param key of the figure itself: of the part or whole of a rate, of the row behind a total
     * @param role {@code part} or {@code whole} of a rate; "" otherwise
     * @param asTyped the cell's text as it was typed
     * @param from what lies behind a figure of a lower board: its own contributions
     */
    public record Contribution(
            String unit,
            String key,
            String role,
            String state,
            String value,
            String asTyped,
            String file,
            String sha256,
            String sheet,
            String cell,
            List<Contribution> from) {
        public Contribution {
            from = List.copyOf(from);
        }

        Contribution adding(String added) {
            return new Contribution(unit, key, role, state, added, asTyped, file, sha256, sheet, cell, from);
        }
    }

    /** An expected unit whose figure does not count. {@code reason} is a sentence. */
    public record NotCounted(String unit, String state, String reason) {}

    /**
     * A figure that counts no more.
     *
     * @param before as typed, in words where nothing was; likewise {@code after}
     * @param effect what the replacement added to the total, such as {@code -3}; "" where there is none
     */
    public record Superseded(
            String unit,
            String key,
            String before,
            String after,
            String effect,
            String fileBefore,
            LocalDate receivedBefore,
            String fileAfter,
            LocalDate receivedAfter) {}
}
