package vn.tonghop.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the outline says about how to answer: in one style, so that it can be removed at a stroke; shortened where pages are few. */
final class Guidance {
    /** Where long guidance may be broken off: behind what it is about. */
    private static final Pattern TOPIC = Pattern.compile("^.{25,170}?(?=[:.;(](\\s|$))");

    private static final int LONGEST = 170;

    private final Docx document;
    private final UnitCandidates candidates;
    private final boolean shortened;

    /** @param shortened whether long guidance shows its beginning only, and the whole in a comment */
    Guidance(Docx document, UnitCandidates candidates, boolean shortened) {
        this.document = document;
        this.candidates = candidates;
        this.shortened = shortened;
    }

    /** With a comment where it asks to name units. */
    DocxParagraph write(String text) {
        DocxParagraph line = document.paragraph(DocxStyle.GUIDANCE);
        if (shortened && text.length() > LONGEST) {
            line.text(beginning(text) + "…").comment(text);
        } else {
            line.text(text);
        }
        return candidates.beside(line, text);
    }

    private static String beginning(String text) {
        Matcher topic = TOPIC.matcher(text);
        return topic.find() ? topic.group() : text.substring(0, text.lastIndexOf(' ', LONGEST));
    }
}
