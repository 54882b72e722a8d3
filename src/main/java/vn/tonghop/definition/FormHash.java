package vn.tonghop.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The content hash of a form: never wording, deadlines, issuers or severities, so that a reworded form stays the same form. */
final class FormHash {
    private FormHash() {}

    static String of(List<Field> fields) {
        StringBuilder text = new StringBuilder(fields.size() * 64);
        for (Field field : fields) {
            text.append(field.key()).append('\t');
            text.append(field.kind()).append('\t');
            text.append(field.type().code()).append('\t');
            text.append(field.measure()).append('\t');
            text.append(field.owner().code()).append('\t');
            text.append(String.join("|", field.choices())).append('\t');
            text.append(field.isRate() ? field.operands().toString() : "").append('\t');
            text.append(field.place().sheet()).append('\t');
            text.append(field.place().cell()).append('\n');
        }
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
