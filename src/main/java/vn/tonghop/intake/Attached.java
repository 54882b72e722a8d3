package vn.tonghop.intake;

import java.time.Instant;
import java.util.Optional;
import vn.tonghop.workbook.FileKind;

/**
 * What a mail carries beside its text.
 *
 * @param named whether the text could show it by a content id
 * @param content empty for what is attached but is no file
 */
record Attached(String name, boolean named, Optional<Instant> sent, Optional<byte[]> content) {
    /** No photograph of a document is as small as this; signs under a signature are. */
    private static final int SMALLEST_PHOTOGRAPH = 8_192;

    boolean isOrnament() {
        return named
                && content.filter(bytes -> bytes.length < SMALLEST_PHOTOGRAPH && FileKind.of(bytes) == FileKind.PICTURE)
                        .isPresent();
    }

    byte[] bytes() throws RefusedException {
        return content.orElseThrow(() -> new RefusedException(Refusal.NO_FILE));
    }
}
