package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.definition.Field;

/** What was written to one prompt: the answer of the board's own offices, how many units answered, and some of their words. */
final class ExtractBlock {
    /** No unit is quoted. */
    static final int NONE = 0;

    /** Words that make a quotation worth its line. */
    private static final int WORTH = 30;

    private static final int FEWEST = 20;
    private static final int FEWEST_OF_OFFICES = 30;
    /** With fewer words only the first office is heard. */
    private static final int WORTH_ALL_OFFICES = 45;

    private static final int MOST = 5;

    private final Total answered;
    private final Field prompt;
    private final Extracts extracts;

    ExtractBlock(Total answered, Field prompt, Extracts extracts) {
        this.answered = answered;
        this.prompt = prompt;
        this.extracts = extracts;
    }

    /** @param words for all that units are quoted with; of the offices' answer each has as many, but never few */
    List<PlannedLine> lines(int words) {
        List<PlannedLine> lines = new ArrayList<>();
        List<Extract> offices = extracts.ofOffices(prompt);
        List<Extract> others = extracts.ofOthers(prompt);
        if (!offices.isEmpty()) {
            lines.add(answer(offices, words));
        }
        if (others.isEmpty() || words == NONE && !offices.isEmpty()) {
            lines.get(0)
                    .coverage(word("extract.office.count"))
                    .fraction(answered)
                    .coverage(word("mentions"));
            return lines;
        }
        if (!offices.isEmpty()) {
            lines.get(0).coverage(word("extract.office.end"));
        }
        PlannedLine lead = new PlannedLine(DocxStyle.EXTRACT);
        lines.add(lead);
        if (offices.isEmpty() && OwnOffices.areAsked(prompt)) {
            lead.gap(word("gap.offices"));
        }
        lead.text(word("extracts")).fraction(answered);
        quote(lines, lead, others, words);
        return lines;
    }

    private PlannedLine answer(List<Extract> offices, int words) {
        PlannedLine answer = new PlannedLine(DocxStyle.TEXT);
        int heard = words < WORTH_ALL_OFFICES ? 1 : offices.size();
        int each = Math.max(FEWEST_OF_OFFICES, Math.min(Extracts.LONGEST_OF_OFFICES, words) / heard);
        String separator = "";
        for (Extract office : offices.subList(0, heard)) {
            answer.text(separator)
                    .control(tag(office), ExtractText.digest(office.text(), each))
                    .coverage(word("extract.office", office.unit().name()));
            separator = word("extract.office.next");
        }
        return answer;
    }

    private void quote(List<PlannedLine> lines, PlannedLine lead, List<Extract> others, int words) {
        int most = Math.max(1, Math.min(MOST, words / WORTH));
        if (words == NONE) {
            lead.text(word("extracts.elsewhere"));
            return;
        }
        int each = Math.min(Extracts.LONGEST, Math.max(FEWEST, words / most));
        lead.text(word("mentions.end"));
        List<Extract> quoted = uncutFirst(others, each).limit(most).toList();
        if (quoted.size() == 1) {
            quote(lead.text(" "), quoted.get(0), each);
            return;
        }
        lead.keptWithNext();
        for (Extract extract : quoted) {
            PlannedLine line = new PlannedLine(DocxStyle.EXTRACT).text(word("extract.dash"));
            lines.add(line);
            quote(line, extract, each);
        }
    }

    /** What many say first all the same. */
    private static Stream<Extract> uncutFirst(List<Extract> extracts, int words) {
        Predicate<Extract> cut =
                extract -> extract.alike() == 1 && !extract.text().startsWith(ExtractText.of(extract.text(), words));
        return Stream.concat(
                extracts.stream().filter(cut.negate()), extracts.stream().filter(cut));
    }

    private void quote(PlannedLine into, Extract extract, int words) {
        into.text(word("extract", extract.unit().name()))
                .control(tag(extract), ExtractText.of(extract.text(), words))
                .text(word("extract.end"));
        if (extract.alike() > 1) {
            into.coverage(word("extract.alike"))
                    .coverageControl(
                            prompt.key() + "#cung-" + extract.unit().code(), VietnameseNumber.of(extract.alike()))
                    .coverage(word("extract.alike.end"));
        }
    }

    private String tag(Extract extract) {
        return UnitTexts.key(prompt, extract.unit().code());
    }
}
