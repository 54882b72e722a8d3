package vn.tonghop.aggregate;

import java.util.List;
import vn.tonghop.definition.Unit;

/**
 * Something across returns, or within one, that is worth a question: never an error, it changes no figure and no verdict.
 *
 * @param units whom it is about, in unit order; one for what stands in a single return
 * @param spots where, the most telling first
 * @param evidence a short extract of the text, or the figures
 * @param percent how alike the things compared are
 * @param weight how much was found alike, in words; only for ranking
 */
public record Signal(Kind kind, List<Unit> units, List<Spot> spots, String evidence, int percent, int weight) {
    /** What was noticed. */
    public enum Kind {
        /** Answers in words that are equal or nearly so in several units. */
        SAME_WORDS,
        /** Rows or columns of figures that are equal in several units. */
        SAME_FIGURES,
        /** An answer in the words of the outline. */
        OUTLINE_WORDS,
        /** Rows of figures equal to those of the year before. */
        YEAR_REPEATED,
        /** Columns of round numbers only. */
        ROUND_NUMBERS
    }

    /**
     * A part of the form.
     *
     * @param label a row, column or prompt, as the form prints it
     * @param cells a cell or a range in A1 spelling
     */
    public record Spot(String label, String sheet, String cells) {}

    public Signal {
        units = List.copyOf(units);
        spots = List.copyOf(spots);
    }
}
