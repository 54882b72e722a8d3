package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.Fold;

/**
 * A sentence of an answer that holds a number, as words. A semicolon and a line end part sentences too.
 *
 * @param line number of the line that it stands in; a year named there may still be meant by what follows
 */
record Sentence(String answer, int line, List<Word> words) {
    private static final Pattern NUMBERING =
            Pattern.compile("\\s*(?:[-+*•–]+\\s*)?(?:\\(?\\d{1,2}(?:\\.\\d{1,2})*[.)](?=\\s)|[a-zđ][.)](?=\\s))?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:[ \\u00A0]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)*");
    private static final String ENDS = ".!?";
    /** What joins digits to a symbol, a date or a share. */
    private static final String JOINS = "-/–_";

    Sentence {
        words = List.copyOf(words);
    }

    /** Every sentence of the answer, those without digits left out. */
    static List<Sentence> of(String answer) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int line = 0;
        while (from <= answer.length()) {
            int end = answer.indexOf('\n', from);
            int to = end < 0 ? answer.length() : end;
            if (holdsDigit(answer, from, to)) {
                split(answer, from, to, line, sentences);
            }
            line++;
            from = to + 1;
        }
        return sentences;
    }

    private static boolean holdsDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void split(String answer, int from, int to, int line, List<Sentence> sentences) {
        Matcher numbering = NUMBERING.matcher(answer).region(from, to);
        int start = numbering.lookingAt() ? numbering.end() : from;
        for (int i = start; i < to; i++) {
            boolean last = i + 1 >= to;
            boolean ends = answer.charAt(i) == ';'
                    || (ENDS.indexOf(answer.charAt(i)) >= 0 && (last || Character.isWhitespace(answer.charAt(i + 1))));
            if (ends) {
                add(answer, start, i, line, sentences);
                start = i + 1;
            }
        }
        add(answer, start, to, line, sentences);
    }

    private static void add(String answer, int from, int to, int line, List<Sentence> sentences) {
        if (holdsDigit(answer, from, to)) {
            sentences.add(new Sentence(answer, line, words(answer, from, to)));
        }
    }

    private static List<Word> words(String answer, int from, int to) {
        List<Word> words = new ArrayList<>();
        Matcher digits = DIGITS.matcher(answer).region(from, to);
        int at = from;
        while (at < to) {
            char c = answer.charAt(at);
            if (isDigit(c)) {
                digits.region(at, to).lookingAt();
                at = number(answer, at, digits.end(), to, words);
            } else if (Character.isLetter(c)) {
                at = letters(answer, at, to, words);
            } else {
                if (!Character.isWhitespace(c) && c != '\u00A0') {
                    words.add(new Word(Word.Type.MARK, String.valueOf(c), at, at + 1));
                }
                at++;
            }
        }
        return words;
    }

    private static int letters(String answer, int from, int to, List<Word> words) {
        int end = from;
        while (end < to && Character.isLetter(answer.charAt(end))) {
            end++;
        }
        String word = answer.substring(from, end);
        words.add(new Word(Word.Type.WORD, folded(word), from, end));
        return end;
    }

    private static int number(String answer, int from, int digitsEnd, int to, List<Word> words) {
        int end = digitsEnd;
        while (end < to && isJoined(answer, end, to)) {
            end++;
        }
        boolean joined = end > digitsEnd
                || (from > 0
                        && (Character.isLetter(answer.charAt(from - 1)) || JOINS.indexOf(answer.charAt(from - 1)) >= 0)
                        && !(answer.charAt(from - 1) == '-' && (from < 2 || answer.charAt(from - 2) == '\n')));
        words.add(new Word(joined ? Word.Type.SYMBOL : Word.Type.NUMBER, answer.substring(from, end), from, end));
        return end;
    }

    private static boolean isJoined(String answer, int at, int to) {
        char c = answer.charAt(at);
        boolean joins = JOINS.indexOf(c) >= 0
                && at + 1 < to
                && (Character.isDigit(answer.charAt(at + 1)) || Character.isUpperCase(answer.charAt(at + 1)));
        return Character.isLetterOrDigit(c) || joins;
    }

    private static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) == 'o' || lower.charAt(i) == 'u' || lower.charAt(i) > '\u1EF9') {
                return Fold.of(lower);
            }
        }
        return lower;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
