package vn.tonghop.parse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Opinion;
import vn.tonghop.finding.Return;
import vn.tonghop.workbook.Book;

/** Reads a returned workbook into answers, or says why it must be held. Serves any number of threads. */
public final class ReturnReader {
    private final Map<String, CampaignUnits> campaigns = new HashMap<>();
    private final Map<String, FormMarks> marks = new ConcurrentHashMap<>();
    private final KnownTexts texts;

    /**
     * A reader for one workspace.
     *
     * @param known every campaign of the workspace, open or not
     */
    public ReturnReader(Collection<CampaignUnits> known) {
        known.forEach(campaign -> campaigns.put(campaign.campaign().code(), campaign));
        this.texts = new KnownTexts(known);
    }

    public Reading read(Book book) {
        return read(book, Confirmation.NONE);
    }

    /**
     * Reads a workbook under the operator's word.
     *
     * @param ruled what the operator said about whose file it is
     */
    public Reading read(Book book, Confirmation ruled) {
        SlipInBook slip = new SlipInBook(book);
        UnicodeBook unicode = new UnicodeBook(slip.withoutSlip(), texts);
        BookScan scan = new BookScan(unicode.book());
        Identified identified =
                new Identification(campaigns, scan, ruled, campaign -> new Location(marks(campaign), scan)).identify();
        if (identified instanceof Identified.As as) {
            Form form = as.campaign().campaign().form();
            Optional<Finding> other = ruled.ownIdentity() ? Optional.empty() : OtherQuestions.of(scan, form, as.form());
            return other.<Reading>map(finding -> held(finding, as))
                    .orElseGet(() -> new Reading.Read(read(unicode, scan, as, slip.opinions(texts))));
        }
        return ((Identified.Unclear) identified).held();
    }

    private static Reading.Held held(Finding why, Identified.As as) {
        return new Reading.Held(
                List.of(why),
                Optional.of(as.campaign().campaign().code()),
                Optional.of(as.unit().code()));
    }

    /**
     * Reads the appendices that a unit filled in a Word document.
     *
     * @param tables    its tables, as {@link vn.tonghop.workbook.WordTables} reads them
     * @param unit      code of the unit that the document is known to be of
     * @param confirmed whether the operator has confirmed the figures
     * @return nothing when the campaign or the unit is unknown, or the unit is a board, which sends totals of many
     */
    public DocumentReading readWord(Book tables, String campaign, String unit, boolean confirmed) {
        Optional<CampaignUnits> known = Optional.ofNullable(campaigns.get(campaign));
        Optional<Unit> sender = known.flatMap(units -> units.roster().find(unit))
                .filter(found -> !found.isOwnBody() && !found.isLowerBoard());
        if (known.isEmpty() || sender.isEmpty()) {
            return DocumentReading.NOTHING;
        }
        UnicodeBook unicode = new UnicodeBook(tables, texts);
        return new WordReturnReader(marks(known.get()), known.get(), sender.get(), unicode).read(confirmed);
    }

    private FormMarks marks(CampaignUnits campaign) {
        return marks.computeIfAbsent(
                campaign.campaign().code(),
                any -> new FormMarks(campaign.campaign().form()));
    }

    private Return read(UnicodeBook unicode, BookScan scan, Identified.As as, List<Opinion> opinions) {
        Book book = unicode.book();
        FormMarks form = marks(as.campaign());
        String unitType = as.unit().type();
        boolean totals = as.unit().isLowerBoard();
        StructureLog log = new StructureLog(
                form.form(), unitType, as.form().equals(form.form().shortHash()));
        FieldCells cells = as.location().locate(log);

        Optional<Instant> saved = book.modified().flatMap(SavedTime::parse);
        AnswersReader reader;
        try (Recalculation recalculation = new Recalculation(scan.grids())) {
            CellReader cell = new CellReader(book.styles()::of, dates(book, saved, totals), totals, recalculation);
            reader = new AnswersReader(form, cells, cell, unicode, log, unitType);
            reader.read();
        }

        List<Finding> findings = new ArrayList<>(FileOddities.of(book));
        version(log, as.location(), as.form()).ifPresent(findings::add);
        findings.addAll(unicode.findings());
        findings.addAll(log.findings());
        findings.addAll(reader.findings());
        SourceSheet source = new SourceSheet(form.form(), scan);
        Answers answers = reader.answers();
        if (totals) {
            answers = source.read(answers);
            source.finding().ifPresent(findings::add);
        }
        return new Return(
                as.campaign().campaign().code(),
                as.form(),
                as.unit().code(),
                unitType,
                reader.submission(),
                saved,
                answers,
                reader.computed(),
                findings,
                source.units(),
                opinions);
    }

    private static DateSuspicion dates(Book book, Optional<Instant> saved, boolean totals) {
        OptionalInt year = saved.isPresent()
                ? OptionalInt.of(saved.get().atOffset(ZoneOffset.UTC).getYear())
                : OptionalInt.empty();
        return new DateSuspicion(book.date1904(), year, totals);
    }

    /** A workbook made from another version of the form: what only one of the two has is named. */
    private static Optional<Finding> version(StructureLog log, Location location, String form) {
        if (log.sameForm()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                Code.FORM_VERSION,
                List.of(),
                Place.NONE,
                form,
                log.absent().isEmpty() && location.strangers().isEmpty() ? "same" : "differs",
                StructureLog.listed(log.absent()),
                StructureLog.listed(location.strangers())));
    }
}
