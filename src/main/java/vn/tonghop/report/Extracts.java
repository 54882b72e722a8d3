package vn.tonghop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;

/**
 * A few extracts per prompt, chosen while the units' answers pass by: the board's own offices first, then whoever wrote more than
 * a few words, as a fixed shuffle has it, so that not always the first units of the roster speak. Holds no full texts.
 */
final class Extracts {
    /** Unit types that are the board's own offices, in the order they are heard. */
    private static final List<String> OWN_OFFICES = List.of("ban-tuyen-giao", "van-phong-cap-uy", "ubkt");
    /** An answer of fewer words says hardly more than yes or no. */
    private static final int TELLING = 8;
    /** Kept per extract shown, since some will turn out to say the same. */
    private static final int SPARE = 3;

    /** @param order of the unit in the roster */
    record Extract(String unit, String name, String text, int rank, int order, int shuffled) {
        Extract saying(String words) {
            return new Extract(unit, name, words, rank, order, shuffled);
        }

        boolean isOffice() {
            return rank < OWN_OFFICES.size();
        }
    }

    private static final Comparator<Extract> BEST = Comparator.comparingInt(Extract::rank)
            .thenComparingInt(Extract::shuffled)
            .thenComparingInt(Extract::order);

    private final Map<Integer, TreeSet<Extract>> byField = new HashMap<>();
    private final int most;
    private final int words;

    private Extracts(int most, int words) {
        this.most = most;
        this.words = words;
    }

    /**
     * @param most extracts per prompt
     * @param words longest extract
     */
    static Extracts gather(CampaignState state, int most, int words) {
        Extracts extracts = new Extracts(most, words);
        List<Field> prompts = prompts(state.campaign().form());
        try (Stream<UnitAnswers> units = state.answers()) {
            int[] order = {0};
            units.forEachOrdered(unit -> {
                prompts.forEach(prompt -> extracts.offer(prompt, unit, order[0]));
                order[0]++;
            });
        }
        return extracts;
    }

    /** Every field that is answered in words: prompts, and indicators that are texts. */
    static List<Field> prompts(Form form) {
        return form.fields().stream()
                .filter(field -> field.kind() == Kind.TEXT && field.input())
                .toList();
    }

    /** Own offices first, no more than half, then others in unit order; none twice that says the same. */
    List<Extract> of(Field prompt) {
        List<Extract> chosen = new ArrayList<>();
        Set<String> said = new HashSet<>();
        int offices = 0;
        for (Extract extract : byField.getOrDefault(prompt.ordinal(), new TreeSet<>(BEST))) {
            boolean heard = extract.isOffice() && offices == (most + 1) / 2;
            if (chosen.size() < most
                    && !heard
                    && said.add(Fold.of(extract.text().replace(extract.name(), "")))) {
                chosen.add(extract);
                offices += extract.isOffice() ? 1 : 0;
            }
        }
        chosen.sort(Comparator.comparingInt((Extract extract) -> Math.min(extract.rank(), OWN_OFFICES.size()))
                .thenComparingInt(Extract::order));
        return chosen;
    }

    private void offer(Field prompt, UnitAnswers unit, int order) {
        Figure answer = unit.answers().get(prompt);
        if (answer.state() != State.VALUE) {
            return;
        }
        TreeSet<Extract> best = byField.computeIfAbsent(prompt.ordinal(), none -> new TreeSet<>(BEST));
        Extract offered = new Extract(
                unit.unit().code(),
                unit.unit().name(),
                "",
                rank(unit.unit().type(), answer.value()),
                order,
                shuffled(prompt.key() + "@" + unit.unit().code()));
        boolean full = best.size() == OWN_OFFICES.size() + most * SPARE;
        if (full && BEST.compare(offered, best.last()) > 0) {
            return;
        }
        if (full) {
            best.pollLast();
        }
        best.add(offered.saying(ExtractText.of(answer.value(), words)));
    }

    private static int rank(String unitType, String answer) {
        int office = OWN_OFFICES.indexOf(unitType);
        if (office >= 0) {
            return office;
        }
        return OWN_OFFICES.size() + (ExtractText.hasWords(answer, TELLING) ? 0 : 1);
    }

    /** The same number for the same text on every machine, with no regard to its order. */
    private static int shuffled(String text) {
        int mixed = text.hashCode() * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
