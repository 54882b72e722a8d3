package vn.tonghop.report;

/** A sheet of paper in millimetres, as it is held. */
enum Paper {
    A4(210, 297),
    A4_LANDSCAPE(297, 210),
    A3_LANDSCAPE(420, 297);

    private static final double POINTS_PER_INCH = 72;
    private static final double MM_PER_INCH = 25.4;
    private static final double TWIPS_PER_POINT = 20;

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    boolean isLandscape() {
        return width > height;
    }

    /** The same edge is bound: what is left on an upright sheet is on top of a turned one. */
    LayoutProfile.Margins margins(LayoutProfile.Margins upright) {
        return isLandscape()
                ? new LayoutProfile.Margins(
                        /* top= */ upright.left(),
                        /* bottom= */ upright.right(),
                        /* left= */ upright.bottom(),
                        /* right= */ upright.top(),
                        upright.header())
                : upright;
    }

    /** Width left for text. */
    double room(LayoutProfile.Margins upright) {
        LayoutProfile.Margins margins = margins(upright);
        return width - margins.left() - margins.right();
    }

    /** Millimetres in twentieths of a point, the unit of Word. */
    static long twips(double millimetres) {
        return Math.round(millimetres / MM_PER_INCH * POINTS_PER_INCH * TWIPS_PER_POINT);
    }
}
