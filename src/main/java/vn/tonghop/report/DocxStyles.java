package vn.tonghop.report;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The style sheet of a document, made from the sizes of its profile. */
final class DocxStyles {
    static final String FONT = "Times New Roman";
    /** Character style of what is still missing inside a sentence. */
    static final String GAP_LETTERS = "ChuChoTrong";
    /** Character style of "(45/48 đơn vị)" behind a figure. */
    static final String COVERAGE_LETTERS = "ChuDoPhu";
    /** Character style of the mark of a comment. */
    static final String COMMENT_MARK = "CommentReference";
    /** Character style of the number of a footnote. */
    static final String FOOTNOTE_MARK = "FootnoteReference";

    private static final String GREY = "595959";
    private static final String RED = "C00000";
    private static final String BLACK = "000000";
    private static final int SINGLE = 240;
    private static final double COMMENT_MARK_SIZE = 8;
    private static final double SMALLER = 2;

    private final LayoutProfile profile;
    private final CTStyles styles = CTStyles.Factory.newInstance();

    private DocxStyles(LayoutProfile profile) {
        this.profile = profile;
    }

    static CTStyles of(LayoutProfile profile) {
        DocxStyles made = new DocxStyles(profile);
        made.addDefaults();
        made.addText();
        made.addHeadings();
        made.addMarks();
        made.addLetters(GAP_LETTERS, "Chữ chỗ trống", RED, 0);
        made.addLetters(
                COVERAGE_LETTERS, "Chữ độ phủ", GREY, profile.body().text().size() - SMALLER);
        made.addNotes();
        return made.styles;
    }

    private void addDefaults() {
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr letters = defaults.addNewRPrDefault().addNewRPr();
        var fonts = letters.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        DocxLetters.dress(letters, profile.body().text());
        letters.addNewLang().setVal("vi-VN");
        defaults.addNewPPrDefault();
    }

    private void addText() {
        CTStyle text = add(DocxStyle.TEXT, false);
        text.setDefault(true);
        CTPPrGeneral paragraph = text.addNewPPr();
        LayoutProfile.Body body = profile.body();
        exactly(paragraph, body.line(), 0, body.after());
        paragraph.addNewInd().setFirstLine(Paper.twips(body.indent()));
        paragraph.addNewJc().setVal(STJc.BOTH);
    }

    private void addHeadings() {
        for (int level = 1; level <= 6; level++) {
            CTStyle heading = add(DocxStyle.heading(level), true);
            heading.addNewNext().setVal(DocxStyle.TEXT.id());
            heading.addNewQFormat();
            CTPPrGeneral paragraph = heading.addNewPPr();
            paragraph.addNewKeepNext();
            paragraph.addNewKeepLines();
            exactly(
                    paragraph,
                    profile.body().line(),
                    level == 1
                            ? profile.headings().abovePart()
                            : profile.headings().above(),
                    profile.body().after());
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            DocxLetters.dress(heading.addNewRPr(), profile.headings().level(level));
        }
    }

    private void addMarks() {
        double letters = profile.body().text().size();
        CTStyle guidance = add(DocxStyle.GUIDANCE, true);
        CTPPrGeneral aboveWhatItAsks = guidance.addNewPPr();
        aboveWhatItAsks.addNewKeepNext();
        exactly(aboveWhatItAsks, profile.body().line() - 3, 0, 3);
        coloured(guidance, Lettering.italic(letters - SMALLER), GREY);

        CTStyle gap = add(DocxStyle.GAP, true);
        gap.addNewPPr();
        coloured(gap, Lettering.upright(letters), RED);

        CTStyle extract = add(DocxStyle.EXTRACT, true);
        CTPPrGeneral paragraph = extract.addNewPPr();
        exactly(paragraph, profile.body().line() - 2, 0, 4);
        var indent = paragraph.addNewInd();
        indent.setLeft(Paper.twips(profile.body().indent()));
        indent.setFirstLine(0);
        DocxLetters.dress(extract.addNewRPr(), Lettering.upright(letters - 1));

        CTStyle plain = add(DocxStyle.PLAIN, true);
        CTPPrGeneral single = plain.addNewPPr();
        single(single);
        single.addNewJc().setVal(STJc.LEFT);

        CTStyle end = add(DocxStyle.BREAK, true);
        exactly(end.addNewPPr(), 1, 0, 0);
        DocxLetters.dress(end.addNewRPr(), Lettering.upright(1));
    }

    private void addNotes() {
        for (DocxStyle kind : List.of(DocxStyle.COMMENT, DocxStyle.FOOTNOTE)) {
            CTStyle note = add(kind, true);
            CTPPrGeneral paragraph = note.addNewPPr();
            single(paragraph);
            paragraph.addNewJc().setVal(kind == DocxStyle.FOOTNOTE ? STJc.BOTH : STJc.LEFT);
            DocxLetters.dress(note.addNewRPr(), profile.body().note());
        }
        addLetters(COMMENT_MARK, "annotation reference", BLACK, COMMENT_MARK_SIZE);
        addLetters(FOOTNOTE_MARK, "footnote reference", BLACK, 0)
                .addNewVertAlign()
                .setVal(STVerticalAlignRun.SUPERSCRIPT);
    }

    private CTStyle add(DocxStyle kind, boolean derived) {
        CTStyle style = styles.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(kind.id());
        style.addNewName().setVal(kind.printed());
        if (derived) {
            style.addNewBasedOn().setVal(DocxStyle.TEXT.id());
        }
        return style;
    }

    /** @param size 0 = that of the paragraph */
    private CTRPr addLetters(String id, String name, String colour, double size) {
        CTStyle style = styles.addNewStyle();
        style.setType(STStyleType.CHARACTER);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        CTRPr letters = style.addNewRPr();
        letters.addNewColor().setVal(colour);
        if (size > 0) {
            DocxLetters.size(letters, size);
        }
        return letters;
    }

    private static void coloured(CTStyle style, Lettering look, String colour) {
        CTRPr letters = style.addNewRPr();
        DocxLetters.weigh(letters, look);
        letters.addNewColor().setVal(colour);
        DocxLetters.size(letters, look.size());
    }

    private static void single(CTPPrGeneral paragraph) {
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(0);
        spacing.setAfter(0);
        spacing.setLine(SINGLE);
        spacing.setLineRule(STLineSpacingRule.AUTO);
        paragraph.addNewInd().setFirstLine(0);
    }

    private static void exactly(CTPPrGeneral paragraph, double line, double before, double after) {
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(Math.round(before * 20));
        spacing.setAfter(Math.round(after * 20));
        spacing.setLine(Math.round(line * 20));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }
}
