package vn.tonghop.report;

import java.util.List;
import vn.tonghop.definition.Place;

/** The sentence of a finding for a reader who sees sheet and cell beside it. */
final class PlacedSentence {
    private static final List<String> OPENINGS = List.of("place.cell", "place.sheet");

    private PlacedSentence() {}

    /** The sentence without the place it begins with, if it does; a place that is its subject becomes "this cell". */
    static String withoutPlace(String sentence, Place place) {
        for (String opening : OPENINGS) {
            String words = ReportWords.word(opening, place.sheet(), place.cell());
            if (sentence.startsWith(words) && sentence.length() > words.length()) {
                String rest = sentence.substring(words.length());
                return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
            }
        }
        String subject = ReportWords.word("place.subject", place.sheet(), place.cell());
        return sentence.startsWith(subject)
                ? ReportWords.word("place.this", sentence.substring(subject.length()))
                : sentence;
    }
}
