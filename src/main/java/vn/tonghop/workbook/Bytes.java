package vn.tonghop.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** A file looked at here and there: in memory, or on disk when it may be larger than memory. */
interface Bytes {
    long length() throws IOException;

    /** Exactly that many bytes; the range lies inside the file. */
    byte[] read(long offset, int count) throws IOException;

    /** The first bytes, fewer if the file is shorter. */
    default byte[] head(int count) throws IOException {
        return read(0, (int) Math.min(count, length()));
    }

    static Bytes of(byte[] bytes) {
        return new Bytes() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public byte[] read(long offset, int count) {
                return Arrays.copyOfRange(bytes, (int) offset, (int) offset + count);
            }
        };
    }

    static Bytes of(SeekableByteChannel channel) {
        return new Bytes() {
            @Override
            public long length() throws IOException {
                return channel.size();
            }

            @Override
            public byte[] read(long offset, int count) throws IOException {
                ByteBuffer buffer = ByteBuffer.allocate(count);
                channel.position(offset);
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer) < 0) {
                        throw new EOFException("File became shorter than " + (offset + count) + " bytes");
                    }
                }
                return buffer.array();
            }
        };
    }
}
