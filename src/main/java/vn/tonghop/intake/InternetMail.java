package vn.tonghop.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** A mail as it travels over the internet, saved as a file. A mail attached to it is an attachment like any other. */
final class InternetMail {
    private static final int DEEPEST = 50;
    private static final int MOST_HEADERS = 10_000;
    /** What mail programs attach by themselves. */
    private static final Set<String> NO_FILES = Set.of(
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "message/delivery-status",
            "message/disposition-notification",
            "text/rfc822-headers",
            "text/calendar",
            "text/vcard",
            "text/x-vcard");

    private final byte[] file;
    private final List<MailPart> parts = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private Optional<Instant> sent = Optional.empty();

    InternetMail(byte[] file) {
        this.file = file;
    }

    /** @throws RefusedException when it is no mail after all */
    List<Attached> attachments() throws RefusedException {
        try {
            read();
        } catch (IOException | MimeException | RuntimeException e) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        return parts.stream()
                .filter(part -> !isShown(part.contentId()))
                .map(part -> new Attached(
                        part.name(), !part.contentId().isEmpty() || part.isInline(), sent, Optional.of(part.content())))
                .toList();
    }

    private void read() throws IOException, MimeException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(file));
        MailPart header = new MailPart();
        int depth = 0;
        for (EntityState state = stream.getState();
                state != EntityState.T_END_OF_STREAM && depth <= DEEPEST;
                state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> header = new MailPart();
                case T_FIELD -> field(stream.getField(), header, depth == 0 && parts.isEmpty());
                case T_START_MULTIPART -> depth++;
                case T_END_MULTIPART -> depth--;
                case T_BODY -> body(stream, header);
                default -> {
                    // Nothing to be had from it.
                }
            }
        }
        if (depth > DEEPEST) {
            throw new MimeException("Nested more than " + DEEPEST + " deep");
        }
    }

    private void field(Field field, MailPart header, boolean ofTheMail) {
        header.take(field);
        if (ofTheMail && field.getName().equalsIgnoreCase("Date")) {
            Date date = DateTimeFieldLenientImpl.PARSER
                    .parse(field, DecodeMonitor.SILENT)
                    .getDate();
            sent = Optional.ofNullable(date).map(Date::toInstant);
        }
    }

    private void body(MimeTokenStream stream, MailPart header) throws IOException {
        String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        boolean text = type.startsWith("text/") && !header.isAttachment() && !header.isNamed();
        if (text) {
            byte[] bytes = stream.getDecodedInputStream().readAllBytes();
            shown.append(new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        } else if (!NO_FILES.contains(type)) {
            parts.add(header.of(type, stream.getDecodedInputStream().readAllBytes()));
        }
    }

    /** Whether the text itself shows the part, as mails show the pictures of a signature. */
    private boolean isShown(String contentId) {
        String id = contentId.toLowerCase(Locale.ROOT);
        return !id.isEmpty()
                && (shown.indexOf("cid:" + id) >= 0 || shown.indexOf("cid:" + id.replace("@", "%40")) >= 0);
    }
}
