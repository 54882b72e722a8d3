package vn.tonghop.workbook;

/** Colours written {@code RRGGBB}. */
final class Colours {
    private Colours() {}

    static byte[] rgb(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }

    static void check(String colour) {
        if (!colour.matches("[0-9A-F]{6}")) {
            throw new IllegalArgumentException("No colour RRGGBB: " + colour);
        }
    }
}
