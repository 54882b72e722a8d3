package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.List;
import vn.tonghop.definition.Issuer;

/** The block above the text of a document: who issues it, its number, place and date, type and subject. Number, day and month stay blank. */
final class LetterHead {
    private final Docx document;
    private final Issuer issuer;
    private final LayoutProfile profile;

    LetterHead(Docx document, Issuer issuer) {
        this.document = document;
        this.issuer = issuer;
        this.profile = document.profile();
    }

    /** A report: the type in the middle, the subject below. */
    void writeReport(int year) {
        writeIssuer(year, List.of());
        document.paragraph(DocxStyle.PLAIN)
                .centred()
                .spaced(profile.head().aboveType(), 0)
                .in(profile.head().type())
                .text(issuer.type());
        BalancedLines.of(issuer.subject(), profile.head().subject().size(), document.room())
                .forEach(line -> document.paragraph(DocxStyle.PLAIN)
                        .centred()
                        .in(profile.head().subject())
                        .text(line));
        endTitle(document, profile.head().belowTitle());
    }

    /** A letter: no type, the subject under the number. */
    void writeLetter(int year) {
        writeIssuer(year, issuer.subject());
    }

    private void writeIssuer(int year, List<String> subject) {
        LayoutProfile.Head head = profile.head();
        // LibreOffice puts an empty line above a table that begins a document with comments
        document.paragraph(DocxStyle.BREAK);
        DocxTable block = document.table(List.of(head.leftColumn(), document.room() - head.leftColumn()), false);
        DocxTable.Row above = block.row(false);
        writeBody(above.column(), head);
        writeNation(above.column(), head);
        DocxTable.Row below = block.row(false);
        DocxTable.Column number = below.column();
        number.line()
                .centred()
                .spaced(4, 0)
                .in(head.number())
                .text(word(profile.code() + ".number", filled(issuer.symbol())));
        subject.forEach(line -> number.line().centred().in(head.letterSubject()).text(line));
        String place = issuer.place().isEmpty() ? word("blank.place") : issuer.place();
        below.column().line().centred().spaced(4, 0).in(head.place()).text(word("date", place, year));
    }

    private void writeBody(DocxTable.Column column, LayoutProfile.Head head) {
        column.line().centred().in(head.superior()).text(filled(issuer.superior()));
        column.line().centred().in(head.body()).text(filled(issuer.body()));
        if (head.star()) {
            column.line().centred().in(head.number()).text(word("star"));
        } else {
            column.rule(head.bodyRule());
        }
    }

    private void writeNation(DocxTable.Column column, LayoutProfile.Head head) {
        column.line().centred().in(head.nation()).text(word(profile.code() + ".nation"));
        String motto = word(profile.code() + ".motto");
        if (!motto.isEmpty()) {
            column.line().centred().in(head.motto()).text(motto);
        }
        column.rule(head.nationRule());
    }

    /**
     * "(kèm theo Báo cáo số …)", under the title of what is attached.
     *
     * @param kind {@code report} or {@code letter}
     */
    static String attached(Docx document, Issuer issuer, String kind, int year) {
        return word(document.profile().code() + ".attached", word("attached." + kind), filled(issuer.symbol()), year);
    }

    /** What stands below a title: dashes, or a line in documents of government bodies. */
    static void endTitle(Docx document, double gap) {
        LayoutProfile.Head head = document.profile().head();
        if (head.star()) {
            document.paragraph(DocxStyle.PLAIN).centred().spaced(0, gap).text(word("dashes"));
        } else {
            document.paragraph(DocxStyle.BREAK).spaced(3, gap).ruled(document.room(), head.bodyRule());
        }
    }

    static String filled(String text) {
        return text.isEmpty() ? word("blank") : text;
    }
}
