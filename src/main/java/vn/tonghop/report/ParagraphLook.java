package vn.tonghop.report;

/**
 * What decides how high a paragraph is; all in points.
 *
 * @param line height of a line; 0 = what the letters need
 * @param left indent of all lines; {@code first} that of the first one besides
 */
record ParagraphLook(double size, boolean bold, double line, double before, double after, double left, double first) {
    /** Single lines of Times New Roman, per point of its size. */
    private static final double SINGLE = 1.15;

    private static final double TWIPS = 20;

    static final ParagraphLook NONE = new ParagraphLook(14, false, 0, 0, 0, 0, 0);

    /** With what a tag inside w:pPr or w:rPr says otherwise. */
    ParagraphLook with(DocxMarkup tag) {
        if (tag.opens("w:sz")) {
            return withSize(number(tag, "w:val", 0) / 2);
        }
        if (tag.opens("w:b")) {
            return new ParagraphLook(size, true, line, before, after, left, first);
        }
        if (tag.opens("w:ind")) {
            double indent = number(tag, "w:left", left * TWIPS) / TWIPS;
            return new ParagraphLook(
                    size, bold, line, before, after, indent, number(tag, "w:firstLine", first * TWIPS) / TWIPS);
        }
        return tag.opens("w:spacing") ? spaced(tag) : this;
    }

    ParagraphLook withSize(double points) {
        return new ParagraphLook(points, bold, line, before, after, left, first);
    }

    private ParagraphLook spaced(DocxMarkup tag) {
        boolean said = !tag.attribute("w:line").isEmpty();
        boolean exact = tag.attribute("w:lineRule").equals("exact");
        return new ParagraphLook(
                size,
                bold,
                said ? exact ? number(tag, "w:line", 0) / TWIPS : 0 : line,
                number(tag, "w:before", before * TWIPS) / TWIPS,
                number(tag, "w:after", after * TWIPS) / TWIPS,
                left,
                first);
    }

    private static double number(DocxMarkup tag, String attribute, double otherwise) {
        String said = tag.attribute(attribute);
        return said.isEmpty() ? otherwise : Double.parseDouble(said);
    }

    double height(int lines, double largest) {
        return before + lines * (line > 0 ? line : largest * SINGLE) + after;
    }
}
