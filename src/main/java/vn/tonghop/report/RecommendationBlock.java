package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Slug;
import vn.tonghop.definition.Unit;

/**
 * The recommendations to one prompt, below whom they are for. Every unit that recommends something is there: with its own words while
 * there is room for them, else by name, else in a number.
 */
final class RecommendationBlock {
    /** Instead of a number of words: units are only counted. */
    static final int COUNTS = 0;

    /** Instead of a number of words: what single units say is left to their texts, but they are named. */
    static final int NAMES = 1;

    /** Fewer words say nothing. */
    static final int FEWEST = 20;

    /** Instead of a number of words: nothing is cut. */
    static final int WHOLE = 10_000;

    private static final int LONGEST_SHARED = 40;
    /** What several units say, where there is no room for words of each. */
    private static final int MOST_SHARED = 10;

    private final Total answered;
    private final Field prompt;
    private final Recommendations recommendations;
    private final String texts;

    /** @param texts where the units' full texts are */
    RecommendationBlock(Total answered, Field prompt, Recommendations recommendations, String texts) {
        this.answered = answered;
        this.prompt = prompt;
        this.recommendations = recommendations;
        this.texts = texts;
    }

    /** @param words for each unit, or {@link #COUNTS} or {@link #NAMES} */
    List<PlannedLine> lines(int words) {
        List<PlannedLine> lines = new ArrayList<>();
        recommendations.of(prompt).forEach((addressee, wishes) -> {
            if (!addressee.isEmpty()) {
                lines.add(line().keptWithNext().text(word("recommend.addressee", addressee)));
            }
            if (words >= FEWEST && wishes.areAllKept()) {
                addShared(lines, wishes.shared(), words);
                wishes.single().forEach((unit, made) -> addSingle(lines, wishes, unit, made, words));
            } else {
                addShared(lines, wishes.shared().stream().limit(MOST_SHARED).toList(), words);
                addRest(lines, addressee, wishes, words);
            }
        });
        addNothing(lines);
        lines.add(0, lead());
        return lines;
    }

    private PlannedLine lead() {
        return line().keptWithNext()
                .text(word("recommend.lead", texts))
                .fraction(answered)
                .text(word("mentions.end"));
    }

    private static PlannedLine line() {
        return new PlannedLine(DocxStyle.EXTRACT);
    }

    private void addShared(List<PlannedLine> lines, List<Recommendation> shared, int words) {
        for (Recommendation made : shared) {
            Unit first = made.units().get(0);
            String text = ExtractText.digest(List.of(made.text()), Math.max(LONGEST_SHARED, words));
            PlannedLine line = line().text(word("extract.dash"))
                    .control(UnitTexts.key(prompt, first.code()), text)
                    .text(word("recommend.by"))
                    .control(
                            key("cung-" + first.code()),
                            VietnameseNumber.of(made.units().size()));
            lines.add(line.text(
                    words == COUNTS ? word("recommend.counted") : word("recommend.named", names(made.units()))));
        }
    }

    /** A unit that is named with what several say need not explain it, unless there is room. */
    private void addSingle(List<PlannedLine> lines, Wishes wishes, Unit unit, List<Recommendation> made, int words) {
        boolean named =
                wishes.shared().stream().anyMatch(shared -> shared.units().contains(unit));
        if (words == WHOLE || !named || made.stream().anyMatch(Recommendation::isAsking)) {
            lines.add(single(unit, made, wishes.isWhole(unit), words));
        }
    }

    /** What only explains is left out first. */
    private PlannedLine single(Unit unit, List<Recommendation> made, boolean whole, int words) {
        boolean all = words == WHOLE || made.stream().noneMatch(Recommendation::isAsking);
        List<String> said = made.stream()
                .filter(one -> all || one.isAsking())
                .map(Recommendation::text)
                .toList();
        String text = ExtractText.digest(said, words);
        boolean cut = (said.size() < made.size() || !whole) && !text.endsWith(ExtractText.CUT);
        return line().text(word("extract.dash"))
                .control(UnitTexts.key(prompt, unit.code()), cut ? text + ExtractText.CUT : text)
                .text(word("recommend.single", unit.name()));
    }

    /** Who is not named in what several say. */
    private void addRest(List<PlannedLine> lines, String addressee, Wishes wishes, int words) {
        Set<Unit> rest = new LinkedHashSet<>(wishes.units());
        wishes.shared().stream().limit(MOST_SHARED).forEach(made -> made.units().forEach(rest::remove));
        if (!rest.isEmpty()) {
            PlannedLine line = line().text(word("recommend.rest"))
                    .control(key(Slug.of(addressee.isEmpty() ? "khac" : addressee)), VietnameseNumber.of(rest.size()));
            lines.add(line.text(
                    words == COUNTS
                            ? word("recommend.rest.counted", texts)
                            : word("recommend.rest.named", names(rest), texts)));
        }
    }

    private void addNothing(List<PlannedLine> lines) {
        int units = recommendations.nothing(prompt);
        if (units > 0) {
            lines.add(line().control(key("khong"), VietnameseNumber.of(units)).text(word("recommend.nothing")));
        }
    }

    private String key(String name) {
        return prompt.key() + "#" + name;
    }

    private static String names(Collection<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }
}
