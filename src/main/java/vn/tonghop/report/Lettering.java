package vn.tonghop.report;

/**
 * How letters look.
 *
 * @param size in points
 */
record Lettering(double size, boolean bold, boolean italic, boolean underlined) {
    static Lettering upright(double size) {
        return new Lettering(size, false, false, false);
    }

    static Lettering bold(double size) {
        return new Lettering(size, true, false, false);
    }

    static Lettering italic(double size) {
        return new Lettering(size, false, true, false);
    }

    static Lettering boldItalic(double size) {
        return new Lettering(size, true, true, false);
    }

    static Lettering underlined(double size) {
        return new Lettering(size, false, false, true);
    }
}
