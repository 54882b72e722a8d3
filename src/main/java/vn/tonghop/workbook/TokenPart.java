package vn.tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A part with placeholders, cut at them. The stretches between are deflated once, each on its own and ending at a full
 * byte; a copy joins them with the values in blocks that are not compressed. So a copy deflates nothing.
 */
final class TokenPart {
    /** An empty last block of the fixed kind. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int LONGEST_STORED_BLOCK = 0xFFFF;

    private final List<Stretch> stretches = new ArrayList<>();

    /** Bytes that never change, followed by the value of a token; at the end by none. */
    private static final class Stretch {
        private final byte[] plain;
        private final byte[] packed;
        private final String token;

        Stretch(byte[] plain, String token) {
            this.plain = plain;
            this.packed = deflate(plain);
            this.token = token;
        }
    }

    static List<byte[]> bytes(Collection<String> tokens) {
        List<byte[]> bytes = new ArrayList<>();
        for (String token : tokens) {
            boolean longer = tokens.stream().anyMatch(other -> !other.equals(token) && other.startsWith(token));
            if (longer || !token.matches("[A-Za-z0-9@_#-]{3,}")) {
                throw new IllegalArgumentException("No token, or the beginning of another: " + token);
            }
            bytes.add(token.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes;
    }

    /** @param found gets true for every token met */
    static TokenPart split(byte[] part, List<byte[]> tokens, boolean[] found) {
        boolean[] starts = new boolean[256];
        tokens.forEach(token -> starts[token[0]] = true);
        TokenPart split = new TokenPart();
        int from = 0;
        for (int at = 0; at < part.length; at++) {
            int token = starts[part[at] & 0xFF] ? tokenAt(part, at, tokens) : -1;
            if (token >= 0) {
                found[token] = true;
                byte[] name = tokens.get(token);
                split.add(Arrays.copyOfRange(part, from, at), new String(name, StandardCharsets.US_ASCII));
                from = at + name.length;
                at = from - 1;
            }
        }
        if (from > 0) {
            split.add(Arrays.copyOfRange(part, from, part.length), "");
        }
        return split;
    }

    private static int tokenAt(byte[] part, int at, List<byte[]> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            byte[] token = tokens.get(i);
            if (at + token.length <= part.length
                    && Arrays.equals(part, at, at + token.length, token, 0, token.length)) {
                return i;
            }
        }
        return -1;
    }

    private void add(byte[] plain, String token) {
        stretches.add(new Stretch(plain, token));
    }

    /** Nothing in the part is to be replaced. */
    boolean isPlain() {
        return stretches.isEmpty();
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            while (count > 0) {
                packed.write(buffer, 0, count);
                count = count < buffer.length ? 0 : deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    void write(ZipWriter writer, String name, Map<String, String> values) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 14);
        CRC32 crc = new CRC32();
        int size = 0;
        for (Stretch stretch : stretches) {
            byte[] value = value(stretch.token, values);
            packed.writeBytes(stretch.packed);
            store(packed, value);
            crc.update(stretch.plain);
            crc.update(value);
            size += stretch.plain.length + value.length;
        }
        packed.writeBytes(LAST_BLOCK);
        byte[] bytes = packed.toByteArray();
        writer.addPacked(name, (int) crc.getValue(), bytes, bytes.length, size);
    }

    private static byte[] value(String token, Map<String, String> values) {
        if (token.isEmpty()) {
            return new byte[0];
        }
        String value = values.get(token);
        if (value == null) {
            throw new IllegalArgumentException("No value for " + token);
        }
        return EscapedText.encode(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void store(ByteArrayOutputStream packed, byte[] value) {
        for (int from = 0; from < value.length; from += LONGEST_STORED_BLOCK) {
            int length = Math.min(LONGEST_STORED_BLOCK, value.length - from);
            packed.write(0);
            packed.write(length);
            packed.write(length >>> 8);
            packed.write(~length);
            packed.write(~length >>> 8);
            packed.write(value, from, length);
        }
    }
}
