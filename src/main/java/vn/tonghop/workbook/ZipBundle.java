package vn.tonghop.workbook;

import static vn.tonghop.workbook.UnreadableWorkbookException.damaged;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** A ZIP file that bundles other files. Folders, links and devices are no files and are not mentioned. */
public final class ZipBundle {
    private final Zip zip;
    private final Meter meter;
    private final List<Entry> entries;

    private ZipBundle(Zip zip, Meter meter) {
        this.zip = zip;
        this.meter = meter;
        List<Entry> files = new ArrayList<>();
        for (int i = 0; i < zip.entries().size(); i++) {
            ZipEntry entry = zip.entries().get(i);
            ZipListing listing = new ZipListing(zip.file(), entry.directory());
            if (listing.isFile() && !entry.folder()) {
                files.add(new Entry(i, listing.name(), entry.size(), entry.encrypted()));
            }
        }
        this.entries = List.copyOf(files);
    }

    /**
     * One file of the bundle.
     *
     * @param name a label as the bundle gives it, in whatever encoding it was written; never a path to be opened
     * @param size bytes as the directory claims; more are never unpacked
     */
    public record Entry(int index, String name, long size, boolean encrypted) {}

    /**
     * Reads the directory; nothing is unpacked.
     *
     * @throws UnreadableWorkbookException when it is damaged or too large, or when it is the package of another program's document
     */
    public static ZipBundle open(byte[] file, Budget budget) {
        if (file.length > budget.fileBytes()) {
            throw Meter.tooLarge(file.length + " bytes");
        }
        Zip zip = Zip.open(file);
        if (zip.entry(Opc.CONTENT_TYPES).isPresent() || zip.entry("mimetype").isPresent()) {
            throw new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK, "a package, not a bundle");
        }
        return new ZipBundle(zip, new Meter(budget));
    }

    /** In the order of the directory; several may have one name. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Unpacks one file, counting what really comes out.
     *
     * @throws UnreadableWorkbookException when it needs a password, is damaged, or is larger than the budget or its own claim
     */
    public byte[] read(Entry entry) {
        ZipEntry packed = zip.entries().get(entry.index());
        if (packed.size() > meter.budget().partBytes()) {
            throw Meter.tooLarge(entry.name());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(packed.size(), 1 << 20));
        try (PartStream part = zip.open(packed, meter)) {
            byte[] some = new byte[1 << 14];
            for (int count = part.read(some, 0, some.length); count >= 0; count = part.read(some, 0, some.length)) {
                bytes.write(some, 0, count);
                part.token();
            }
            return bytes.toByteArray();
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(entry.name() + ": " + e.getMessage());
        }
    }
}
