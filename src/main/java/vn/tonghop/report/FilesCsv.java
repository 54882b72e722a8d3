package vn.tonghop.report;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.aggregate.FileLine;

/** {@code tep.csv}: every file ever dropped and its verdict, by file, then sha256. */
public final class FilesCsv {
    private FilesCsv() {}

    public static void write(List<FileLine> files, OutputStream out) {
        CsvTable csv = CsvTable.file(out).header("file,sha256,verdict,campaign,unit,received,reason");
        files.stream()
                .sorted(Comparator.comparing(FileLine::file).thenComparing(FileLine::sha256))
                .forEachOrdered(line -> csv.text(line.file())
                        .plain(line.sha256())
                        .plain(line.verdict())
                        .plain(line.campaign())
                        .plain(line.unit())
                        .plain(line.received())
                        .text(line.reason())
                        .end());
        csv.flush();
    }
}
