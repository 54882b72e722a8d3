package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.Sentence;

/** A sentence of the definition with the totals of now: words, and places for totals. */
final class SentencePattern {
    private static final String PERCENT = "%";
    private static final String FRACTION = "/";
    /** Where a remark on the figure before stands best. */
    private static final Pattern LONG_PAUSE = Pattern.compile("[;.:]");
    /** Where it may stand when another figure follows, the last one being best. */
    private static final Pattern SHORT_PAUSE =
            Pattern.compile(",?\\s(?=(và|với|cho|trên|gồm|trong đó|đạt|đối với)\\s|\\()|,");

    /** @param words "" where a total stands */
    private record Piece(String words, Optional<Total> total) {}

    private final Totals totals;
    private final String area;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param area what {địa bàn} means here */
    SentencePattern(Sentence sentence, Totals totals, String area) {
        this.totals = totals;
        this.area = area;
        add(sentence);
    }

    private void add(Sentence sentence) {
        for (Sentence.Piece piece : sentence.pieces()) {
            if (piece instanceof Sentence.Words words) {
                addWords(words.text());
            } else if (piece instanceof Sentence.Area) {
                addWords(area);
            } else if (piece instanceof Sentence.Place place) {
                pieces.add(new Piece("", Optional.of(totals.of(place))));
            } else if (piece instanceof Sentence.Choice choice) {
                add(chosen(choice));
            } else if (piece instanceof Sentence.Aside aside) {
                addAside(aside.words());
            }
        }
    }

    /** Neighbouring words are one piece, so that pauses are found in them. */
    private void addWords(String words) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).total().isEmpty()) {
            pieces.set(last, new Piece(pieces.get(last).words() + words, Optional.empty()));
        } else if (!words.isEmpty()) {
            pieces.add(new Piece(words, Optional.empty()));
        }
    }

    private void addAside(Sentence words) {
        if (words.places().map(totals::of).allMatch(Total::isKnown)) {
            add(words);
        }
    }

    private Sentence chosen(Sentence.Choice choice) {
        List<Total> compared = choice.keys().map(totals::of).toList();
        boolean comparable = compared.stream().allMatch(total -> total.isComparableWith(compared.get(0)));
        if (!comparable) {
            return choice.unknown();
        }
        int order = sum(choice.left()).compareTo(sum(choice.right()));
        return order > 0 ? choice.more() : order < 0 ? choice.less() : choice.equal();
    }

    private BigDecimal sum(List<String> keys) {
        return keys.stream()
                .map(key -> new BigDecimal(totals.of(key).value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Total> totals() {
        return pieces.stream().flatMap(piece -> piece.total().stream()).toList();
    }

    /** Whether there is anything to say at all. */
    boolean isEmpty() {
        return pieces.stream()
                .allMatch(piece -> piece.total().isEmpty() && piece.words().isBlank());
    }

    /** Whether the sentence says anything: it has no figures, or one that somebody answered. */
    boolean isSayable() {
        List<Total> said = totals();
        return said.isEmpty() || said.stream().anyMatch(Total::isKnown);
    }

    /** Writes the sentence; where not all units answered, says how many did, once behind neighbours that share it. */
    void write(DocxParagraph into) {
        new Saying(into, totals()).write();
    }

    /** The sentence without figures, for a reader who has to find them. */
    void writeAsGap(DocxParagraph into) {
        into.gap(word("gap.figures"));
        for (Piece piece : pieces) {
            piece.total()
                    .ifPresentOrElse(
                            total -> into.gapControl(total.tag(), word("unknown")), () -> into.gap(piece.words()));
        }
        into.gap(word("gap.end"));
        Total first = totals().get(0);
        if (first.expected() > 0) {
            first.writeCoverage(into);
        }
    }

    /** The sentence while it is written. A remark waits for a pause, so that it never parts a number from what it counts. */
    private final class Saying {
        private final DocxParagraph into;
        private final List<Total> totals;
        private int next;
        private Optional<Total> remark = Optional.empty();
        private boolean signWritten;
        private boolean inFraction;

        Saying(DocxParagraph into, List<Total> totals) {
            this.into = into;
            this.totals = totals;
        }

        void write() {
            for (Piece piece : pieces) {
                if (piece.total().isPresent()) {
                    writeTotal();
                } else {
                    writeWords(piece.words());
                }
            }
            writeRemark();
        }

        private void writeTotal() {
            Total total = totals.get(next);
            next++;
            if (!inFraction) {
                writeRemark();
            }
            total.write(into);
            signWritten = total.percent();
            if (total.isKnown()
                    && total.isPartial()
                    && !following().map(total::isCoveredLike).orElse(false)) {
                remark = remark.filter(before -> before.counted() < total.counted())
                        .or(() -> Optional.of(total));
            }
        }

        /** The next figure that is known. */
        private Optional<Total> following() {
            return totals.subList(next, totals.size()).stream()
                    .filter(Total::isKnown)
                    .findFirst();
        }

        private void writeWords(String text) {
            // a rate carries its sign inside its control
            String words = signWritten && text.startsWith(PERCENT) ? text.substring(PERCENT.length()) : text;
            signWritten = false;
            // "2.202/6.783 người" is one figure to its reader, with the remark of the number that fewer gave
            inFraction = words.equals(FRACTION);
            int cut = remark.isPresent() ? pause(words) : words.length();
            into.text(words.substring(0, cut));
            if (cut < words.length()) {
                writeRemark();
            }
            into.text(words.substring(cut));
        }

        private int pause(String words) {
            Matcher pause = LONG_PAUSE.matcher(words);
            if (pause.find()) {
                return pause.start();
            }
            return following().isEmpty()
                    ? words.length()
                    : SHORT_PAUSE
                            .matcher(words)
                            .results()
                            .map(MatchResult::start)
                            .reduce(words.length(), (before, after) -> after);
        }

        private void writeRemark() {
            remark.ifPresent(total -> total.writeCoverage(into));
            remark = Optional.empty();
        }
    }
}
