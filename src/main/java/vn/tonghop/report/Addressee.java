package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tonghop.definition.Fold;

/**
 * Whom a recommendation is for: a level above, as texts name it ("đối với Trung ương", "kiến nghị Tỉnh ủy").
 *
 * @param turn where a sentence turns to it
 * @param mention where it is named at all
 */
record Addressee(String label, Pattern turn, Pattern mention) {
    /** A turn to somebody, then at most three words, then the name. */
    private static final String TURN =
            "(?:^|[\\s,;:(–-])(?:" + alternatives("recommend.turns") + ")\\s(?:[^\\s.;:]+\\s){0,3}?";
    /** "Đối với Tỉnh ủy:" alone on its line, with or without a number. */
    private static final int LONGEST_CAPTION = 12;

    private static final Pattern CAPTION =
            Pattern.compile("^[\\d.a-zđ)*+–• -]{0,5}(?:" + alternatives("recommend.captions") + ")\\s.*");

    private static final List<Addressee> KNOWN = IntStream.rangeClosed(1, Integer.parseInt(word("recommend.levels")))
            .mapToObj(level -> word("recommend.to." + level).split("\\|"))
            .map(names -> Addressee.of(
                    names[0], Arrays.stream(names).skip(1).map(Fold::of).toList()))
            .toList();

    /** @param names folded ways to call it */
    private static Addressee of(String label, List<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")(?![\\p{L}])"));
        return new Addressee(label, Pattern.compile(TURN + any), Pattern.compile("(?:^|[\\s,;:(-])" + any));
    }

    private static String alternatives(String key) {
        return Arrays.stream(word(key).split("\\|"))
                .map(Fold::of)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Whom a sentence turns to; the first, when to several. */
    static Optional<Addressee> of(String sentence) {
        String folded = Fold.of(sentence);
        Optional<Addressee> first = Optional.empty();
        int at = Integer.MAX_VALUE;
        for (Addressee level : KNOWN) {
            Matcher turn = level.turn().matcher(folded);
            if (turn.find() && turn.end() < at) {
                first = Optional.of(level);
                at = turn.end();
            }
        }
        return first;
    }

    /** Everybody whom a heading names. */
    static List<Addressee> in(String heading) {
        String folded = Fold.of(heading);
        List<Addressee> named = new ArrayList<>();
        for (Addressee level : KNOWN) {
            if (level.mention().matcher(folded).find()) {
                named.add(level);
            }
        }
        return named;
    }

    static List<Addressee> known() {
        return KNOWN;
    }

    /** What is said to somebody, folded, whoever it is. */
    static String withoutTurn(String sentence) {
        String folded = Fold.of(sentence);
        for (Addressee level : KNOWN) {
            folded = level.turn().matcher(folded).replaceFirst(" ");
        }
        return folded;
    }

    /** Whether a line only says whom the lines below are for. */
    static boolean isCaption(String line) {
        return !ExtractText.hasWords(line, LONGEST_CAPTION)
                && CAPTION.matcher(Fold.of(line)).matches()
                && of(line).isPresent()
                && (line.endsWith(":") || !ExtractText.hasWords(line, LONGEST_CAPTION / 2));
    }
}
