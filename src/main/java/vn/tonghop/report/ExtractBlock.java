package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import vn.tonghop.definition.Field;

/** What the units wrote to one prompt: how many did, and some of their words. */
final class ExtractBlock {
    private final Docx document;
    private final Totals totals;
    private final Extracts extracts;
    private final Recommendations recommendations;

    ExtractBlock(Docx document, Totals totals, Extracts extracts, Recommendations recommendations) {
        this.document = document;
        this.totals = totals;
        this.extracts = extracts;
        this.recommendations = recommendations;
    }

    /** @param about what the prompt asks, for the gap that is left when nobody answered */
    void write(Field prompt, String about) {
        Total answered = totals.of(prompt);
        var chosen = extracts.of(prompt);
        if (chosen.isEmpty()) {
            DocxParagraph gap = document.paragraph(DocxStyle.GAP).text(word("gap.prompt", about));
            answered.writeFraction(gap);
            gap.coverage(word("mentions"));
            return;
        }
        if (recommendations.asks(prompt)) {
            new RecommendationBlock(document, answered, recommendations.of(prompt)).write();
            return;
        }
        DocxParagraph lead = document.paragraph(DocxStyle.EXTRACT).text(word("extracts"));
        answered.writeFraction(lead);
        lead.text(word("mentions.end"));
        if (chosen.size() == 1) {
            write(prompt, chosen.get(0), lead.text(" "));
            return;
        }
        lead.keptWithNext();
        chosen.forEach(extract ->
                write(prompt, extract, document.paragraph(DocxStyle.EXTRACT).text(word("extract.dash"))));
    }

    private static void write(Field prompt, Extracts.Extract extract, DocxParagraph into) {
        into.text(word("extract", extract.name()))
                .control(prompt.key() + "@" + extract.unit(), extract.text())
                .text(word("extract.end"));
    }
}
