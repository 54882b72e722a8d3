package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.definition.Field;

/**
 * What single units wrote, as much as the report has room for: recommendations and extracts share what the outline and the figures
 * leave of the pages. Recommendations may take half, and more before units that made one lose their words; what one of both does not
 * need, the other has.
 */
final class UnitWords {
    /** Pages of a report that is a skeleton, not a heap; appendices and signature included. */
    private static final double PAGES = 13.3;

    private static final double SHARE_OF_RECOMMENDATIONS = 0.5;
    private static final double MOST_OF_RECOMMENDATIONS = 0.75;
    /** Words for each prompt or each unit are given out in steps of so many. */
    private static final int STEP = 3;

    private static final int STEPS = 110;
    /** The first step with words of every unit that recommends something. */
    private static final int IN_WORDS = 2;

    /** Words for each prompt that make a report worth reading. */
    private static final int ENOUGH = 60;

    private record Place(Field prompt, String about) {}

    private final Totals totals;
    private final Extracts extracts;
    private final Recommendations recommendations;
    private final String texts;
    private final List<Place> places = new ArrayList<>();
    private int quoted;
    private int recommended;

    private UnitWords(CampaignState state, Totals totals) {
        this.totals = totals;
        this.extracts = new Extracts(state.campaign().form());
        this.recommendations = new Recommendations(state.campaign());
        this.texts = word(state.units().size() <= UnitOpinions.MOST_UNITS ? "draft.opinions" : "draft.answers");
    }

    static UnitWords of(CampaignState state, Totals totals) {
        UnitWords words = new UnitWords(state, totals);
        try (Stream<UnitAnswers> units = state.answers()) {
            units.forEachOrdered(unit -> {
                words.extracts.read(unit);
                words.recommendations.read(unit);
            });
        }
        words.extracts.choose(state);
        return words;
    }

    /** Whether there is room for some words of units on each prompt. */
    boolean areEnough() {
        return quoted * STEP >= ENOUGH;
    }

    void holdNone() {
        places.clear();
    }

    /** Where a prompt's words will stand: notes that, and leaves the place empty. */
    List<PlannedLine> hold(Field prompt, String about) {
        places.add(new Place(prompt, about));
        return List.of();
    }

    /** Gives each place as much as the document without these words has room for. */
    UnitWords fit(DocumentLength length) {
        double room = length.left(PAGES);
        IntToDoubleFunction extractHeight = step -> height(length, false, step);
        IntToDoubleFunction recommendedHeight = step -> height(length, true, step);
        recommended = highest(recommendedHeight, room * SHARE_OF_RECOMMENDATIONS);
        if (recommended < IN_WORDS && recommendedHeight.applyAsDouble(IN_WORDS) <= room * MOST_OF_RECOMMENDATIONS) {
            recommended = IN_WORDS;
        }
        int share = recommended;
        recommended = Math.min(share, IN_WORDS);
        quoted = Math.min(ENOUGH / STEP, highest(extractHeight, room - recommendedHeight.applyAsDouble(recommended)));
        // some words on each prompt come before more words on recommendations
        recommended = Math.min(
                Math.max(share, IN_WORDS), highest(recommendedHeight, room - extractHeight.applyAsDouble(quoted)));
        quoted = highest(extractHeight, room - recommendedHeight.applyAsDouble(recommended));
        recommended = highest(recommendedHeight, room - extractHeight.applyAsDouble(quoted));
        quoted = highest(extractHeight, room - recommendedHeight.applyAsDouble(recommended));
        return this;
    }

    private static int highest(IntToDoubleFunction height, double room) {
        int fits = 0;
        int tooMuch = STEPS + 1;
        while (tooMuch - fits > 1) {
            int middle = (fits + tooMuch) / 2;
            if (height.applyAsDouble(middle) <= room) {
                fits = middle;
            } else {
                tooMuch = middle;
            }
        }
        return fits;
    }

    private double height(DocumentLength length, boolean ofRecommendations, int step) {
        return places.stream()
                .filter(place -> recommendations.asks(place.prompt()) == ofRecommendations)
                .flatMap(place -> lines(place, step).stream())
                .mapToDouble(line -> line.height(length))
                .sum();
    }

    /** @param about what the prompt asks, for the gap that is left when nobody answered */
    List<PlannedLine> lines(Field prompt, String about) {
        return lines(new Place(prompt, about), recommendations.asks(prompt) ? recommended : quoted);
    }

    private List<PlannedLine> lines(Place place, int step) {
        Field prompt = place.prompt();
        Total answered = totals.of(prompt);
        if (extracts.ofOffices(prompt).isEmpty() && extracts.ofOthers(prompt).isEmpty()) {
            return List.of(new PlannedLine(DocxStyle.GAP)
                    .text(word("gap.prompt", place.about()))
                    .fraction(answered)
                    .coverage(word("mentions")));
        }
        return recommendations.asks(prompt)
                ? new RecommendationBlock(answered, prompt, recommendations, texts).lines(wordsOfUnit(step))
                : new ExtractBlock(answered, prompt, extracts).lines(step * STEP);
    }

    private static int wordsOfUnit(int step) {
        return switch (step) {
            case 0 -> RecommendationBlock.COUNTS;
            case 1 -> RecommendationBlock.NAMES;
            case STEPS -> RecommendationBlock.WHOLE;
            default -> RecommendationBlock.FEWEST + (step - IN_WORDS) * STEP;
        };
    }
}
