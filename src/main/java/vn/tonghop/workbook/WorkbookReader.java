package vn.tonghop.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** Reads the cells of a workbook of any kind we can read, in one pass and within a budget. */
public final class WorkbookReader {
    private WorkbookReader() {}

    /**
     * Reads a file on disk.
     *
     * @throws UnreadableWorkbookException if it is no workbook, or none that can be read within the budget
     * @throws IOException                 if the file system fails; says nothing about the content
     */
    public static Book read(Path file, Budget budget) throws IOException {
        long size = Files.size(file);
        if (size > budget.fileBytes()) {
            throw Meter.tooLarge(size + " bytes");
        }
        return read(Files.readAllBytes(file), budget);
    }

    /**
     * Reads a file in memory.
     *
     * @throws UnreadableWorkbookException if it is no workbook, or none that can be read within the budget
     */
    public static Book read(byte[] file, Budget budget) {
        if (file.length > budget.fileBytes()) {
            throw Meter.tooLarge(file.length + " bytes");
        }
        Meter meter = new Meter(budget);
        FileKind kind = FileKind.of(file);
        return switch (kind) {
            case XLSX -> packaged("xlsx", () -> XlsxReader.read(file, meter, List.of()));
            case ODS -> packaged("ods", () -> OdsReader.read(file, meter));
            case XLS_BIFF8 -> XlsReader.read(file, meter, List.of());
            case ENCRYPTED -> Encrypted.read(file, meter);
            case XLS_OLD -> throw new UnreadableWorkbookException(Reason.OLD_FORMAT, "Excel 95 or older");
            case EMPTY -> throw new UnreadableWorkbookException(Reason.INCOMPLETE, "no bytes");
            default -> throw notOne(file, kind);
        };
    }

    /** A parser may stumble over bytes that no writer ever wrote in ways of its own. */
    private static Book packaged(String kind, Supplier<Book> reading) {
        try {
            return reading.get();
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableWorkbookException(Reason.DAMAGED, kind, e);
        }
    }

    private static UnreadableWorkbookException notOne(byte[] file, FileKind kind) {
        if (kind == FileKind.ZIP) {
            // A package that cannot be looked into says itself what is wrong.
            Zip.open(file);
        }
        Reason reason = Container.closes(file) ? Reason.NOT_A_WORKBOOK : Reason.INCOMPLETE;
        return new UnreadableWorkbookException(reason, kind.name());
    }
}
