package vn.tonghop.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import vn.tonghop.workbook.OldNames;

/** One part of a mail, and what its header says about it. */
final class MailPart {
    private static final String MAIL = "message/rfc822";

    private String disposition = "";
    private String fileName = "";
    private String typeName = "";
    private String contentId = "";
    private String type = "";
    private byte[] content = new byte[0];

    void take(Field field) {
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "content-disposition" -> {
                RawBody body = parsed(field);
                disposition = body.getValue().toLowerCase(Locale.ROOT);
                fileName = parameter(body, "filename");
            }
            case "content-type" -> typeName = parameter(parsed(field), "name");
            case "content-id" -> contentId = field.getBody().strip().replaceAll("^<|>$", "");
            default -> {
                // Says nothing about a file.
            }
        }
    }

    /** The same with what follows the header. */
    MailPart of(String mimeType, byte[] bytes) {
        type = mimeType;
        content = bytes;
        return this;
    }

    byte[] content() {
        return content;
    }

    boolean isAttachment() {
        return disposition.equals("attachment");
    }

    boolean isInline() {
        return disposition.equals("inline");
    }

    boolean isNamed() {
        return !fileName.isEmpty() || !typeName.isEmpty();
    }

    /** "" when there is none. */
    String contentId() {
        return contentId;
    }

    String name() {
        String name = fileName.isEmpty() ? typeName : fileName;
        boolean mail = type.equals(MAIL);
        if (name.isEmpty()) {
            return mail ? "thu-dinh-kem.eml" : "";
        }
        return mail && !name.toLowerCase(Locale.ROOT).endsWith(".eml") ? name + ".eml" : name;
    }

    private static RawBody parsed(Field field) {
        return RawFieldParser.DEFAULT.parseRawBody(
                field instanceof RawField raw ? raw : new RawField(field.getName(), field.getBody()));
    }

    /** Names come in pieces and percent signs (RFC 2231), as encoded words (RFC 2047), or as bare bytes of some encoding. */
    private static String parameter(RawBody body, String wanted) {
        MimeParameterMapping parameters = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            parameters.addParameter(pair.getName(), bare(pair.getValue()));
        }
        String value = parameters.get(wanted);
        return value == null ? "" : DecoderUtil.decodeEncodedWords(value, StandardCharsets.UTF_8);
    }

    private static String bare(String value) {
        boolean bytes = value.chars().allMatch(c -> c <= 0xFF) && value.chars().anyMatch(c -> c >= 0x80);
        return bytes ? OldNames.decode(value.getBytes(StandardCharsets.ISO_8859_1)) : value;
    }
}
