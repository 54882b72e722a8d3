package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Fold;

/**
 * Finds the numbers that an answer states of its own unit and its own past: no symbols, dates, ages or ordinals, no plans, shares of a
 * sum, averages, nor what others did.
 */
final class StatementReader {
    private static final ProseWords WORDS = ProseWords.VIETNAMESE;
    private static final int LONGEST_QUOTE = 200;
    private static final int RANGE = 3;

    private final String unit;

    /** @param unit name of the unit that answers */
    StatementReader(String unit) {
        this.unit = " " + Fold.of(unit) + " ";
    }

    /** @param topics what is looked for: numbers of anything else are passed over */
    List<Statement> read(String answer, Nouns topics) {
        List<Statement> statements = new ArrayList<>();
        Optional<Period> inLine = Optional.empty();
        int line = -1;
        for (Sentence sentence : topics.isEmpty() ? List.<Sentence>of() : Sentence.of(answer)) {
            Optional<Period> inherited = sentence.line() == line ? inLine : Optional.empty();
            Phrase words = new Phrase(sentence.words());
            for (int i = 0; i < words.size(); i++) {
                if (words.word(i).isNumber() && topics.mayBeAt(words, i) && !Clause.isName(words, i)) {
                    statement(sentence, words, i, inherited).ifPresent(statements::add);
                }
            }
            line = sentence.line();
            Optional<Period> said = Period.said(words, 0, words.size());
            inLine = said.isPresent() ? said : inherited;
        }
        return statements;
    }

    private Optional<Statement> statement(Sentence sentence, Phrase words, int at, Optional<Period> inherited) {
        Optional<StatedNumber> number = StatedNumber.at(words, at);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int clause = Clause.start(words, at);
        int qualifier = Clause.qualifierStart(words, at, clause);
        int nounEnd = Clause.nounEnd(words, number.get().end());
        int end = Clause.end(words, nounEnd);
        boolean raised = words.beginsAt(number.get().end(), WORDS.afterAtLeast)
                || words.says(number.get().end(), end, WORDS.afterAtLeast);
        if (isElsewhere(words, at, clause, qualifier, number.get().end(), end, raised)) {
            return Optional.empty();
        }
        Optional<Period> said = Period.said(words, 0, at).or(() -> Period.said(words, at + 1, end));
        int subject = number.get().type() == Statement.Type.PERCENT
                ? Clause.rateStart(words, at, clause)
                : Clause.afterLinked(words, at, clause);
        return Optional.of(new Statement(
                number.get().type(),
                written(sentence, words, at, number.get().end()),
                number.get().value(),
                number.get().grain(),
                bound(words, at, qualifier, raised, number.get().end()),
                said.isPresent() ? said : inherited,
                said.isEmpty() && inherited.isPresent(),
                clause > 0 && Clause.isCounted(words, clause - 1),
                words.texts(0, at),
                words.texts(subject, qualifier),
                words.texts(number.get().end(), nounEnd),
                words.texts(nounEnd, Clause.qualifierStart(words, end, nounEnd)),
                quoted(sentence, words, at)));
    }

    private boolean isElsewhere(
            Phrase words, int at, int clause, int qualifier, int numberEnd, int end, boolean raised) {
        boolean from = words.endsBefore(at, WORDS.from) && !raised;
        boolean reached = qualifier - clause <= RANGE
                && clause > 0
                && words.word(clause - 1).isNumber()
                && words.endsBefore(qualifier, WORDS.reaching);
        return from
                || reached
                || words.says(0, end, WORDS.elsewhere)
                || words.says(clause, qualifier, WORDS.beforeElsewhere)
                || words.endsBefore(qualifier, WORDS.lastElsewhere) && !raised
                || words.says(numberEnd, end, WORDS.afterElsewhere)
                || words.beginsAt(numberEnd, WORDS.per)
                || isOthers(words, 0)
                || isOthers(words, clause);
    }

    /** Whether the clause begins with somebody who is not the unit. */
    private boolean isOthers(Phrase words, int clause) {
        boolean begins = clause == 0 || words.word(clause - 1).separates();
        return begins
                && WORDS.actors.stream()
                        .anyMatch(actor -> words.beginsAt(clause, List.of(actor)) && !unit.contains(" " + actor + " "));
    }

    private static Statement.Bound bound(Phrase words, int at, int qualifier, boolean raised, int numberEnd) {
        if (raised || words.says(qualifier, at, WORDS.atLeast)) {
            return Statement.Bound.AT_LEAST;
        }
        if (words.says(qualifier, at, WORDS.atMost) || words.beginsAt(numberEnd, WORDS.afterAtMost)) {
            return Statement.Bound.AT_MOST;
        }
        return qualifier < at ? Statement.Bound.ABOUT : Statement.Bound.EXACT;
    }

    private static String written(Sentence sentence, Phrase words, int at, int end) {
        return sentence.answer()
                .substring(words.word(at).start(), words.word(end - 1).end());
    }

    private static String quoted(Sentence sentence, Phrase words, int at) {
        int start = words.word(0).start();
        int end = words.word(words.size() - 1).end();
        if (end - start <= LONGEST_QUOTE) {
            return sentence.answer().substring(start, end);
        }
        int from = Math.max(start, words.word(at).start() - LONGEST_QUOTE / 2);
        int to = Math.min(end, from + LONGEST_QUOTE);
        return (from > start ? "…" : "") + sentence.answer().substring(from, to).strip() + (to < end ? "…" : "");
    }
}
