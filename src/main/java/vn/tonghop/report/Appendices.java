package vn.tonghop.report;

import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Issuer;
import vn.tonghop.definition.Table;

/** The appendices of a report, each on a page of its own: caption, title, "kèm theo" line, the table with the totals, its note. */
final class Appendices {
    /** A wider grid of the outline does not fit between the lines of an upright page. */
    private static final int MOST_COLUMNS_IN_TEXT = 10;

    private final Docx document;
    private final Campaign campaign;
    private final Totals totals;
    private final Issuer issuer;
    private final int year;

    Appendices(Docx document, Campaign campaign, Totals totals, Issuer issuer, int year) {
        this.document = document;
        this.campaign = campaign;
        this.totals = totals;
        this.issuer = issuer;
        this.year = year;
    }

    /** Appendices, and grids of the outline that are too wide for the text. */
    static boolean isOnItsOwnPage(Table table) {
        return table.shape() == Table.Shape.GRID
                && (table.appendix() || table.leaves().size() > MOST_COLUMNS_IN_TEXT);
    }

    void write() {
        campaign.form().tables().stream().filter(Appendices::isOnItsOwnPage).forEach(this::write);
    }

    private void write(Table table) {
        document.turnTo(table.paper().equals("A3") ? Paper.A3_LANDSCAPE : Paper.A4_LANDSCAPE);
        LayoutProfile.Tables look = document.profile().tables();
        FormTable.names(table).forEach(name -> FormTable.write(line(look.caption()), name));
        line(look.attached()).text(LetterHead.attached(document, issuer, "report", year));
        LetterHead.endTitle(document, look.belowTitle());
        new FormTable(document, campaign, totals, table).write();
        if (!table.note().isEmpty()) {
            FormTable.write(
                    document.paragraph(DocxStyle.PLAIN).justified().spaced(6, 0).in(look.note()), table.note());
        }
    }

    private DocxParagraph line(Lettering look) {
        return document.paragraph(DocxStyle.PLAIN).centred().in(look);
    }
}
