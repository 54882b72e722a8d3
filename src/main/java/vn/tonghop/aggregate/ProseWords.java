package vn.tonghop.aggregate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.Set;
import vn.tonghop.definition.Fold;

/** How reports speak of numbers, from {@code messages/prose.properties}; every word folded. */
final class ProseWords {
    static final ProseWords VIETNAMESE = new ProseWords(ResourceBundle.getBundle("messages.prose", Locale.ROOT));

    private static final int LARGEST_SCALE = 9;

    final List<String> about;
    final List<String> atLeast;
    final List<String> atMost;
    final List<String> afterAtLeast;
    final List<String> afterAtMost;
    final List<String> label;
    final List<String> noLabel;
    final List<String> elsewhere;
    final List<String> beforeElsewhere;
    final List<String> afterElsewhere;
    final List<String> actors;
    final List<String> counting;
    final List<String> rate;
    final List<String> lastElsewhere;
    final List<String> reaching;
    final List<String> per;
    final List<String> from;
    final List<String> notCurrency;
    final List<String> and;
    final List<String> year;
    final List<String> date;
    final List<String> term;
    final List<String> until;
    final List<String> now;
    final List<String> partOfYear;
    final Set<String> currency;
    final Set<String> neutral;
    final Set<String> nounNeutral;
    final Set<String> boundary;
    final Set<String> common;
    final Set<String> negations;
    final Set<String> people;
    final Set<String> function;
    final Set<String> afterNeutral;
    final Set<String> ofPeople;
    final Set<String> afterPlain;
    final Set<String> bodies;

    private final Map<String, Integer> scales = new HashMap<>();
    private final List<Set<String>> units;

    private ProseWords(ResourceBundle words) {
        about = phrases(words, "about");
        atLeast = phrases(words, "at-least");
        atMost = phrases(words, "at-most");
        afterAtLeast = phrases(words, "after.at-least");
        afterAtMost = phrases(words, "after.at-most");
        label = phrases(words, "label");
        noLabel = phrases(words, "label.but");
        elsewhere = phrases(words, "elsewhere");
        beforeElsewhere = phrases(words, "before.elsewhere");
        afterElsewhere = phrases(words, "after.elsewhere");
        actors = phrases(words, "actors");
        counting = phrases(words, "counting");
        rate = phrases(words, "rate");
        lastElsewhere = phrases(words, "last.elsewhere");
        reaching = phrases(words, "reaching");
        per = phrases(words, "per");
        from = phrases(words, "from");
        notCurrency = phrases(words, "currency.but");
        and = phrases(words, "and");
        year = phrases(words, "year");
        date = phrases(words, "date");
        term = phrases(words, "term");
        until = phrases(words, "until");
        now = phrases(words, "now");
        partOfYear = phrases(words, "part.of.year");
        currency = Set.copyOf(new HashSet<>(phrases(words, "currency")));
        neutral = Set.copyOf(new HashSet<>(phrases(words, "neutral")));
        nounNeutral = Set.copyOf(new HashSet<>(phrases(words, "noun.neutral")));
        boundary = Set.copyOf(new HashSet<>(phrases(words, "boundary")));
        common = Set.copyOf(new HashSet<>(phrases(words, "common")));
        negations = Set.copyOf(new HashSet<>(phrases(words, "negations")));
        function = Set.copyOf(new HashSet<>(phrases(words, "function")));
        afterNeutral = Set.copyOf(new HashSet<>(phrases(words, "after.neutral")));
        ofPeople = Set.copyOf(new HashSet<>(phrases(words, "of.people")));
        afterPlain = Set.copyOf(new HashSet<>(phrases(words, "after.plain")));
        bodies = Set.copyOf(new HashSet<>(phrases(words, "bodies")));
        people = Set.copyOf(new HashSet<>(phrases(words, "people")));
        units = Arrays.stream(words.getString("units").split(";", -1))
                .map(group -> Set.copyOf(new HashSet<>(folded(group))))
                .toList();
        for (int power = 1; power <= LARGEST_SCALE; power++) {
            if (words.containsKey("scale." + power)) {
                for (String word : phrases(words, "scale." + power)) {
                    scales.put(word, power);
                }
            }
        }
    }

    /** The power of ten that a word multiplies by: 6 for "triệu". */
    OptionalInt scale(String word) {
        Integer power = scales.get(word);
        return power == null ? OptionalInt.empty() : OptionalInt.of(power);
    }

    /** All ways to say a unit of measure, itself among them. */
    Set<String> sayings(String measure) {
        return units.stream()
                .filter(group -> group.contains(measure))
                .findFirst()
                .orElseGet(() -> Set.of(measure));
    }

    private static List<String> phrases(ResourceBundle words, String key) {
        return folded(words.getString(key));
    }

    private static List<String> folded(String listed) {
        return Arrays.stream(listed.split("\\|", -1)).map(Fold::of).distinct().toList();
    }
}
