package vn.tonghop.aggregate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What some topics count, for a first glance at a number.
 *
 * @param beginnings words with which their nouns begin
 */
record Nouns(Set<String> beginnings, Set<Statement.Type> types) {
    private static final ProseWords WORDS = ProseWords.VIETNAMESE;

    static Nouns of(List<Topic> topics) {
        Set<Statement.Type> types = EnumSet.noneOf(Statement.Type.class);
        topics.forEach(topic -> types.add(topic.type()));
        return new Nouns(
                topics.stream().flatMap(topic -> topic.words().beginnings()).collect(Collectors.toUnmodifiableSet()),
                types);
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** Whether the number there may count one of the topics; a percent or a sum of money may whatever its words. */
    boolean mayBeAt(Phrase words, int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        Word next = words.word(at + 1);
        boolean counted = beginnings.contains(next.text())
                || (at + 2 < words.size()
                        && beginnings.contains(words.word(at + 2).text()));
        boolean money =
                WORDS.currency.contains(next.text()) || WORDS.scale(next.text()).isPresent();
        return counted
                || (next.is("%") && types.contains(Statement.Type.PERCENT))
                || (money && types.contains(Statement.Type.MONEY));
    }
}
