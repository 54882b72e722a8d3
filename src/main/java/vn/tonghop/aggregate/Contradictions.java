package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Section;

/**
 * Compares what units say in words with what they fill into tables: each number of an answer with the figures that the section of its
 * prompt asks for. Silent unless it is clear what the number counts and no figure of the matter, alone or added up, can have been meant.
 */
public final class Contradictions {
    /** As many as a reader can follow up. */
    public static final int MOST = 500;

    private final Map<Field, List<Topic>> topics;
    private final Map<Field, Set<String>> around = new HashMap<>();
    /** By type of unit, what each prompt asks of it in numbers. */
    private final Map<String, List<Asked>> asked = new HashMap<>();

    private final Map<String, String> headings = new HashMap<>();
    private final Years years;

    public Contradictions(Campaign campaign) {
        Topics all = new Topics(campaign);
        topics = all.byPrompt();
        topics.keySet().forEach(prompt -> around.put(prompt, all.wordsAround(prompt)));
        years = Years.of(campaign);
        campaign.outline().stream()
                .flatMap(Section::walk)
                .forEach(section -> section.prompt().ifPresent(key -> headings.put(key.toString(), section.meant())));
    }

    /** The first {@link #MOST} in the order of the units, in one pass. */
    public static List<Contradiction> of(Campaign campaign, Stream<UnitAnswers> units) {
        Contradictions contradictions = new Contradictions(campaign);
        return units.flatMap(unit -> contradictions.in(unit).stream())
                .limit(MOST)
                .toList();
    }

    /** Those of one unit, in outline order, then as the answer goes. */
    public List<Contradiction> in(UnitAnswers unit) {
        if (unit.unit().isCoordinatingBody()) {
            return List.of();
        }
        List<Contradiction> found = new ArrayList<>();
        StatementReader reader = new StatementReader(unit.unit().name());
        asked.computeIfAbsent(unit.unit().type(), this::askedOf).forEach(asked -> {
            Figure answer = unit.answers().get(asked.prompt());
            if (answer.counts()) {
                found.addAll(in(unit, asked, answer, reader));
            }
        });
        return found;
    }

    private record Asked(Field prompt, List<Topic> topics, Nouns nouns) {}

    private List<Asked> askedOf(String unitType) {
        List<Asked> all = new ArrayList<>();
        topics.forEach((prompt, asked) -> {
            List<Topic> own =
                    asked.stream().filter(topic -> isFilled(topic, unitType)).toList();
            if (!own.isEmpty()) {
                all.add(new Asked(prompt, own, Nouns.of(own)));
            }
        });
        return all;
    }

    private List<Contradiction> in(UnitAnswers unit, Asked asked, Figure answer, StatementReader reader) {
        List<Statement> statements = reader.read(answer.value(), asked.nouns());
        if (statements.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>(around.getOrDefault(asked.prompt(), Set.of()));
        known.addAll(TopicWords.words(unit.unit().name()));
        return new StatedAgainst(asked.topics(), known, unit.answers(), years)
                .contradicted(statements).stream()
                        .map(told -> contradiction(unit, asked.prompt(), answer, told))
                        .toList();
    }

    private static boolean isFilled(Topic topic, String unitType) {
        return topic.parts().stream()
                .map(Topic.Part::field)
                .anyMatch(field -> field.filledBy(unitType)
                        || (field.isRate() && field.owner().includes(unitType)));
    }

    private Contradiction contradiction(UnitAnswers unit, Field prompt, Figure answer, StatedAgainst.Told told) {
        Field field = told.field();
        Figure figure = unit.answers().get(field);
        return new Contradiction(
                unit.unit(),
                new Signal.Spot(
                        headings.getOrDefault(prompt.key().toString(), prompt.label()),
                        answer.place().sheet(),
                        answer.place().cell()),
                told.statement().quoted(),
                told.statement().written(),
                field.key(),
                new Signal.Spot(
                        field.label(), figure.place().sheet(), figure.place().cell()),
                value(told),
                field.measure());
    }

    private static String value(StatedAgainst.Told told) {
        BigDecimal value = told.figure().scaleByPowerOfTen(-told.topic().scale());
        return Decimals.plain(value.setScale(Math.min(2, Math.max(0, value.scale())), RoundingMode.HALF_UP));
    }

    /** The years that the campaign is about; where the source does not say, none. */
    record Years(int from, int to) {
        static Years of(Campaign campaign) {
            return new Years(
                    campaign.periodFrom().map(day -> day.getYear()).orElse(0),
                    campaign.periodTo().map(day -> day.getYear()).orElse(0));
        }

        /** Whether somebody who names these years means the whole period. */
        boolean areWithin(Period period) {
            return from > 0 && period.from() <= from && (to == 0 || period.to() >= to);
        }
    }
}
