package vn.tonghop.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Section;

/**
 * What a prompt wants to hear, as far as its headings tell.
 *
 * @param kind a word list of {@code sample/prose.properties}: recommend, limit, lesson, task; "result" for all else
 * @param matter what it is about, in the outline's words; "" when they make no phrase
 * @param addressees whom recommendations are for; never empty
 */
record PromptTopic(String kind, String matter, List<String> addressees) {
    private static final Words WORDS = new Words("prose");
    private static final String RESULT = "result";
    private static final String RECOMMEND = "recommend";
    private static final int LONGEST_MATTER = 10;
    private static final Pattern MATTER =
            Pattern.compile("^[-+*–•\\s]*((?:" + WORDS.text("topic.matter") + ")\\s[^,;:(.?…]+)");

    PromptTopic {
        addressees = List.copyOf(addressees);
    }

    /** By prompt key. */
    static Map<String, PromptTopic> of(Campaign campaign) {
        Map<String, PromptTopic> topics = new HashMap<>();
        campaign.outline().forEach(section -> read(section, Optional.empty(), topics));
        return topics;
    }

    private static void read(Section section, Optional<String> above, Map<String, PromptTopic> topics) {
        Optional<String> own = kind(section);
        Optional<String> kind = section.bullet() ? above.or(() -> own) : own.or(() -> above);
        section.prompt()
                .ifPresent(key -> topics.put(
                        key.toString(),
                        new PromptTopic(kind.orElse(RESULT), matter(section), addressees(section.meantHeading()))));
        section.items().forEach(item -> read(item, kind, topics));
    }

    /** A bullet that mentions recommendations does not ask for them. */
    private static Optional<String> kind(Section section) {
        String heading = Fold.of(section.meantHeading());
        return WORDS.all("topic.kinds").stream()
                .filter(kind -> WORDS.all("topic." + kind).stream().anyMatch(heading::contains))
                .filter(kind -> !(section.bullet() && kind.equals(RECOMMEND)))
                .findFirst();
    }

    private static String matter(Section section) {
        Matcher matter = MATTER.matcher(section.meantHeading());
        if (!matter.find() || matter.group(1).split(" ").length > LONGEST_MATTER) {
            return "";
        }
        String words = matter.group(1).strip();
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static List<String> addressees(String heading) {
        String folded = Fold.of(heading);
        List<String> named = new ArrayList<>();
        for (String level : WORDS.all("addressees")) {
            if (WORDS.all("addressee." + level).stream().anyMatch(folded::contains)) {
                named.addAll(WORDS.all("addressed." + level));
            }
        }
        return named.isEmpty() ? WORDS.all("addressed") : named;
    }
}
