package vn.tonghop.sample;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Unit;
import vn.tonghop.rule.Mending;
import vn.tonghop.rule.RuleBook;

/** Invents the return of any unit of a fictitious city: rule-abiding, unless a fault is planted. The same seed gives the same return. */
public final class SampleReturns {
    private final Campaign campaign;
    private final Map<String, PromptTopic> topics;
    private final RuleBook rules;
    private final long seed;
    private final double faultShare;

    /** @param faultShare share of returns with a planted fault, 0 … 1 */
    public SampleReturns(Campaign campaign, RuleBook rules, long seed, double faultShare) {
        this.campaign = campaign;
        this.topics = PromptTopic.of(campaign);
        this.rules = rules;
        this.seed = seed;
        this.faultShare = faultShare;
    }

    public SampleReturn of(Unit unit) {
        SplittableRandom random = new SplittableRandom(seed * 31 + unit.code().hashCode());
        Answers drafted = new Draft(campaign, topics, unit, random.split()).fill();
        Answers sound = worded(Mending.mended(rules, unit.type(), drafted), unit, random.split());
        if (random.nextDouble() >= faultShare) {
            return new SampleReturn(unit, sound, Optional.empty());
        }
        return new FaultPlanter(unit, random.split()).plant(sound);
    }

    /** A nought is as often written "Không phát sinh"; what nobody requires is sometimes left blank. */
    private Answers worded(Answers answers, Unit unit, SplittableRandom random) {
        Answers.Builder worded = answers.toBuilder();
        figures(unit).forEach(ordinal -> {
            Figure figure = answers.get(ordinal);
            if (figure.value().equals("0") && random.nextBoolean()) {
                worded.set(ordinal, Figure.none(FormWords.NOTHING_HAPPENED, figure.place()));
            }
        });
        return worded.build();
    }

    private IntStream figures(Unit unit) {
        return campaign.form().fields().stream()
                .filter(field -> field.type().isNumber() && field.kind() != Kind.LIST && field.kind() != Kind.COVER)
                .filter(field -> field.filledBy(unit.type()))
                .mapToInt(Field::ordinal);
    }

    /** Whether a field holds a plain number that a fault may replace. */
    static boolean isPlainNumber(Field field, Figure figure) {
        return field.type().isNumber() && field.kind().adds() && figure.state() == State.VALUE;
    }
}
