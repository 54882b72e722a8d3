package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Section;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;

/**
 * Looks for what is worth a question in all the returns of a campaign. Units stream by twice: once for the hashes of what they say, once
 * for the few that seem alike, which are then compared word by word.
 */
public final class Signals {
    /** Percent of an answer in the outline's words: an answer may well begin with the question. */
    private static final int OUTLINE = 60;

    private final Returns returns;
    private final List<Field> prompts;
    private final Map<String, String> headings = new HashMap<>();
    private final Hashes outline = new Hashes();
    private final Ranking ranking = new Ranking();
    private final SharedWords words;
    private final SharedFigures figures;
    private final OwnFigures own;
    private final List<Unit> units = new ArrayList<>();

    /** What counts of each of some units, in unit order; asked twice. */
    @FunctionalInterface
    public interface Returns {
        Stream<UnitAnswers> of(Predicate<Unit> wanted);
    }

    private Signals(Campaign campaign, Returns returns) {
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

    /** The strongest signals first, at most {@link Ranking#MOST}. The same returns give the same signals. */
    public static List<Signal> of(Campaign campaign, Returns returns) {
        return new Signals(campaign, returns).all();
    }

    private void learn(Section section) {
        section.prompt().ifPresent(key -> headings.put(key.toString(), section.meant()));
        outline.addAll(Shingles.of(section.printed()).distinct());
        section.guidance()
                .forEach(text -> outline.addAll(Shingles.of(text.text()).distinct()));
    }

    private List<Signal> all() {
        try (Stream<UnitAnswers> all = returns.of(unit -> true)) {
            all.forEachOrdered(this::add);
        }
        CloserLook look = new CloserLook(units, words.alike(), figures.equal(), this::spot);
        if (!look.isNeedless()) {
            try (Stream<UnitAnswers> some = returns.of(look::concerns)) {
                some.forEachOrdered(look::add);
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
                words.add(shingles, units.size(), i);
                compareWithOutline(unit, prompts.get(i), shingles);
            }
        }
        figures.add(unit);
        own.of(unit).forEach(ranking::add);
        units.add(unit.unit());
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
