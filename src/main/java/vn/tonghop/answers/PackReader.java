package vn.tonghop.answers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link PackWriter} wrote. Bytes of another making give an {@link IllegalArgumentException}. */
public final class PackReader {
    private final byte[] bytes;
    private int at;
    private final List<String> texts = new ArrayList<>();
    private final boolean textless;

    public PackReader(byte[] bytes) {
        this(bytes, false);
    }

    private PackReader(byte[] bytes, boolean textless) {
        this.bytes = bytes;
        this.textless = textless;
    }

    /** Gives an empty text for every one. */
    static PackReader withoutTexts(byte[] bytes) {
        return new PackReader(bytes, true);
    }

    public boolean hasMore() {
        return at < bytes.length;
    }

    public int octet() {
        if (!hasMore()) {
            throw new IllegalArgumentException("Packed bytes end too early");
        }
        return bytes[at++] & 0xFF;
    }

    public int count() {
        long count = varint();
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Packed count is impossible: " + count);
        }
        return (int) count;
    }

    public long number() {
        long zigzag = varint();
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    public String text() {
        int index = count();
        if (index < texts.size()) {
            return texts.get(index);
        }
        int size = skip();
        String text = textless ? "" : new String(bytes, at - size, size, StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    public byte[] block() {
        int size = skip();
        return Arrays.copyOfRange(bytes, at - size, at);
    }

    /** Goes behind a block and gives its size. */
    private int skip() {
        int size = count();
        if (size > bytes.length - at) {
            throw new IllegalArgumentException("Packed bytes end too early");
        }
        at += size;
        return size;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = octet();
            value |= (long) (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("Packed number too long");
    }
}
