package vn.tonghop.report;

/**
 * Thể thức: every size that the documents of one kind of issuer have. Lengths in millimetres; letters, lines and gaps in points.
 *
 * @param code as definitions name it; words of the profile stand under it in {@code messages/narrative.properties}
 */
record LayoutProfile(String code, Margins margins, Head head, Body body, Close close) {

    /** @param header distance of the page number from the upper edge */
    record Margins(double top, double bottom, double left, double right, double header) {}

    /**
     * The block above the text.
     *
     * @param leftColumn width of the issuer's column; the rest is the nation's
     * @param nation "ĐẢNG CỘNG SẢN VIỆT NAM", or the State's name
     * @param motto the State's motto; a Party document has none
     * @param nationRule length of the line below the nation's words
     * @param star a Party document has "*" below the issuer, others a line of {@code bodyRule}
     * @param letterSubject subject of a letter, under its number
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
            Lettering letterSubject) {}

    /**
     * The running text.
     *
     * @param line exact height of a line
     * @param after gap between paragraphs
     * @param indent of a paragraph's first line
     * @param note footnotes and comments
     */
    record Body(
            Lettering text,
            double line,
            double after,
            double indent,
            Lettering pageNumber,
            Lettering caption,
            Lettering note) {}

    /** The block below the text. */
    record Close(
            Lettering authority,
            Lettering position,
            Lettering signer,
            Lettering recipientsHead,
            Lettering recipients) {}

    /** Hướng dẫn 36-HD/VPTW: documents of the Party. */
    static final LayoutProfile HD36 = new LayoutProfile(
            "HD36",
            new Margins(20, 20, 30, 15, 10),
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
                    Lettering.italic(12)),
            new Body(
                    Lettering.upright(14), 18, 6, 10, Lettering.upright(14), Lettering.bold(14), Lettering.upright(10)),
            new Close(
                    Lettering.bold(14),
                    Lettering.upright(14),
                    Lettering.bold(14),
                    Lettering.underlined(14),
                    Lettering.upright(12)));

    /** Nghị định 30/2020/NĐ-CP: documents of government bodies. */
    static final LayoutProfile ND30 = new LayoutProfile(
            "ND30",
            new Margins(20, 20, 30, 15, 10),
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
                    Lettering.upright(13)),
            new Body(
                    Lettering.upright(14), 18, 6, 10, Lettering.upright(14), Lettering.bold(14), Lettering.upright(10)),
            new Close(
                    Lettering.bold(14),
                    Lettering.bold(14),
                    Lettering.bold(14),
                    Lettering.boldItalic(12),
                    Lettering.upright(11)));

    /** @throws IllegalArgumentException for a profile that is none of ours */
    static LayoutProfile of(String code) {
        return switch (code) {
            case "HD36" -> HD36;
            case "ND30" -> ND30;
            default -> throw new IllegalArgumentException("No layout profile " + code + "; known: HD36, ND30");
        };
    }
}
