package vn.tonghop.workbook;

/** Colours written {@code RRGGBB}. */
final class Colours {
    private Colours() {}

    static void check(String colour) {
        if (!colour.matches("[0-9A-F]{6}")) {
            throw new IllegalArgumentException("No colour RRGGBB: " + colour);
        }
    }
}
