package vn.tonghop.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * A Word document being written from top to bottom in the layout of one profile: page number centred on top, none on page 1.
 * The same calls give the same bytes.
 */
final class Docx {
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String PROGRAM = "Tổng Hợp";
    /** Any fixed moment: a document must not change because the clock went on. */
    static final Date EPOCH = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

    private final XWPFDocument document = new XWPFDocument();
    private final CTBody body = document.getDocument().getBody();
    private final LayoutProfile profile;
    private final DocxNotes notes = new DocxNotes(document);
    private final CTSectPr section;
    private Paper paper = Paper.A4;
    private Optional<DocxParagraph> last = Optional.empty();

    Docx(LayoutProfile profile, String title) {
        this.profile = profile;
        describe(title);
        document.createStyles().setStyles(DocxStyles.of(profile));
        section = body.addNewSectPr();
        number();
        lay(paper);
        section.addNewTitlePg();
    }

    LayoutProfile profile() {
        return profile;
    }

    /** Width of the text in the current section, in millimetres. */
    double room() {
        return paper.room(profile.margins());
    }

    /** Height of the text area in the current section, in millimetres. */
    double height() {
        LayoutProfile.Margins margins = paper.margins(profile.margins());
        return paper.height() - margins.top() - margins.bottom();
    }

    DocxParagraph paragraph(DocxStyle style) {
        DocxParagraph written = new DocxParagraph(body.addNewP(), style, notes);
        last = Optional.of(written);
        return written;
    }

    /** What was written last stays on one page with what follows, unless it is a table. */
    void keepTogether() {
        last.ifPresent(DocxParagraph::keptWithNext);
    }

    /** @param widths of the columns in millimetres */
    DocxTable table(List<Double> widths, boolean ruled) {
        last = Optional.empty();
        return new DocxTable(body.addNewTbl(), widths, ruled, notes);
    }

    /** What follows begins on a new page of this paper. */
    void turnTo(Paper next) {
        CTP end = body.addNewP();
        new DocxParagraph(end, DocxStyle.BREAK, notes);
        end.getPPr().addNewSectPr().set(section);
        while (section.sizeOfHeaderReferenceArray() > 0) {
            section.removeHeaderReference(0);
        }
        if (section.isSetTitlePg()) {
            section.unsetTitlePg();
        }
        paper = next;
        lay(next);
    }

    /** Leaves the stream open. */
    void write(OutputStream out) {
        setUp();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (document) {
            document.write(written);
            TimelessZip.copy(written.toByteArray(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(String title) {
        POIXMLProperties properties = document.getProperties();
        var core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator(PROGRAM);
        core.setCreated(Optional.of(EPOCH));
        core.setModified(Optional.of(EPOCH));
        properties.getExtendedProperties().setApplication(PROGRAM);
    }

    /** Without the mode, Word opens the document as one of its version of 2007. */
    private void setUp() {
        try (XmlCursor settings = document.getSettings().getCTSettings().newCursor()) {
            settings.toEndToken();
            if (notes.hasFootnotes()) {
                notes.describe(settings);
            }
            settings.beginElement("compat", WORDS);
            settings.beginElement("compatSetting", WORDS);
            settings.insertAttributeWithValue("name", WORDS, "compatibilityMode");
            settings.insertAttributeWithValue("uri", WORDS, "http://schemas.microsoft.com/office/word");
            settings.insertAttributeWithValue("val", WORDS, "15");
        }
    }

    private void number() {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
        XWPFHeader every = policy.createHeader(STHdrFtr.DEFAULT);
        new DocxParagraph(only(every), DocxStyle.PLAIN, notes)
                .centred()
                .in(profile.body().pageNumber())
                .pageNumber();
        new DocxParagraph(only(policy.createHeader(STHdrFtr.FIRST)), DocxStyle.PLAIN, notes);
    }

    private static CTP only(XWPFHeader header) {
        return header.getParagraphs().isEmpty()
                ? header.createParagraph().getCTP()
                : header.getParagraphArray(0).getCTP();
    }

    private void lay(Paper sheet) {
        if (!section.isSetType()) {
            section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        }
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(twips(sheet.width()));
        size.setH(twips(sheet.height()));
        size.setOrient(sheet.isLandscape() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar edges = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        LayoutProfile.Margins margins = sheet.margins(profile.margins());
        edges.setTop(twips(margins.top()));
        edges.setBottom(twips(margins.bottom()));
        edges.setLeft(twips(margins.left()));
        edges.setRight(twips(margins.right()));
        edges.setHeader(twips(margins.header()));
        edges.setFooter(twips(margins.header()));
        edges.setGutter(BigInteger.ZERO);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Paper.twips(millimetres));
    }
}
