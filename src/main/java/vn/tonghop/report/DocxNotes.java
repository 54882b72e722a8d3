package vn.tonghop.report;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;

/**
 * What stands beside the text of a document and below it: Word comments and footnotes. The same calls give the same bytes.
 */
final class DocxNotes {
    private static final String INITIALS = "TH";
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** The lines that part text and footnotes have the numbers before those of the footnotes. */
    private static final int SEPARATOR = -1;

    private static final int CONTINUATION = 0;

    private final XWPFDocument document;
    private int comments;
    private int footnotes;
    private boolean lastFootnote;

    DocxNotes(XWPFDocument document) {
        this.document = document;
    }

    boolean hasFootnotes() {
        return footnotes > 0;
    }

    /**
     * A comment on a part of a paragraph.
     *
     * @param from elements of the paragraph that stand before what is commented
     */
    void comment(CTP paragraph, int from, List<String> texts) {
        BigInteger id = BigInteger.valueOf(comments++);
        lastFootnote = hasFootnotes();
        if (document.getDocComments() == null) {
            document.createComments();
        }
        XWPFComment comment = document.getDocComments().createComment(id);
        comment.setAuthor(Docx.PROGRAM);
        comment.setInitials(INITIALS);
        comment.setDate(written());
        texts.forEach(text -> new DocxParagraph(comment.getCtComment().addNewP(), DocxStyle.COMMENT, this).text(text));
        begin(paragraph, from, id);
        paragraph.addNewCommentRangeEnd().setId(id);
        CTR mark = paragraph.addNewR();
        mark.addNewRPr().addNewRStyle().setVal(DocxStyles.COMMENT_MARK);
        mark.addNewCommentReference().setId(id);
    }

    /** Without a date, LibreOffice writes one that no reader accepts. */
    private static Calendar written() {
        Calendar date = Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        date.setTime(Docx.EPOCH);
        return date;
    }

    private static void begin(CTP paragraph, int from, BigInteger id) {
        try (XmlCursor place = paragraph.newCursor()) {
            boolean more = place.toFirstChild();
            for (int passed = 0; passed < from && more; passed++) {
                more = place.toNextSibling();
            }
            if (!more) {
                place.toEndToken();
            }
            place.beginElement("commentRangeStart", WORDS);
            place.insertAttributeWithValue("id", WORDS, id.toString());
        }
    }

    /**
     * A footnote whose number stands at the end of what the paragraph holds so far. With a comment between it and the footnote before,
     * it is a comment itself: LibreOffice (7.4) loses the text of all footnotes of a document in which a comment stands between two.
     */
    void footnote(CTP paragraph, List<String> texts) {
        if (lastFootnote) {
            comment(paragraph, elements(paragraph), texts);
            return;
        }
        if (footnotes == 0) {
            part(document.createFootnotes().addFootnote(separator(SEPARATOR)).getCTFtnEdn(), true);
            part(document.createFootnotes().addFootnote(separator(CONTINUATION)).getCTFtnEdn(), false);
        }
        footnotes++;
        CTFtnEdn note = CTFtnEdn.Factory.newInstance();
        note.setId(BigInteger.valueOf(footnotes));
        CTFtnEdn written = document.createFootnotes().addFootnote(note).getCTFtnEdn();
        for (int i = 0; i < texts.size(); i++) {
            CTP line = written.addNewP();
            DocxParagraph words = new DocxParagraph(line, DocxStyle.FOOTNOTE, this);
            if (i == 0) {
                CTR number = line.addNewR();
                number.addNewRPr().addNewRStyle().setVal(DocxStyles.FOOTNOTE_MARK);
                number.addNewFootnoteRef();
                words.text(" ");
            }
            words.text(texts.get(i));
        }
        CTR mark = paragraph.addNewR();
        mark.addNewRPr().addNewRStyle().setVal(DocxStyles.FOOTNOTE_MARK);
        mark.addNewFootnoteReference().setId(note.getId());
    }

    static int elements(CTP paragraph) {
        return paragraph.getDomNode().getChildNodes().getLength();
    }

    private static CTFtnEdn separator(int id) {
        CTFtnEdn line = CTFtnEdn.Factory.newInstance();
        line.setId(BigInteger.valueOf(id));
        line.setType(id == SEPARATOR ? STFtnEdn.SEPARATOR : STFtnEdn.CONTINUATION_SEPARATOR);
        return line;
    }

    private void part(CTFtnEdn line, boolean first) {
        CTP paragraph = line.addNewP();
        new DocxParagraph(paragraph, DocxStyle.FOOTNOTE, this);
        CTR run = paragraph.addNewR();
        if (first) {
            run.addNewSeparator();
        } else {
            run.addNewContinuationSeparator();
        }
    }

    /** What the settings of a document with footnotes say of the lines that part them from the text. */
    void describe(XmlCursor settings) {
        settings.beginElement("footnotePr", WORDS);
        for (int line : List.of(SEPARATOR, CONTINUATION)) {
            settings.beginElement("footnote", WORDS);
            settings.insertAttributeWithValue("id", WORDS, Integer.toString(line));
            settings.toNextToken();
        }
        settings.toNextToken();
    }
}
