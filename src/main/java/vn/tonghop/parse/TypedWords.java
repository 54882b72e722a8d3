package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.Set;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Slug;

/** The words that people type where a figure belongs, from {@code messages/typed.properties}. All texts here are folded. */
final class TypedWords {
    static final TypedWords VIETNAMESE = new TypedWords(ResourceBundle.getBundle("messages.typed", Locale.ROOT));

    private static final int LARGEST_SCALE = 9;

    final Set<String> none;
    final Set<String> missing;
    final Set<String> mark;
    final Set<String> yes;
    final Set<String> no;
    final Set<String> percent;
    final Set<String> date;
    final Set<String> sum;
    /** Longest first, so that "không dưới" is not taken for "không". */
    final List<String> about;

    final List<String> atLeast;
    final List<String> upper;
    final List<String> afterAbout;
    final List<String> afterAtLeast;
    final List<String> afterUpper;
    final List<String> currency;

    private final List<String> unitsWithDigits;
    private final Map<String, Integer> scales = new HashMap<>();
    private final Map<String, Integer> unitGroups = new HashMap<>();

    private TypedWords(ResourceBundle words) {
        none = set(words, "none");
        missing = set(words, "missing");
        mark = set(words, "mark");
        yes = set(words, "yes");
        no = set(words, "no");
        percent = set(words, "percent");
        date = set(words, "date");
        sum = set(words, "sum");
        about = longestFirst(words, "about");
        atLeast = longestFirst(words, "at-least");
        upper = longestFirst(words, "upper");
        afterAbout = longestFirst(words, "after.about");
        afterAtLeast = longestFirst(words, "after.at-least");
        afterUpper = longestFirst(words, "after.upper");
        currency = longestFirst(words, "currency");
        unitsWithDigits = longestFirst(words, "units.with-digits");
        for (int power = 1; power <= LARGEST_SCALE; power++) {
            if (words.containsKey("scale." + power)) {
                for (String word : set(words, "scale." + power)) {
                    scales.put(word, power);
                }
            }
        }
        String[] groups = words.getString("units").split(";", -1);
        for (int group = 0; group < groups.length; group++) {
            for (String word : spellings(groups[group])) {
                unitGroups.put(word, group);
            }
        }
    }

    /** The power of ten that a word multiplies by: 6 for "triệu". */
    OptionalInt scale(String word) {
        Integer power = scales.get(word);
        return power == null ? OptionalInt.empty() : OptionalInt.of(power);
    }

    /** Whether two folded units of measure mean the same. */
    boolean sameUnit(String typed, String measure) {
        Integer group = unitGroups.get(typed);
        return typed.equals(measure) || (group != null && group.equals(unitGroups.get(measure)));
    }

    /** A unit whose name holds a digit of its own, such as m2. */
    boolean isUnitWithDigit(String word) {
        return unitsWithDigits.contains(word);
    }

    /** The word or words of the list that the text begins with, followed by a space, a digit or the end. */
    static Optional<String> leading(String text, List<String> words) {
        return words.stream()
                .filter(word -> text.startsWith(word) && endsWord(text, word.length()))
                .findFirst();
    }

    /** The word or words of the list that the text ends with, standing apart or after a sign. */
    static Optional<String> trailing(String text, List<String> words) {
        return words.stream()
                .filter(word -> text.endsWith(word) && startsWord(text, text.length() - word.length()))
                .findFirst();
    }

    private static boolean endsWord(String text, int at) {
        return at >= text.length() || !Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at - 1));
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at - 1));
    }

    private static Set<String> set(ResourceBundle words, String key) {
        return new HashSet<>(spellings(words.getString(key)));
    }

    private static List<String> longestFirst(ResourceBundle words, String key) {
        return spellings(words.getString(key)).stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Each word folded, and once more without marks when that leaves all its letters. */
    private static List<String> spellings(String listed) {
        List<String> spellings = new ArrayList<>();
        Arrays.stream(listed.split("\\|", -1)).map(Fold::of).forEach(word -> {
            spellings.add(word);
            if (word.chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
                spellings.add(Slug.of(word).replace('-', ' '));
            }
        });
        return spellings;
    }
}
