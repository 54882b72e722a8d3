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

    /** Behind words of which more would follow. */
    static final String CUT = " …";

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

    /** Whole sentences and bullets from the beginning; "…" behind the last when more would follow. */
    static String digest(String answer, int words) {
        return digest(sentences(answer), words);
    }

    /** @param words at most so many; a first sentence longer than that is cut */
    static String digest(List<String> sentences, int words) {
        int taken = 0;
        int used = 0;
        while (taken < sentences.size() && used + count(sentences.get(taken)) <= words) {
            used += count(sentences.get(taken));
            taken++;
        }
        if (taken == 0) {
            return sentences.isEmpty() ? "" : cut(sentences.get(0), words);
        }
        return String.join(" ", sentences.subList(0, taken)) + (taken < sentences.size() ? CUT : "");
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

    /** Behind a comma or the like, when that loses less than half. */
    private static String cut(String sentence, int words) {
        Matcher space = SPACES.matcher(sentence);
        for (int i = 0; i < words; i++) {
            if (!space.find()) {
                return sentence;
            }
        }
        String kept = sentence.substring(0, space.start());
        int pause = Math.max(kept.lastIndexOf(", "), kept.lastIndexOf("; "));
        return pause * 2 > kept.length() ? kept.substring(0, pause + 1) + CUT : kept + "…";
    }
}
