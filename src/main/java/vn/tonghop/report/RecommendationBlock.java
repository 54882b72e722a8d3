package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The recommendations to one prompt: one paragraph each, below whom they are for, with the units that made them. */
final class RecommendationBlock {
    /** Units that are named; more are only counted. */
    private static final int MOST_NAMES = 2;
    /** What most units say stands first. */
    private static final Comparator<Recommendation> MOST_SAID =
            Comparator.comparingInt((Recommendation made) -> -made.names().size());

    private final Docx document;
    private final Total answered;
    private final Map<String, List<Recommendation>> byAddressee;

    /** @param byAddressee "" for those that name nobody else than the prompt does */
    RecommendationBlock(Docx document, Total answered, Map<String, List<Recommendation>> byAddressee) {
        this.document = document;
        this.answered = answered;
        this.byAddressee = byAddressee;
    }

    void write() {
        DocxParagraph lead = document.paragraph(DocxStyle.EXTRACT).text(word("recommend.lead"));
        answered.writeFraction(lead);
        lead.keptWithNext().text(word("mentions.end"));
        byAddressee.forEach((addressee, made) -> {
            if (!addressee.isEmpty()) {
                document.paragraph(DocxStyle.EXTRACT).keptWithNext().text(word("recommend.addressee", addressee));
            }
            made.stream().sorted(MOST_SAID).forEach(this::write);
        });
    }

    private void write(Recommendation made) {
        document.paragraph(DocxStyle.EXTRACT)
                .text(word("extract.dash"))
                .control(answered.key() + "@" + made.unit(), made.text())
                .text(units(made.names()));
    }

    /** Many names would hide what is said; they are in the units' full texts. */
    private static String units(List<String> names) {
        return names.size() <= MOST_NAMES
                ? word("recommend.named", String.join(", ", names))
                : word("recommend.counted", names.size());
    }
}
