package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.definition.Fold;

/** The words by which a text is known to speak of a figure: its label, its unit of measure, and how our own report would say it. */
final class TopicWords {
    private static final ProseWords WORDS = ProseWords.VIETNAMESE;
    private static final int NOUN = 2;

    private final Set<String> all = new HashSet<>();
    private final Set<List<String>> nouns = new LinkedHashSet<>();
    private final Set<String> negations = new HashSet<>();
    /** Ways to say a unit of measure that many other things are counted in too. */
    private final Set<List<String>> common = new HashSet<>();

    private final Set<String> label = new HashSet<>();

    /**
     * @param labels printed texts of the column or indicator, from the top
     * @param named whether a label names what is counted; over a column it may name who counts
     * @param sayings what our report says before and after the figure, noun first
     */
    TopicWords(List<String> labels, boolean named, String measure, List<Saying> sayings) {
        for (String text : labels) {
            List<String> words = words(text);
            label.addAll(words);
            if (named || isOfPeople(words, measure)) {
                noun(words);
            }
        }
        all.addAll(label);
        for (String part : Fold.of(measure).split(", ", -1)) {
            for (String way : WORDS.sayings(part)) {
                nouns.add(words(way));
                all.addAll(words(way));
                if (WORDS.common.contains(part)) {
                    common.add(words(way));
                }
            }
        }
        nouns.remove(List.of());
        negations.addAll(all);
        negations.retainAll(WORDS.negations);
        for (Saying saying : sayings) {
            all.addAll(words(saying.before()));
            all.addAll(words(saying.after()));
            noun(words(saying.after()));
        }
    }

    /** A sentence pattern around a figure. */
    record Saying(String before, String after) {}

    /** Whether a heading over a column of people says which people, and not where they are. */
    private static boolean isOfPeople(List<String> words, String measure) {
        String noun = String.join(" ", words.subList(0, Math.min(NOUN, words.size())));
        return WORDS.ofPeople.contains(Fold.of(measure)) && !WORDS.bodies.contains(noun);
    }

    private void noun(List<String> words) {
        List<String> rest = words;
        for (String counting : WORDS.counting) {
            List<String> skipped = List.of(counting.split(" ", -1));
            if (rest.size() > skipped.size() && rest.subList(0, skipped.size()).equals(skipped)) {
                rest = rest.subList(skipped.size(), rest.size());
            }
        }
        for (String rate : WORDS.rate) {
            List<String> skipped = List.of(rate.split(" ", -1));
            if (rest.size() > skipped.size() && rest.subList(0, skipped.size()).equals(skipped)) {
                rest = rest.subList(skipped.size(), rest.size());
            }
        }
        if (rest.size() >= NOUN && !WORDS.boundary.contains(rest.get(0))) {
            nouns.add(List.copyOf(rest.subList(0, NOUN)));
        }
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Fold.of(text).split("[^\\p{L}\\d]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether the clause leaves out a word of the label that does not stand in any report. */
    boolean areSaidInPart(Statement statement) {
        Set<String> unsaid = new HashSet<>(label);
        unsaid.removeAll(WORDS.neutral);
        unsaid.removeAll(WORDS.function);
        unsaid.removeAll(statement.before());
        unsaid.removeAll(statement.noun());
        unsaid.removeAll(statement.after());
        return !unsaid.isEmpty();
    }

    /** Whether the noun says no more than a unit of measure that many other things are counted in. */
    boolean isCommon(Statement statement) {
        return statement.type() != Statement.Type.COUNT
                || nouns.stream().filter(own -> begins(statement.noun(), own)).allMatch(common::contains);
    }

    /** Whether the stated number counts what these words name, and nothing narrower. */
    boolean name(Statement statement) {
        return switch (statement.type()) {
            case COUNT -> counted(statement.noun()) && isAsNegative(statement);
            case PERCENT -> isHeld(statement) && isAsNegative(statement);
            case MONEY -> true;
        };
    }

    private boolean counted(List<String> noun) {
        return nouns.stream()
                .anyMatch(own -> begins(noun, own)
                        && noun.stream().allMatch(word -> all.contains(word) || WORDS.nounNeutral.contains(word)));
    }

    private static boolean begins(List<String> said, List<String> noun) {
        return said.size() >= noun.size() && said.subList(0, noun.size()).equals(noun);
    }

    private boolean isHeld(Statement statement) {
        List<String> said = Stream.concat(statement.before().stream(), statement.noun().stream())
                .filter(word -> Character.isLetterOrDigit(word.charAt(0)))
                .toList();
        return nouns.stream().anyMatch(noun -> Phrase.holds(said, List.of(String.join(" ", noun))));
    }

    private boolean isAsNegative(Statement statement) {
        Set<String> said = new HashSet<>();
        said.addAll(statement.before());
        said.addAll(statement.noun());
        said.addAll(statement.after());
        said.retainAll(WORDS.negations);
        return said.equals(negations);
    }

    /** How many different words of the clause are words of the label; function words and the noun itself do not count. */
    int evidence(Statement statement) {
        return labelled(statement).size();
    }

    /** The same without words that stand in any report. */
    int telling(Statement statement) {
        Set<String> said = labelled(statement);
        said.removeAll(WORDS.neutral);
        return said.size();
    }

    private Set<String> labelled(Statement statement) {
        Set<String> said = new HashSet<>(statement.before());
        said.addAll(statement.noun());
        said.addAll(statement.after());
        said.retainAll(all);
        said.removeAll(WORDS.function);
        nouns.stream().filter(noun -> begins(statement.noun(), noun)).forEach(noun -> said.removeAll(noun));
        return said;
    }

    /** How many words before the number say something that neither the label nor any report would. */
    int unknownBefore(Statement statement, Set<String> known) {
        boolean strict = statement.type() == Statement.Type.PERCENT;
        return (int) unlabelled(statement.before())
                .filter(word -> !known.contains(word))
                .filter(word -> !WORDS.neutral.contains(word) || (strict && WORDS.people.contains(word)))
                .count();
    }

    /** The words with which its nouns begin. */
    Stream<String> beginnings() {
        return nouns.stream().map(noun -> noun.get(0));
    }

    boolean has(String word) {
        return all.contains(word);
    }

    /** Whether what stands after the noun narrows it: "19 chi bộ đã báo cáo kết quả". */
    boolean isNarrowed(Statement statement) {
        Set<String> harmless = evidence(statement) > 0 ? WORDS.afterNeutral : WORDS.afterPlain;
        return unlabelled(statement.after())
                .anyMatch(word -> !harmless.contains(word) && !WORDS.function.contains(word));
    }

    private Stream<String> unlabelled(List<String> said) {
        return said.stream().filter(word -> Character.isLetter(word.charAt(0))).filter(word -> !all.contains(word));
    }
}
