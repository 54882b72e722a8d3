package vn.tonghop.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** When a program last saved a workbook, as its properties say. */
final class SavedTime {
    /** LibreOffice writes the time on its user's clock into an ODS, without saying so. */
    private static final ZoneId CLERKS = ZoneId.of("Asia/Ho_Chi_Minh");

    private SavedTime() {}

    /** Empty when the text is no time; a time without a zone is the clerk's own. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return parseLocal(text);
        }
    }

    private static Optional<Instant> parseLocal(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(CLERKS).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
