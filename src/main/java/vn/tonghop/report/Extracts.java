package vn.tonghop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;

/**
 * What to quote of the answers to each prompt, chosen while they pass by: of the board's own offices all, of the others a sample that a
 * fixed shuffle draws, so that not always the first units of the roster speak. What several units say alike is quoted once, and first.
 */
final class Extracts {
    /** Longest extract, in words. */
    static final int LONGEST = 60;

    /** Longest answer of an office, in words. */
    static final int LONGEST_OF_OFFICES = 120;

    private static final int SAMPLE = 60;
    /** Of the sample, so many may be quoted. */
    private static final int QUOTED = 6;
    /** An answer of fewer words says hardly more than yes or no. */
    private static final int TELLING = 8;

    private record Heard(Extract extract, WordRuns answer, int shuffled, int order) {
        boolean brief() {
            return extract.brief();
        }
    }

    private static final Comparator<Heard> BEST =
            Comparator.comparing(Heard::brief).thenComparingInt(Heard::shuffled).thenComparingInt(Heard::order);
    private static final Comparator<Extract> MOST_SAID =
            Comparator.comparing(Extract::brief).thenComparingInt(extract -> -extract.alike());

    private final List<Field> prompts;
    private final Map<Integer, List<Extract>> offices = new HashMap<>();
    private final Map<Integer, TreeSet<Heard>> samples = new HashMap<>();
    private final Map<Integer, List<Extract>> others = new HashMap<>();
    /** Prompts of which not all answers are in the sample. */
    private final Set<Field> crowded = new LinkedHashSet<>();

    private int order;

    Extracts(Form form) {
        prompts = prompts(form);
    }

    /** Every field that is answered in words: prompts, and indicators that are texts. */
    static List<Field> prompts(Form form) {
        return form.fields().stream()
                .filter(field -> field.kind() == Kind.TEXT && field.input())
                .toList();
    }

    /** What the board's own offices wrote, in the order they are heard. */
    List<Extract> ofOffices(Field prompt) {
        return offices.getOrDefault(prompt.ordinal(), List.of());
    }

    /** What other units wrote. */
    List<Extract> ofOthers(Field prompt) {
        return others.getOrDefault(prompt.ordinal(), List.of());
    }

    void read(UnitAnswers unit) {
        boolean office = OwnOffices.isOne(unit.unit());
        for (Field prompt : prompts) {
            Figure answer = unit.answers().get(prompt);
            if (answer.state() == State.VALUE && office) {
                String text = ExtractText.digest(answer.value(), LONGEST_OF_OFFICES);
                offices.computeIfAbsent(prompt.ordinal(), none -> new ArrayList<>())
                        .add(extract(unit, text, false));
            } else if (answer.state() == State.VALUE) {
                offer(prompt, unit, answer.value());
            }
        }
        order++;
    }

    private static Extract extract(UnitAnswers unit, String text, boolean brief) {
        return new Extract(unit.unit(), text, WordRuns.of(text, unit.unit().name(), WordRuns.TRIPLE), brief, 1);
    }

    private void offer(Field prompt, UnitAnswers unit, String answer) {
        TreeSet<Heard> sample = samples.computeIfAbsent(prompt.ordinal(), none -> new TreeSet<>(BEST));
        boolean brief = !ExtractText.hasWords(answer, TELLING);
        int shuffled = shuffled(prompt.key() + "@" + unit.unit().code());
        if (sample.size() == SAMPLE) {
            crowded.add(prompt);
            Heard last = sample.last();
            boolean worse = brief == last.brief() ? shuffled >= last.shuffled() : brief;
            if (worse) {
                return;
            }
            sample.pollLast();
        }
        WordRuns runs = WordRuns.of(answer, unit.unit().name(), WordRuns.TRIPLE);
        sample.add(new Heard(extract(unit, ExtractText.of(answer, LONGEST), brief), runs, shuffled, order));
    }

    /** The same number for the same text on every machine, with no regard to its order. */
    private static int shuffled(String text) {
        int mixed = text.hashCode() * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    /** Once all have passed by. Where they were too many to remember, they are read again to count who says what is quoted. */
    void choose(CampaignState state) {
        offices.values().forEach(said -> said.sort(Comparator.comparing(Extract::unit, OwnOffices.ORDER)));
        samples.forEach((prompt, sample) -> others.put(prompt, merged(sample)));
        samples.clear();
        if (!crowded.isEmpty()) {
            count(state);
        }
    }

    private static List<Extract> merged(Set<Heard> sample) {
        List<Extract> merged = new ArrayList<>();
        for (Heard heard : sample) {
            int same = 0;
            while (same < merged.size() && !merged.get(same).runs().isIn(heard.answer())) {
                same++;
            }
            if (same == merged.size()) {
                merged.add(heard.extract());
            } else {
                merged.set(same, merged.get(same).said(merged.get(same).alike() + 1));
            }
        }
        return merged.stream().sorted(MOST_SAID).limit(QUOTED).toList();
    }

    private void count(CampaignState state) {
        Map<Integer, int[]> alike = new HashMap<>();
        crowded.forEach(prompt -> alike.put(prompt.ordinal(), new int[QUOTED]));
        try (Stream<UnitAnswers> units = state.answers()) {
            units.filter(unit -> !OwnOffices.isOne(unit.unit()))
                    .forEachOrdered(unit -> crowded.forEach(
                            prompt -> count(unit, prompt, alike.getOrDefault(prompt.ordinal(), new int[QUOTED]))));
        }
        for (Field prompt : crowded) {
            int[] units = alike.getOrDefault(prompt.ordinal(), new int[QUOTED]);
            List<Extract> quoted = new ArrayList<>();
            for (Extract extract : ofOthers(prompt)) {
                quoted.add(extract.said(Math.max(1, units[quoted.size()])));
            }
            others.put(prompt.ordinal(), quoted.stream().sorted(MOST_SAID).toList());
        }
    }

    private void count(UnitAnswers unit, Field prompt, int[] alike) {
        Figure answer = unit.answers().get(prompt);
        if (answer.state() == State.VALUE) {
            WordRuns runs = WordRuns.of(answer.value(), unit.unit().name(), WordRuns.TRIPLE);
            List<Extract> quoted = ofOthers(prompt);
            for (int i = 0; i < quoted.size(); i++) {
                alike[i] += quoted.get(i).runs().isIn(runs) ? 1 : 0;
            }
        }
    }
}
