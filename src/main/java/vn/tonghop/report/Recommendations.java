package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Section;

/** What the units recommend, by prompt and by whom it is for; what nearly all say in the same words stands once. */
final class Recommendations {
    /** For whom, by the prompt's ordinal; "" is whom the prompt itself names. */
    private final Map<Integer, Map<String, DistinctRecommendations>> byPrompt = new HashMap<>();

    private final Map<Integer, List<Addressee>> asked = new HashMap<>();

    private Recommendations() {}

    /** Where the outline asks for some; none gathered yet. */
    static Recommendations askedIn(CampaignState state) {
        Recommendations none = new Recommendations();
        Form form = state.campaign().form();
        state.campaign().outline().forEach(section -> none.ask(section, "", form));
        return none;
    }

    /** Whether the outline asks for any. */
    static boolean areAsked(CampaignState state) {
        return !askedIn(state).asked.isEmpty();
    }

    static Recommendations gather(CampaignState state) {
        Recommendations found = askedIn(state);
        UnitTexts.forEach(state, (key, prompt, unit, text) -> {
            if (found.asks(prompt)) {
                found.read(prompt, unit.unit().code(), unit.unit().name(), text);
            }
        });
        return found;
    }

    /** A heading that asks for recommendations, or a line below one that names somebody. */
    private void ask(Section section, String above, Form form) {
        boolean named = !section.bullet() && isHeading(section.meantHeading());
        boolean below =
                isHeading(above) && !Addressee.in(section.meantHeading()).isEmpty();
        if (named || below) {
            section.prompt()
                    .ifPresent(key ->
                            asked.put(form.field(key.toString()).ordinal(), Addressee.in(section.meantHeading())));
        }
        section.items().forEach(item -> ask(item, section.meantHeading(), form));
    }

    private static boolean isHeading(String heading) {
        return Fold.of(heading).contains(Fold.of(word("recommend.heading")));
    }

    boolean asks(Field prompt) {
        return asked.containsKey(prompt.ordinal());
    }

    /** By whom they are for, whoever is not named first under "". */
    Map<String, List<Recommendation>> of(Field prompt) {
        Map<String, DistinctRecommendations> found = byPrompt.getOrDefault(prompt.ordinal(), Map.of());
        Map<String, List<Recommendation>> inOrder = new LinkedHashMap<>();
        Stream.concat(Stream.of(""), Addressee.known().stream().map(Addressee::label))
                .forEach(label -> Optional.ofNullable(found.get(label))
                        .ifPresent(distinct -> inOrder.put(label, distinct.all())));
        return inOrder;
    }

    private void read(Field prompt, String unit, String name, String text) {
        Optional<Addressee> captioned = Optional.empty();
        for (String line : text.lines().map(String::strip).toList()) {
            if (Addressee.isCaption(line)) {
                captioned = Addressee.of(line);
                continue;
            }
            Optional<Addressee> whom = captioned;
            for (String sentence : ExtractText.sentences(line)) {
                Optional<Addressee> turned = Addressee.of(sentence);
                whom = turned.isPresent() ? turned : whom;
                note(prompt, whom, new Recommendation(sentence, unit, name), name);
            }
        }
    }

    private void note(Field prompt, Optional<Addressee> whom, Recommendation made, String name) {
        List<Addressee> expected = asked.getOrDefault(prompt.ordinal(), List.of());
        String label = whom.filter(one -> !(expected.size() == 1 && expected.contains(one)))
                .map(Addressee::label)
                .orElse("");
        byPrompt.computeIfAbsent(prompt.ordinal(), none -> new HashMap<>())
                .computeIfAbsent(label, none -> new DistinctRecommendations())
                .add(made, name);
    }
}
