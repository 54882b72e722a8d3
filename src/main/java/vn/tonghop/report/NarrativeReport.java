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
    private final CampaignState state;
    private final Totals totals;
    private final UnitWords words;
    private final UnitCandidates candidates;
    private final OfficeRows offices;

    private NarrativeReport(CampaignState state) {
        this.state = state;
        Totals unnamed = new Totals(state.campaign().form(), state.consolidation());
        this.totals = unnamed.naming(MissingUnits.of(state, unnamed), UnitRanges.of(state));
        this.words = UnitWords.of(state, totals);
        this.candidates = new UnitCandidates(state, totals);
        this.offices = OfficeRows.of(state);
    }

    public static void write(CampaignState state, OutputStream out) {
        try {
            new NarrativeReport(state).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream out) throws IOException {
        boolean enough = words.fit(outline(false)).areEnough();
        if (!enough) {
            words.fit(outline(true));
        }
        DocxPackage parts = parts(draft(words::lines, !enough));
        DraftNotes.add(parts, UnitTexts.checks(state));
        parts.write(out);
    }

    /** What the report takes without the words of units. */
    private DocumentLength outline(boolean shortened) throws IOException {
        words.holdNone();
        return DocumentLength.of(parts(draft(words::hold, shortened)));
    }

    /** @param shortened whether long guidance is broken off */
    private Docx draft(OutlineBody.PromptWords prompts, boolean shortened) {
        Campaign campaign = state.campaign();
        Issuer issuer = campaign.issuer("report");
        Docx document = new Docx(LayoutProfile.of(issuer.profile()), campaign.name());
        int year = year(state);
        new LetterHead(document, issuer).writeReport(year);
        if (!issuer.opening().isEmpty()) {
            document.paragraph(DocxStyle.TEXT).text(issuer.opening());
        }
        writeDraftNote(document, state.units());
        Guidance guidance = new Guidance(document, candidates, shortened);
        new OutlineBody(document, campaign, totals, prompts, guidance, offices).write();
        SignatureBlock.write(document, issuer);
        new Appendices(document, campaign, totals, issuer, year).write();
        return document;
    }

    private static DocxPackage parts(Docx document) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.write(written);
        return DocxPackage.read(written.toByteArray());
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

    private static void writeDraftNote(Docx document, List<UnitStatus> units) {
        List<UnitStatus> late = units.stream().filter(unit -> !unit.isSent()).toList();
        String texts = word(units.size() <= UnitOpinions.MOST_UNITS ? "draft.opinions" : "draft.answers");
        DocxParagraph note = document.paragraph(DocxStyle.GUIDANCE)
                .text(word("draft", units.size() - late.size(), units.size(), texts));
        if (!late.isEmpty()) {
            List<String> names = late.stream().map(unit -> unit.unit().name()).toList();
            note.comment(MissingUnits.sentence(names, late.size(), units.size()));
        }
        if (units.stream().noneMatch(unit -> OwnOffices.isOne(unit.unit()))) {
            document.paragraph(DocxStyle.GAP).text(word("draft.no-office"));
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
