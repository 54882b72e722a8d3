package vn.tonghop.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The small form as other programs saved it; see {@code why.txt} beside the files. */
final class Saved {
    private Saved() {}

    static byte[] by(String program) {
        return file("saved-by-" + program + ".xlsx");
    }

    static byte[] xlsBy(String program) {
        return file("saved-by-" + program + ".xls");
    }

    private static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Saved.class.getResourceAsStream("/workbook/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
