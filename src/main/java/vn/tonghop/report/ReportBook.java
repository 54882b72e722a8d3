package vn.tonghop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.workbook.SheetRows;
import vn.tonghop.workbook.StreamedBook;

/** The consolidated workbook while it is being made: its sheets, its styles, the texts that many cells share. */
final class ReportBook implements AutoCloseable {
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Looks looks = new Looks(book);
    private final StreamedBook streamed = new StreamedBook(book);
    private final Map<String, Integer> shared = new HashMap<>();

    /** @param sheets names in tab order */
    ReportBook(List<String> sheets) {
        sheets.forEach(book::createSheet);
        // The same contents must give the same bytes on any day.
        book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
    }

    Page page(String sheet) {
        return new Page(book.getSheet(sheet), looks);
    }

    /** Index of a text that streamed rows share. */
    int shared(String text) {
        return shared.computeIfAbsent(
                text, t -> book.getSharedStringSource().addSharedStringItem(new XSSFRichTextString(t)));
    }

    void stream(Page page, SheetRows rows) {
        streamed.append(page.name(), rows);
    }

    void hide(Page page) {
        book.setSheetHidden(book.getSheetIndex(page.name()), true);
    }

    void write(OutputStream out) {
        streamed.write(out);
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
