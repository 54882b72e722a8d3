package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.definition.Fold;

/** One recommendation and everybody who made it in nearly the same words. */
final class Recommendation {
    /** Share of word pairs in common from which two sentences say the same. */
    private static final double ALIKE = 0.7;

    private static final Pattern FIGURE = Pattern.compile("\\d+([.,]\\d+)*");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}0]+");

    private final String text;
    private final String unit;
    private final Set<String> pairs;
    private final List<String> names = new ArrayList<>();

    /** @param unit code of the unit whose words these are */
    Recommendation(String text, String unit, String name) {
        this.text = text;
        this.unit = unit;
        this.pairs = pairs(text, name);
        names.add(name);
    }

    String text() {
        return text;
    }

    String unit() {
        return unit;
    }

    /** Units, the one whose words these are first. */
    List<String> names() {
        return names;
    }

    /** Neighbouring words, whatever the figures, the unit's own name left out. */
    Set<String> pairs() {
        return pairs;
    }

    /** @param common word pairs that both have */
    boolean isLike(Recommendation other, int common) {
        return common >= ALIKE * (pairs.size() + other.pairs.size() - common);
    }

    void join(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private static Set<String> pairs(String text, String name) {
        String figureless = FIGURE.matcher(Fold.of(text.replace(name, " "))).replaceAll("0");
        String[] words = NO_WORD.matcher(figureless).replaceAll(" ").strip().split(" ");
        Set<String> pairs = new HashSet<>();
        pairs.add("^ " + words[0]);
        for (int i = 1; i < words.length; i++) {
            pairs.add(words[i - 1] + " " + words[i]);
        }
        return pairs;
    }
}
