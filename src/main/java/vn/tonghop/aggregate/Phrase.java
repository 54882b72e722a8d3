package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.List;

/** Words of a sentence, looked through for what they say. Positions outside hold nothing. */
final class Phrase {
    private final List<Word> words;

    Phrase(List<Word> words) {
        this.words = words;
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    boolean isMark(int at, String mark) {
        return at >= 0 && at < words.size() && words.get(at).is(mark);
    }

    /** The texts of words [{@code from}, {@code to}). */
    List<String> texts(int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
            texts.add(words.get(i).text());
        }
        return texts;
    }

    /** Whether words [{@code from}, {@code to}) hold one of the phrases. */
    boolean says(int from, int to, List<String> phrases) {
        return holds(texts(from, to), phrases);
    }

    /** Whether one of the phrases ends right before the word. */
    boolean endsBefore(int at, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> {
            List<String> parts = List.of(phrase.split(" ", -1));
            return at >= parts.size() && texts(at - parts.size(), at).equals(parts);
        });
    }

    /** Whether one of the phrases begins at the word. */
    boolean beginsAt(int at, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> {
            List<String> parts = List.of(phrase.split(" ", -1));
            return at >= 0 && texts(at, at + parts.size()).equals(parts);
        });
    }

    static boolean holds(List<String> texts, List<String> phrases) {
        String said = " " + String.join(" ", texts) + " ";
        return phrases.stream().anyMatch(phrase -> said.contains(" " + phrase + " "));
    }
}
