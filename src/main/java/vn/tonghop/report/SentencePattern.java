package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of the definition, cut into words and places for totals. */
final class SentencePattern {
    private static final String AREA = "địa bàn";
    private static final String PERCENT = "%";
    private static final String FRACTION = "/";
    /** Where a remark on the figure before stands best. */
    private static final Pattern LONG_PAUSE = Pattern.compile("[;.:]");
    /** Where it may stand when another figure follows, the last one being best. */
    private static final Pattern SHORT_PAUSE =
            Pattern.compile(",?\\s(?=(và|với|cho|trên|gồm|trong đó|đạt|đối với)\\s|\\()|,");

    /** One of both is empty. */
    private record Piece(String words, String key) {
        boolean isTotal() {
            return words.isEmpty();
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    /** @param area what {địa bàn} means here */
    SentencePattern(String pattern, String area) {
        String text = pattern.replace("{" + AREA + "}", area);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            addWords(text.substring(at, open));
            pieces.add(new Piece("", text.substring(open + 1, close)));
            at = close + 1;
        }
        addWords(text.substring(at));
    }

    private void addWords(String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, ""));
        }
    }

    /** Keys in the order of the sentence. */
    List<String> keys() {
        return pieces.stream().filter(Piece::isTotal).map(Piece::key).toList();
    }

    /** Whether the sentence says anything: it has no figures, or one that somebody answered. */
    boolean isSayable(Totals totals) {
        List<String> keys = keys();
        return keys.isEmpty() || keys.stream().anyMatch(key -> totals.of(key).isKnown());
    }

    /** Writes the sentence; where not all units answered, says how many did, once behind neighbours that share it. */
    void write(DocxParagraph into, Totals totals) {
        new Saying(into, keys().stream().map(totals::of).toList()).write();
    }

    /** The sentence without figures, for a reader who has to find them. */
    void writeAsGap(DocxParagraph into, Totals totals) {
        into.gap(word("gap.figures"));
        for (Piece piece : pieces) {
            if (piece.isTotal()) {
                into.gapControl(piece.key(), word("unknown"));
            } else {
                into.gap(piece.words());
            }
        }
        into.gap(word("gap.end"));
        Total first = totals.of(keys().get(0));
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
                if (piece.isTotal()) {
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
