package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.FormWords;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;
import vn.tonghop.finding.Sentences;
import vn.tonghop.finding.Verdict;
import vn.tonghop.parse.Confirmation;
import vn.tonghop.parse.DocumentReading;
import vn.tonghop.parse.Reading;
import vn.tonghop.parse.ReturnReader;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.ruling.InForce;
import vn.tonghop.store.Reason;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.FileKind;
import vn.tonghop.workbook.UnreadableWorkbookException;
import vn.tonghop.workbook.WordTables;
import vn.tonghop.workbook.WorkbookReader;

/**
 * Reads one content and checks it. Knows nothing of other files, of the ledger or of the database, never fails over a file, and
 * serves any number of threads.
 */
final class Examination {
    /** Reason of a file that shows that the unit has signed. */
    static final String ATTACHED_SCAN = "attached.scan";

    private static final String KIND = "kind.";
    /** Reason of a Word document of which nobody knows whose it is. */
    static final Reason LONE_DOCUMENT = Reason.of(KIND + FileKind.DOCX.name());

    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);
    /** Documents that may accompany a return; alone they leave it unclear whose they are. */
    private static final Set<FileKind> COMPANIONS =
            Set.of(FileKind.PDF, FileKind.PICTURE, FileKind.DOCX, FileKind.DOC, FileKind.RTF, FileKind.PPTX);

    /** A locked file may be locked with the password that every Excel knows. */
    private static final Set<FileKind> WORKBOOKS =
            Set.of(FileKind.XLSX, FileKind.XLS_BIFF8, FileKind.ODS, FileKind.ENCRYPTED);

    /** Opened before anything is read; what still comes here could not be told as a container. */
    private static final Set<FileKind> PACKED = Set.of(FileKind.ZIP, FileKind.MSG, FileKind.EML);

    private static final Set<FileKind> SCANS = Set.of(FileKind.PDF, FileKind.PICTURE);

    private final ReturnReader reader;
    private final Map<String, RuleBook> rules = new HashMap<>();
    private final Sentences sentences;

    /** @param sentences says why a file is held */
    Examination(Opening opening, Sentences sentences) {
        this.reader = new ReturnReader(opening.known());
        this.sentences = sentences;
        for (Campaign campaign : opening.campaigns()) {
            rules.put(campaign.code(), RuleBook.of(campaign));
        }
    }

    /**
     * @param ruled what the operator ruled about the identity of a workbook
     * @param whose whose file the operator ruled it is
     */
    Examined examine(byte[] content, Confirmation ruled, Optional<InForce.Assigned> whose) {
        try {
            FileKind kind = FileKind.of(content);
            if (kind == FileKind.DOCX && whose.isPresent()) {
                return document(content, ruled, whose.get());
            }
            if (WORKBOOKS.contains(kind)) {
                return read(content, ruled);
            }
            if (PACKED.contains(kind)) {
                return Examined.Refused.of(Verdict.UNREADABLE, "packed.NO_BUNDLE");
            }
            return COMPANIONS.contains(kind) && whose.isPresent() ? attached(kind, whose.get()) : refused(kind);
        } catch (UnreadableWorkbookException e) {
            return refused(e.reason());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // One hostile file must not end the run of all others.
            LOG.warn("A file could not be examined", e);
            return Examined.Refused.of(Verdict.UNREADABLE, "failed");
        }
    }

    private Examined read(byte[] content, Confirmation ruled) {
        Book book = WorkbookReader.read(content, Budget.standard());
        Reading reading = reader.read(book, ruled);
        if (reading instanceof Reading.Held held) {
            return new Examined.Refused(
                    Verdict.HELD,
                    Reason.said(sentences.message(held.findings().get(0))),
                    held.campaign().orElse(""),
                    held.unit().orElse(""),
                    held.findings());
        }
        return new Examined.Returned(checked(((Reading.Read) reading).returned()));
    }

    /** A Word document is a return when it holds a filled appendix; otherwise, and when it cannot be looked into, a companion. */
    private Examined document(byte[] content, Confirmation ruled, InForce.Assigned whose) {
        DocumentReading reading;
        try {
            Book tables = WordTables.read(content, Budget.standard(), FormWords::wordTable);
            reading = reader.readWord(tables, whose.campaign(), whose.unit(), ruled.figures());
        } catch (UnreadableWorkbookException e) {
            return attached(FileKind.DOCX, whose);
        }
        if (reading.returned().isPresent()) {
            return new Examined.Returned(checked(reading.returned().get()));
        }
        return reading.unmatched().stream()
                .findFirst()
                .<Examined>map(first -> new Examined.Refused(
                        Verdict.ATTACHED,
                        Reason.said(sentences.message(first)),
                        whose.campaign(),
                        whose.unit(),
                        reading.unmatched()))
                .orElseGet(() -> attached(FileKind.DOCX, whose));
    }

    private Return checked(Return sent) {
        RuleBook book = rules.get(sent.campaign());
        if (book == null) {
            throw new IllegalStateException("A return of campaign " + sent.campaign() + ", which nobody knows");
        }
        List<Finding> findings = new ArrayList<>(sent.findings());
        findings.addAll(book.judge(sent));
        return sent.withFindings(findings);
    }

    private static Examined attached(FileKind kind, InForce.Assigned whose) {
        return new Examined.Refused(Verdict.ATTACHED, attached(kind), whose.campaign(), whose.unit(), List.of());
    }

    private static Reason attached(FileKind kind) {
        return Reason.of(SCANS.contains(kind) ? ATTACHED_SCAN : "attached.document");
    }

    /** What a file is attached as that was held for this reason; empty unless it is a document that came alone. */
    static Optional<Reason> asCompanion(Reason held) {
        return COMPANIONS.stream()
                .filter(kind -> held.code().equals(KIND + kind.name()))
                .map(Examination::attached)
                .findFirst();
    }

    private static Examined refused(FileKind kind) {
        Verdict verdict = COMPANIONS.contains(kind) ? Verdict.HELD : Verdict.UNREADABLE;
        return Examined.Refused.of(verdict, KIND + kind.name());
    }

    private static Examined refused(UnreadableWorkbookException.Reason reason) {
        return Examined.Refused.of(Verdict.UNREADABLE, "unreadable." + reason.name());
    }
}
