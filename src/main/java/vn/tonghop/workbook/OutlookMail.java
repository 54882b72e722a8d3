package vn.tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A mail saved by Outlook.
 *
 * @param sent when it was sent, or else delivered; empty for a draft
 */
public record OutlookMail(Optional<Instant> sent, List<Attachment> attachments) {
    /** A mail attached to a mail is opened, one attached to that is not. */
    private static final int DEEPEST = 1;

    public OutlookMail {
        attachments = List.copyOf(attachments);
    }

    /**
     * One attached file, also of a mail attached to this mail: {@code <subject>.msg/<name>}.
     *
     * @param contentId under which the text may show it; "" when it has none
     * @param sent of the attached mail that it came in; of this mail otherwise
     * @param content empty for what is attached but is no file
     */
    public record Attachment(String name, String contentId, Optional<Instant> sent, Optional<byte[]> content) {}

    /** @throws UnreadableWorkbookException when it is damaged */
    public static OutlookMail read(byte[] file) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file));
                MAPIMessage message = new MAPIMessage(container)) {
            Optional<Instant> sent = sent(message);
            List<Attachment> attachments = new ArrayList<>();
            collect(message, "", sent, 0, attachments);
            return new OutlookMail(sent, attachments);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableWorkbookException(UnreadableWorkbookException.Reason.DAMAGED, "msg", e);
        }
    }

    private static void collect(
            MAPIMessage message, String folder, Optional<Instant> sent, int depth, List<Attachment> into)
            throws IOException {
        if (message.has7BitEncodingStrings()) {
            message.guess7BitEncoding();
        }
        String shown = shown(message);
        for (AttachmentChunks chunks : message.getAttachmentFiles()) {
            String contentId = text(chunks.getAttachContentId());
            boolean inText = !contentId.isEmpty() && shown.contains("cid:" + contentId.toLowerCase(Locale.ROOT));
            if (chunks.isEmbeddedMessage()) {
                attached(chunks, folder, sent, depth, into);
            } else if (!inText) {
                Optional<byte[]> content = Optional.ofNullable(chunks.getAttachData())
                        .map(data -> data.getValue() == null ? new byte[0] : data.getValue());
                into.add(new Attachment(folder + name(chunks), contentId, sent, content));
            }
        }
    }

    private static void attached(
            AttachmentChunks chunks, String folder, Optional<Instant> sent, int depth, List<Attachment> into)
            throws IOException {
        MAPIMessage message = chunks.getEmbeddedMessage();
        boolean isMail = message.getMainChunks().getMessageClass() != null;
        String name = folder + name(chunks).replace('/', '-') + (isMail ? ".msg" : "");
        if (isMail && depth < DEEPEST) {
            collect(message, name + "/", sent(message).or(() -> sent), depth + 1, into);
        } else {
            into.add(new Attachment(name, "", sent, Optional.empty()));
        }
    }

    private static String name(AttachmentChunks chunks) {
        return Stream.of(chunks.getAttachLongFileName(), chunks.getAttachFileName(), chunks.getAttachDisplayName())
                .map(OutlookMail::text)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue() == null ? "" : chunk.getValue();
    }

    /** What the mail shows by itself: pictures named there belong to the text. */
    private static String shown(MAPIMessage message) {
        message.setReturnNullOnMissingChunk(true);
        StringBuilder bodies = new StringBuilder();
        try {
            for (String body : new String[] {message.getHtmlBody(), message.getRtfBody()}) {
                bodies.append(body == null ? "" : body.toLowerCase(Locale.ROOT));
            }
        } catch (ChunkNotFoundException | RuntimeException e) {
            // A text that cannot be read shows nothing; the attachments are there all the same.
            return bodies.toString();
        }
        return bodies.toString();
    }

    /** Never the time of the last change, which is that of saving. */
    private static Optional<Instant> sent(MAPIMessage message) {
        var properties = message.getMainChunks().getProperties();
        return Stream.of(MAPIProperty.CLIENT_SUBMIT_TIME, MAPIProperty.MESSAGE_DELIVERY_TIME)
                .flatMap(property -> properties.getOrDefault(property, List.of()).stream())
                .map(PropertyValue::getValue)
                .filter(Calendar.class::isInstance)
                .map(value -> ((Calendar) value).toInstant())
                .findFirst();
    }
}
