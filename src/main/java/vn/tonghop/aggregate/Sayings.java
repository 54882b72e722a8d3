package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.Key;

/** What our own report says before and after each figure, from the sentences of the definition. */
final class Sayings {
    private static final Pattern SLOT = Pattern.compile("\\{([^}]+/[^}]+/[^}]+)}");
    private static final Pattern CLAUSE = Pattern.compile("[,;.:(]| và ");
    private static final Pattern NAMED = Pattern.compile("\\{[^}]*}");

    private final Function<Key, String> name;
    private final Map<String, List<TopicWords.Saying>> sayings = new HashMap<>();

    /** @param name what the topic of a key is called */
    Sayings(Function<Key, String> name) {
        this.name = name;
    }

    /** Those around any figure of the topic. */
    List<TopicWords.Saying> of(String topic) {
        return sayings.getOrDefault(topic, List.of());
    }

    /** A sentence with places {@code {KEY}}, keys spelled in full. */
    void learn(String pattern) {
        Matcher slot = SLOT.matcher(pattern);
        int before = 0;
        List<String> keys = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        while (slot.find()) {
            keys.add(slot.group(1));
            ends.add(slot.start());
            ends.add(slot.end());
        }
        ends.add(pattern.length());
        for (int i = 0; i < keys.size(); i++) {
            String lead = pattern.substring(before, ends.get(2 * i));
            String tail = pattern.substring(ends.get(2 * i + 1), ends.get(2 * i + 2));
            before = ends.get(2 * i + 1);
            sayings.computeIfAbsent(name.apply(Key.parse(keys.get(i))), none -> new ArrayList<>())
                    .add(new TopicWords.Saying(lead(lead), clause(tail)));
        }
    }

    private static String clause(String tail) {
        return NAMED.matcher(CLAUSE.split(tail, 2)[0]).replaceAll("");
    }

    /** The last clause of what stands before a figure: the rest belongs to another. */
    private static String lead(String text) {
        String[] clauses = CLAUSE.split(text, -1);
        return NAMED.matcher(clauses[clauses.length - 1]).replaceAll("");
    }
}
