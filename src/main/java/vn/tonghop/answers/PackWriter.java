package vn.tonghop.answers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes under construction for the store: small numbers take one byte, a text is written once and then named by its number. */
public final class PackWriter {
    private byte[] bytes = new byte[256];
    private int length;
    private final Map<String, Integer> texts = new HashMap<>();

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    public void octet(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    /** A number that is never negative. */
    public void count(int value) {
        varint(value);
    }

    public void number(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    public void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            count(known);
            return;
        }
        count(texts.size() - 1);
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    public void block(byte[] block) {
        count(block.length);
        ensure(block.length);
        System.arraycopy(block, 0, bytes, length, block.length);
        length += block.length;
    }

    private void varint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
