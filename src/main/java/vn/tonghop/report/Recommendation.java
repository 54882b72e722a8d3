package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.definition.Fold;

/** One recommendation and everybody who made it in nearly the same words. */
final class Recommendation {
    /** Share of word pairs in common from which two sentences say the same. */
    private static final double ALIKE = 0.7;

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

    boolean isLike(Recommendation other) {
        int common = 0;
        for (String pair : pairs) {
            common += other.pairs.contains(pair) ? 1 : 0;
        }
        return common >= ALIKE * (pairs.size() + other.pairs.size() - common);
    }

    void join(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** Neighbouring words, whatever the figures, the unit's own name left out. */
    private static Set<String> pairs(String text, String name) {
        String[] words = Fold.of(text.replace(name, " "))
                .replaceAll("\\d+([.,]\\d+)*", "0")
                .replaceAll("[^\\p{L}\\p{M}0]+", " ")
                .strip()
                .split(" ");
        Set<String> pairs = new HashSet<>();
        pairs.add("^ " + words[0]);
        for (int i = 1; i < words.length; i++) {
            pairs.add(words[i - 1] + " " + words[i]);
        }
        return pairs;
    }
}
