package vn.tonghop.answers;

/**
 * A returned file on the way of a figure up through the levels.
 *
 * @param file its name as first dropped at the board that received it; "" when nobody wrote it down
 * @param sha256 of its bytes; "" likewise
 */
public record SourceFile(String file, String sha256) {
    /** A level whose board did not tell the names of its files yet. */
    public static final SourceFile UNKNOWN = new SourceFile("", "");
}
