package vn.tonghop.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** Reads the cells of a workbook of any kind we can read, in one pass and within a budget. */
public final class WorkbookReader {
    private WorkbookReader() {}

    /**
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
     * @throws UnreadableWorkbookException if it is no workbook, or none that can be read within the budget
     */
    public static Book read(byte[] file, Budget budget) {
        if (file.length > budget.fileBytes()) {
            throw Meter.tooLarge(file.length + " bytes");
        }
        Meter meter = new Meter(budget);
        FileKind kind = FileKind.of(file);
        return switch (kind) {
            case XLSX -> XlsxReader.read(file, meter);
            case XLS_OLD -> throw new UnreadableWorkbookException(Reason.OLD_FORMAT, "Excel 95 or older");
            case ENCRYPTED -> throw new UnreadableWorkbookException(Reason.ENCRYPTED, "password needed");
            case EMPTY -> throw new UnreadableWorkbookException(Reason.INCOMPLETE, "no bytes");
            default -> throw new UnreadableWorkbookException(Reason.NOT_A_WORKBOOK, kind.name());
        };
    }
}
