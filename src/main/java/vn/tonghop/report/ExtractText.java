package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A short extract of an answer: whole sentences from its beginning, word for word. */
final class ExtractText {
    /** A sentence ends where another begins with a capital or a bullet, or at the end of a line. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…;])\\s+(?=[\\p{Lu}\\-–+*•“\"])|\\s*\\n\\s*");

    private static final Pattern BULLET = Pattern.compile("^[-–+*•]\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ExtractText() {}

    /**
     * @param words at most so many; only a first sentence longer than that is cut, and then ends in "…"
     * @return one line; "" for an empty answer
     */
    static String of(String answer, int words) {
        List<String> sentences = sentences(answer);
        if (sentences.isEmpty()) {
            return "";
        }
        StringBuilder extract = new StringBuilder();
        int used = 0;
        for (String sentence : sentences) {
            int more = count(sentence);
            boolean bullet = BULLET.matcher(sentence).find();
            if (used + more > words || (bullet && used > 0)) {
                break;
            }
            extract.append(extract.isEmpty() ? "" : " ").append(sentence);
            used += more;
        }
        return extract.isEmpty() ? cut(sentences.get(0), words) : extract.toString();
    }

    /** Whether a text has at least so many words. */
    static boolean hasWords(String text, int words) {
        int found = 0;
        boolean inside = false;
        for (int i = 0; i < text.length() && found < words; i++) {
            boolean letter = text.charAt(i) > ' ';
            found += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return found >= words;
    }

    private static int count(String sentence) {
        return SPACES.split(sentence).length;
    }

    /** Word for word, bullets and what separates them left out. */
    static List<String> sentences(String answer) {
        List<String> sentences = new ArrayList<>();
        for (String part : SENTENCE_END.split(BULLET.matcher(answer.strip()).replaceFirst(""))) {
            String sentence = SPACES.matcher(part).replaceAll(" ").strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static String cut(String sentence, int words) {
        Matcher space = SPACES.matcher(sentence);
        for (int i = 0; i < words; i++) {
            if (!space.find()) {
                return sentence;
            }
        }
        return sentence.substring(0, space.start()) + "…";
    }
}
