package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Section;
import vn.tonghop.definition.Unit;

/** What the units recommend, by prompt and by whom it is for; what nearly all say in the same words stands once. */
final class Recommendations {
    private static final List<String> ASKING =
            Arrays.stream(word("recommend.asking").split("\\|")).map(Fold::of).toList();
    private static final Pattern NONE = Pattern.compile("[-–+•\\s]*" + word("recommend.none") + "[.!\\s]*");

    /** For whom, by the prompt's ordinal; "" is whom the prompt itself names. */
    private final Map<Integer, Map<String, Wishes>> byPrompt = new HashMap<>();

    private final Map<Integer, List<Addressee>> asked = new HashMap<>();
    /** By the prompt's ordinal, who says there is nothing to recommend. */
    private final Map<Integer, Integer> none = new HashMap<>();

    private final List<Field> prompts;

    /** Where the outline asks for some; none gathered yet. */
    Recommendations(Campaign campaign) {
        campaign.outline().forEach(section -> ask(section, "", campaign.form()));
        prompts = Extracts.prompts(campaign.form()).stream().filter(this::asks).toList();
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
    Map<String, Wishes> of(Field prompt) {
        Map<String, Wishes> found = byPrompt.getOrDefault(prompt.ordinal(), Map.of());
        Map<String, Wishes> inOrder = new LinkedHashMap<>();
        Stream.concat(Stream.of(""), Addressee.known().stream().map(Addressee::label))
                .forEach(label -> Optional.ofNullable(found.get(label)).ifPresent(made -> inOrder.put(label, made)));
        return inOrder;
    }

    /** Units that say they have nothing to recommend. */
    int nothing(Field prompt) {
        return none.getOrDefault(prompt.ordinal(), 0);
    }

    void read(UnitAnswers unit) {
        for (Field prompt : prompts) {
            Figure answer = unit.answers().get(prompt);
            if (answer.state() == State.VALUE) {
                read(prompt, unit.unit(), answer.value());
            }
        }
    }

    private void read(Field prompt, Unit unit, String text) {
        if (isNone(text)) {
            none.merge(prompt.ordinal(), 1, Integer::sum);
            return;
        }
        Optional<Addressee> captioned = Optional.empty();
        for (String line : text.lines().map(String::strip).toList()) {
            if (Addressee.isCaption(line)) {
                captioned = Addressee.of(line);
                continue;
            }
            List<String> sentences = ExtractText.sentences(line);
            List<Optional<Addressee>> turns =
                    sentences.stream().map(Addressee::of).toList();
            // what is said before somebody is named explains what they are asked
            Optional<Addressee> whom =
                    captioned.or(() -> turns.stream().flatMap(Optional::stream).findFirst());
            for (int i = 0; i < sentences.size(); i++) {
                whom = turns.get(i).isPresent() ? turns.get(i) : whom;
                boolean asking = captioned.isPresent() || isAsking(sentences.get(i));
                wishes(prompt, whom).add(new Recommendation(sentences.get(i), asking, unit));
            }
        }
    }

    /** "Không có kiến nghị." */
    private static boolean isNone(String text) {
        return NONE.matcher(Fold.of(text)).matches();
    }

    private static boolean isAsking(String sentence) {
        String folded = Fold.of(sentence);
        return ASKING.stream().anyMatch(folded::contains);
    }

    private Wishes wishes(Field prompt, Optional<Addressee> whom) {
        List<Addressee> expected = asked.getOrDefault(prompt.ordinal(), List.of());
        String label = whom.filter(one -> !(expected.size() == 1 && expected.contains(one)))
                .map(Addressee::label)
                .orElse("");
        return byPrompt.computeIfAbsent(prompt.ordinal(), any -> new HashMap<>())
                .computeIfAbsent(label, any -> new Wishes());
    }
}
