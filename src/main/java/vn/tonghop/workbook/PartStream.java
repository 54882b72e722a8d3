package vn.tonghop.workbook;

import static vn.tonghop.workbook.UnreadableWorkbookException.damaged;

import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/**
 * The unpacked bytes of one part. Counts what it hands out, whatever the directory claims, and proves size and checksum
 * when the end is reached.
 */
final class PartStream extends InputStream {
    /** Bytes between two marks that no honest token needs; a parser would hold them all in memory. */
    private static final int LONGEST_TOKEN = 8 << 20;

    private final byte[] file;
    private final ZipEntry entry;
    private final Meter meter;
    private final CRC32 crc = new CRC32();
    private final Inflater inflater;
    private long given;
    private long sinceMark;
    private boolean ended;
    private boolean closed;

    PartStream(byte[] file, ZipEntry entry, Meter meter) {
        this.file = file;
        this.entry = entry;
        this.meter = meter;
        if (entry.encrypted()) {
            throw new UnreadableWorkbookException(Reason.ENCRYPTED, entry.name());
        }
        if (entry.method() != ZipEntry.DEFLATED && entry.method() != ZipEntry.STORED) {
            throw damaged(entry.name() + " is packed by method " + entry.method());
        }
        if (entry.size() > meter.budget().partBytes()) {
            throw Meter.tooLarge(entry.name() + " unpacks to " + entry.size() + " bytes");
        }
        inflater = Inflaters.take();
        inflater.setInput(file, entry.data(), entry.packed());
    }

    /** Tells that the parser has finished with what it had: only what comes after counts as its next token. */
    void token() {
        sinceMark = 0;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (ended || closed || length == 0) {
            return ended || closed ? -1 : 0;
        }
        int count = entry.method() == ZipEntry.STORED ? copy(target, offset, length) : inflate(target, offset, length);
        if (count <= 0) {
            end();
            return -1;
        }
        crc.update(target, offset, count);
        given += count;
        sinceMark += count;
        if (given > entry.size()) {
            throw damaged(entry.name() + " is longer than the package says");
        }
        if (sinceMark > LONGEST_TOKEN + length) {
            throw Meter.tooLarge(entry.name() + " holds one text of more than " + LONGEST_TOKEN + " bytes");
        }
        meter.bytes(count);
        return count;
    }

    private int copy(byte[] target, int offset, int length) {
        int count = (int) Math.min(length, entry.packed() - given);
        System.arraycopy(file, entry.data() + (int) given, target, offset, count);
        return count;
    }

    private int inflate(byte[] target, int offset, int length) {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
            throw damaged(entry.name() + ": " + e.getMessage());
        }
    }

    private void end() {
        ended = true;
        if (given != entry.size() || (int) crc.getValue() != entry.crc()) {
            throw damaged(entry.name() + " does not match its checksum");
        }
    }

    /** Reads what a parser left behind, so that the checksum covers the whole part. */
    void drain() {
        byte[] rest = new byte[512];
        while (!ended) {
            token();
            read(rest, 0, rest.length);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Inflaters.giveBack(inflater);
        }
    }
}
