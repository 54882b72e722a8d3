package vn.tonghop.report;

import java.io.OutputStream;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;

/** {@code loi.csv}: every open finding, in Vietnamese. */
public final class FindingsCsv {
    private FindingsCsv() {}

    public static void write(CampaignState state, OutputStream out) {
        CsvTable csv =
                CsvTable.file(out).header("unit,file,code,severity,keys,sheet,cell,found,expected,proposal,message");
        Sentences sentences = Sentences.vietnamese();
        try (Stream<OpenFinding> findings = state.findings()) {
            findings.forEachOrdered(open -> write(csv, open, sentences));
        }
        csv.flush();
    }

    private static void write(CsvTable csv, OpenFinding open, Sentences sentences) {
        Finding finding = open.finding();
        csv.plain(open.unit().code())
                .text(open.file().file())
                .plain(finding.code().printed())
                .plain(finding.severity().name())
                .plain(String.join(" ", finding.keys()))
                .text(finding.place().sheet())
                .plain(finding.place().cell())
                .text(finding.found())
                .text(sentences.expected(finding))
                .text(sentences.proposal(finding))
                .text(message(open, sentences.message(finding)))
                .end();
    }

    private static String message(OpenFinding open, String said) {
        return open.isExplained() ? said + ReportWords.word("findings.explained", open.explanation()) : said;
    }
}
