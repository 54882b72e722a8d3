package vn.tonghop.report;

import java.util.List;

/**
 * Thể thức: every size that the documents of one kind of issuer have. Lengths in millimetres; letters, lines and gaps in points.
 *
 * @param code as definitions name it; words of the profile stand under it in {@code messages/narrative.properties}
 */
record LayoutProfile(
        String code, Margins margins, Head head, Body body, Headings headings, Tables tables, Close close) {

    /** @param header distance of the page number from the upper edge */
    record Margins(double top, double bottom, double left, double right, double header) {}

    /**
     * The block above the text.
     *
     * @param leftColumn width of the issuer's column; the rest is the nation's
     * @param nation "ĐẢNG CỘNG SẢN VIỆT NAM", or the State's name
     * @param motto the State's motto; a Party document has none
     * @param nationRule length of the line below the nation's words: as long as the last of them
     * @param star a Party document has "*" below the issuer and dashes below a title, others lines of {@code bodyRule}
     * @param letterSubject subject of a letter, under its number
     * @param aboveType gap above the type of the document, and above whom a letter is for
     * @param belowTitle gap below the dashes that end the block
     */
    record Head(
            double leftColumn,
            Lettering nation,
            Lettering motto,
            double nationRule,
            Lettering superior,
            Lettering body,
            boolean star,
            double bodyRule,
            Lettering number,
            Lettering place,
            Lettering type,
            Lettering subject,
            Lettering letterSubject,
            double aboveType,
            double belowTitle) {}

    /**
     * The running text.
     *
     * @param line exact height of a line
     * @param after gap between paragraphs
     * @param indent of a paragraph's first line
     * @param note footnotes and comments
     */
    record Body(Lettering text, double line, double after, double indent, Lettering pageNumber, Lettering note) {}

    /**
     * @param abovePart gap above a heading of the first level
     * @param above gap above any other
     * @param levels look from the first level down; deeper ones look like the last
     */
    record Headings(double abovePart, double above, List<Lettering> levels) {
        Headings {
            levels = List.copyOf(levels);
        }

        Lettering level(int level) {
            return levels.get(Math.min(level, levels.size()) - 1);
        }
    }

    /**
     * @param caption number and title above a table
     * @param attached "(kèm theo …)" below them
     * @param cells letters in a table, smaller where they do not fit
     * @param note below a table
     * @param belowTitle gap below the dashes that end an appendix's title
     */
    record Tables(Lettering caption, Lettering attached, Lettering cells, Lettering note, double belowTitle) {
        Lettering heads() {
            return Lettering.bold(cells.size());
        }
    }

    /**
     * The block below the text.
     *
     * @param leftShare of the width, for whom the document goes to
     * @param roomToSign height kept free for hand and seal
     */
    record Close(
            Lettering authority,
            Lettering position,
            Lettering signer,
            Lettering recipientsHead,
            Lettering recipients,
            double leftShare,
            double roomToSign) {}

    private static final Margins MARGINS = new Margins(20, 20, 30, 15, 10);
    private static final Body BODY =
            new Body(Lettering.upright(14), 18, 6, 10, Lettering.upright(14), Lettering.upright(10));
    private static final Headings HEADINGS = new Headings(
            12,
            6,
            List.of(
                    Lettering.bold(14),
                    Lettering.bold(14),
                    Lettering.boldItalic(14),
                    Lettering.upright(14),
                    Lettering.italic(14)));
    private static final Tables TABLES =
            new Tables(Lettering.bold(14), Lettering.italic(14), Lettering.upright(12), Lettering.italic(12), 8);

    /** Hướng dẫn 36-HD/VPTW: documents of the Party. */
    static final LayoutProfile HD36 = ofTheParty("HD36");

    /** Hướng dẫn 05-HD/VPTW of 2026. Its sizes, as far as they are known, are those that HD36 has; lines of Nơi nhận end otherwise. */
    static final LayoutProfile HD05 = ofTheParty("HD05");

    /** Nghị định 30/2020/NĐ-CP: documents of government bodies. */
    static final LayoutProfile ND30 = new LayoutProfile(
            "ND30",
            MARGINS,
            new Head(
                    68,
                    Lettering.bold(12.5),
                    Lettering.bold(13.5),
                    58,
                    Lettering.upright(13),
                    Lettering.bold(13),
                    false,
                    25,
                    Lettering.upright(13),
                    Lettering.italic(13.5),
                    Lettering.bold(14),
                    Lettering.bold(14),
                    Lettering.upright(13),
                    18,
                    12),
            BODY,
            HEADINGS,
            TABLES,
            new Close(
                    Lettering.bold(14),
                    Lettering.bold(14),
                    Lettering.bold(14),
                    Lettering.boldItalic(12),
                    Lettering.upright(11),
                    0.5,
                    64));

    private static LayoutProfile ofTheParty(String code) {
        return new LayoutProfile(
                code,
                MARGINS,
                new Head(
                        78,
                        Lettering.bold(15),
                        Lettering.bold(15),
                        73,
                        Lettering.upright(14),
                        Lettering.bold(14),
                        true,
                        0,
                        Lettering.upright(14),
                        Lettering.italic(14),
                        Lettering.bold(16),
                        Lettering.bold(14),
                        Lettering.italic(12),
                        18,
                        12),
                BODY,
                HEADINGS,
                TABLES,
                new Close(
                        Lettering.bold(14),
                        Lettering.upright(14),
                        Lettering.bold(14),
                        Lettering.underlined(14),
                        Lettering.upright(12),
                        0.5,
                        64));
    }

    /** @throws IllegalArgumentException for a profile that is none of ours */
    static LayoutProfile of(String code) {
        return switch (code) {
            case "HD36" -> HD36;
            case "HD05" -> HD05;
            case "ND30" -> ND30;
            default -> throw new IllegalArgumentException("No layout profile " + code + "; known: HD36, HD05, ND30");
        };
    }
}
