package vn.tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/**
 * Moves the last sheet of an {@code .xls} to the front, in the records themselves. POI's own reordering mistakes entries
 * of the table of references for sheets and leaves formulas pointing elsewhere; here every entry of that table moves on
 * with its sheet, so no formula needs to change.
 */
final class BiffTabs {
    private static final String STREAM = "Workbook";
    private static final int HEADER = 4;
    private static final int END = 0x0A;
    private static final int REFERENCES = 0x17;
    private static final int NAME = 0x18;
    private static final int CONTINUE = 0x3C;
    private static final int WINDOW = 0x3D;
    private static final int SHEET = 0x85;
    private static final int BOOK = 0x1AE;
    private static final int INDEX = 0x20B;
    private static final int THIS_WORKBOOK = 0x0401;
    /** From here on a number means "no sheet" or "whole workbook". */
    private static final int NO_SHEET = 0xFFFE;

    private final byte[] stream;
    private final List<Integer> sheets = new ArrayList<>();
    private final List<Boolean> ownBooks = new ArrayList<>();

    private BiffTabs(byte[] stream) {
        this.stream = stream;
    }

    static byte[] lastFirst(byte[] xls) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            byte[] stream;
            try (InputStream in = container.createDocumentInputStream(STREAM)) {
                stream = in.readAllBytes();
            }
            byte[] moved = new BiffTabs(stream).move();
            container.getRoot().createOrUpdateDocument(STREAM, new ByteArrayInputStream(moved));
            ByteArrayOutputStream out = new ByteArrayOutputStream(xls.length);
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private byte[] move() {
        int at = 0;
        while (at + HEADER <= stream.length && record(at) != END) {
            int data = at + HEADER;
            int next = data + LittleEndian.uint16(stream, at + 2);
            switch (record(at)) {
                case SHEET -> sheets.add(at);
                case BOOK -> ownBooks.add(LittleEndian.uint16(stream, data + 2) == THIS_WORKBOOK);
                case REFERENCES -> references(data, next);
                case NAME -> raise(data + 8, 1);
                case WINDOW -> {
                    LittleEndian.int16(stream, data + 10, 0);
                    LittleEndian.int16(stream, data + 12, 0);
                }
                default -> {}
            }
            at = next;
        }
        return rotate();
    }

    private int record(int at) {
        return LittleEndian.uint16(stream, at);
    }

    private void references(int data, int next) {
        if (record(next) == CONTINUE) {
            throw new PatchRefusedException(Reason.FORMULA_GROUP, "more references than one record holds");
        }
        int count = LittleEndian.uint16(stream, data);
        for (int i = 0; i < count; i++) {
            int entry = data + 2 + i * 6;
            int book = LittleEndian.uint16(stream, entry);
            if (book < ownBooks.size() && ownBooks.get(book)) {
                raise(entry + 2, 0);
                raise(entry + 4, 0);
            }
        }
    }

    /** Moves a number of a sheet on by one unless it stands for none. */
    private void raise(int at, int lowest) {
        int sheet = LittleEndian.uint16(stream, at);
        if (sheet >= lowest && sheet < NO_SHEET) {
            LittleEndian.int16(stream, at, sheet + 1);
        }
    }

    /** Excel goes by the order of the records, POI by that of the contents: both change. */
    private byte[] rotate() {
        int first = sheets.get(0);
        int last = sheets.get(sheets.size() - 1);
        byte[] moved = Arrays.copyOfRange(stream, last, last + HEADER + LittleEndian.uint16(stream, last + 2));
        int firstContent = LittleEndian.int32(stream, first + HEADER);
        int lastContent = LittleEndian.int32(stream, last + HEADER);
        int length = stream.length - lastContent;
        for (int sheet : sheets) {
            int content = LittleEndian.int32(stream, sheet + HEADER);
            if (content < firstContent || content > lastContent) {
                throw new PatchRefusedException(Reason.DISORDERED, "sheets lie in another order than listed");
            }
            shift(content, sheet == last ? firstContent - lastContent : length);
            LittleEndian.int32(stream, sheet + HEADER, content + length);
        }
        LittleEndian.int32(moved, HEADER, firstContent);
        System.arraycopy(stream, first, stream, first + moved.length, last - first);
        System.arraycopy(moved, 0, stream, first, moved.length);

        byte[] rotated = stream.clone();
        System.arraycopy(stream, lastContent, rotated, firstContent, length);
        System.arraycopy(stream, firstContent, rotated, firstContent + length, lastContent - firstContent);
        return rotated;
    }

    /** The index of a sheet names places in the whole stream. */
    private void shift(int content, int distance) {
        int at = content + HEADER + LittleEndian.uint16(stream, content + 2);
        if (at + HEADER <= stream.length && record(at) == INDEX) {
            int end = at + HEADER + LittleEndian.uint16(stream, at + 2);
            for (int place = at + HEADER + 12; place + 4 <= end; place += 4) {
                int old = LittleEndian.int32(stream, place);
                if (old > 0) {
                    LittleEndian.int32(stream, place, old + distance);
                }
            }
        }
    }
}
