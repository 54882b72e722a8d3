package vn.tonghop.aggregate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Section;
import vn.tonghop.definition.Table;

/**
 * Looks for what is worth a question in all the returns of a campaign. Units stream by twice: once for the hashes of what they say, once
 * for the few that seem alike, which are then compared word by word.
 */
public final class Signals {
    /** Percent of an answer in the outline's words: an answer may well begin with the question. */
    private static final int OUTLINE = 60;

    private final Supplier<Stream<UnitAnswers>> returns;
    private final List<Field> prompts;
    private final Map<String, String> headings = new HashMap<>();
    private final Set<Long> outline = new HashSet<>();
    private final Ranking ranking = new Ranking();
    private final SharedWords words;
    private final SharedFigures figures;
    private final OwnFigures own;
    private int units;

    private Signals(Campaign campaign, Supplier<Stream<UnitAnswers>> returns) {
        this.returns = returns;
        this.prompts = campaign.form().tables().stream()
                .filter(table -> table.shape() == Table.Shape.PROMPTS)
                .flatMap(table -> campaign.form().fieldsOf(table).stream())
                .filter(field -> field.kind() == Kind.TEXT)
                .toList();
        campaign.outline().stream().flatMap(Section::walk).forEach(this::learn);
        List<Strip> strips = Strip.of(campaign.form());
        this.words = new SharedWords(prompts, outline);
        this.figures = new SharedFigures(strips);
        this.own = new OwnFigures(strips);
    }

    /**
     * The strongest signals first, at most {@link Ranking#MOST}. The same returns give the same signals.
     *
     * @param returns gives what counts of each unit, in unit order, each time it is asked
     */
    public static List<Signal> of(Campaign campaign, Supplier<Stream<UnitAnswers>> returns) {
        return new Signals(campaign, returns).all();
    }

    private void learn(Section section) {
        section.prompt().ifPresent(key -> headings.put(key.toString(), section.meant()));
        outline.addAll(Shingles.of(section.printed()).all());
        section.guidance()
                .forEach(text -> outline.addAll(Shingles.of(text.text()).all()));
    }

    private List<Signal> all() {
        try (Stream<UnitAnswers> all = returns.get()) {
            all.forEachOrdered(this::add);
        }
        CloserLook look = new CloserLook(words.alike(), figures.equal(), this::spot);
        if (!look.isNeedless()) {
            try (Stream<UnitAnswers> all = returns.get()) {
                all.forEachOrdered(look::add);
            }
            look.signals().forEach(ranking::add);
        }
        return ranking.strongest();
    }

    private void add(UnitAnswers unit) {
        for (int i = 0; i < prompts.size(); i++) {
            Figure answer = unit.answers().get(prompts.get(i));
            if (answer.counts() && Shingles.mayBeTelling(answer.value())) {
                Shingles shingles = Shingles.of(answer.value(), unit.unit());
                words.add(shingles, units, i);
                compareWithOutline(unit, prompts.get(i), shingles);
            }
        }
        figures.add(unit);
        own.of(unit).forEach(ranking::add);
        units++;
    }

    /** The outline is before everybody's eyes: its words weigh half. */
    private void compareWithOutline(UnitAnswers unit, Field prompt, Shingles shingles) {
        int shared = shingles.sharedWith(outline);
        if (shingles.areTelling() && 100 * shared >= OUTLINE * shingles.count()) {
            ranking.add(new Signal(
                    Signal.Kind.OUTLINE_WORDS,
                    List.of(unit.unit()),
                    List.of(spot(prompt)),
                    shingles.extract(outline),
                    100 * shared / shingles.count(),
                    shared / 2));
        }
    }

    private Signal.Spot spot(Field prompt) {
        String heading = headings.getOrDefault(prompt.key().toString(), prompt.label());
        return new Signal.Spot(heading, prompt.place().sheet(), prompt.place().cell());
    }
}
