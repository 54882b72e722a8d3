package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Deadline;
import vn.tonghop.definition.Issuer;
import vn.tonghop.definition.Milestone;

/**
 * {@code bao-cao.docx}: the skeleton of the report to the superior. The outline's headings in order, the totals in sentences, a few
 * words of the units under each prompt, gaps marked; then Nơi nhận, signature and the appendices.
 */
public final class NarrativeReport {
    /** Words of units that a report of readable length holds, shared among its prompts. */
    private static final int WORDS_IN_ALL = 3_600;

    /** How many of these an outline that asks for recommendations leaves to them. */
    private static final int WORDS_OF_RECOMMENDATIONS = 1_200;

    private static final int MOST_EXTRACTS = 5;
    private static final int LONGEST_EXTRACT = 60;
    private static final int SHORTEST_EXTRACT = 30;

    private NarrativeReport() {}

    public static void write(CampaignState state, OutputStream out) {
        Campaign campaign = state.campaign();
        Issuer issuer = campaign.issuer("report");
        Docx document = new Docx(LayoutProfile.of(issuer.profile()), campaign.name());
        Totals totals = named(state);
        int year = year(state);
        new LetterHead(document, issuer).writeReport(year);
        if (!issuer.opening().isEmpty()) {
            document.paragraph(DocxStyle.TEXT).text(issuer.opening());
        }
        writeDraftNote(document, state.units());
        ExtractBlock units = new ExtractBlock(document, totals, extracts(state), Recommendations.gather(state));
        new OutlineBody(document, campaign, totals, units, new UnitCandidates(state, totals), issuer.area()).write();
        SignatureBlock.write(document, issuer);
        new Appendices(document, campaign, totals, issuer, year).write();
        writeWithNotes(document, state, out);
    }

    /**
     * A report that a person works on, with the figures of now.
     *
     * @param edited what the person made of a report of ours
     * @return false, with nothing written, when no figure and no answer has changed since
     * @throws IOException when that is no Word document any more, or cannot be read as one
     */
    public static boolean revise(CampaignState state, byte[] edited, OutputStream out) throws IOException {
        return new RevisedReport(state, edited).write(out);
    }

    private static void writeWithNotes(Docx document, CampaignState state, OutputStream out) {
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            document.write(plain);
            DocxPackage parts = DocxPackage.read(plain.toByteArray());
            DraftNotes.add(parts, UnitTexts.checks(state));
            parts.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Totals named(CampaignState state) {
        Totals totals = new Totals(state.campaign().form(), state.consolidation());
        return totals.naming(MissingUnits.of(state, totals));
    }

    private static Extracts extracts(CampaignState state) {
        return Extracts.gather(state, mostExtracts(state), longestExtract(state));
    }

    private static int mostExtracts(CampaignState state) {
        return Math.max(1, Math.min(MOST_EXTRACTS, WORDS_IN_ALL / LONGEST_EXTRACT / prompts(state)));
    }

    /** In words. */
    static int longestExtract(CampaignState state) {
        int recommended = Recommendations.areAsked(state) ? WORDS_OF_RECOMMENDATIONS : 0;
        int fair = (WORDS_IN_ALL - recommended) / (prompts(state) * mostExtracts(state));
        return Math.max(SHORTEST_EXTRACT, Math.min(LONGEST_EXTRACT, fair));
    }

    private static int prompts(CampaignState state) {
        return Math.max(1, Extracts.prompts(state.campaign().form()).size());
    }

    private static void writeDraftNote(Docx document, List<UnitStatus> units) {
        List<UnitStatus> late = units.stream().filter(unit -> !unit.isSent()).toList();
        String texts = word(units.size() <= UnitOpinions.MOST_UNITS ? "draft.opinions" : "draft.answers");
        DocxParagraph note = document.paragraph(DocxStyle.GUIDANCE)
                .text(word("draft", units.size() - late.size(), units.size(), texts));
        if (!late.isEmpty()) {
            List<String> names = late.stream().map(unit -> unit.unit().name()).toList();
            note.comment(MissingUnits.sentence(names, late.size(), units.size()));
        }
    }

    /** The year the report is dated: when the campaign's last day falls, else today's. */
    private static int year(CampaignState state) {
        Campaign campaign = state.campaign();
        Stream<LocalDate> known = Stream.of(
                        campaign.deadlines().stream().map(Deadline::date),
                        campaign.milestones().stream().map(Milestone::date),
                        campaign.periodTo().stream())
                .flatMap(days -> days);
        return known.max(Comparator.naturalOrder()).orElse(state.today()).getYear();
    }
}
