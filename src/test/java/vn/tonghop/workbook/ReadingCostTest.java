package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Guards the cost of reading as a ratio of processor times in one process: milliseconds depend on the machine. */
class ReadingCostTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void costsLessThanAThirdOfReadingTheModel() throws IOException {
        byte[] file = form();
        long own = best(() -> WorkbookReader.read(file, Budget.standard(System::nanoTime)));
        long model = best(() -> readModel(file));
        assertThat(own * 3).isLessThan(model);
    }

    @Test
    void makesCopiesOfAPreparedWorkbookForLessThanAFifthOfReadingOne() throws IOException {
        byte[] file = form();
        PreparedWorkbook prepared = PreparedWorkbook.of(file, List.of("@@UNIT@@"), Budget.standard(System::nanoTime));
        long make = best(() -> prepared.make(Map.of("@@UNIT@@", "Đảng bộ phường")));
        long read = best(() -> WorkbookReader.read(file, Budget.standard(System::nanoTime)));
        assertThat(make * 5).isLessThan(read);
    }

    /** Processor time of the cheapest of some rounds, once everything is compiled. */
    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < 20; i++) {
                work.run();
            }
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static int readModel(byte[] file) {
        int cells = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    cells += row.getPhysicalNumberOfCells();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private static byte[] form() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (int number = 0; number < 8; number++) {
                XSSFSheet sheet = workbook.createSheet("PL0" + number);
                for (int i = 0; i < 15; i++) {
                    XSSFRow row = sheet.createRow(i);
                    row.createCell(0).setCellValue("Năm " + (2011 + i) + " của biểu " + number + " @@UNIT@@");
                    for (int column = 1; column < 11; column++) {
                        row.createCell(column).setCellValue(i * column);
                    }
                    row.createCell(11).setCellFormula("SUM(B%1$d:K%1$d)".formatted(i + 1));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
