package vn.tonghop.report;

import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.workbook.RowStream;

/** {@code Lỗi}: every open finding that asks for something, with its sentence; how things were read is told in the CSV alone. */
final class FindingRegister {
    private static final List<Register.Column> COLUMNS = List.of(
            new Register.Column("head.number", 7),
            new Register.Column("head.unit-code", 12),
            new Register.Column("head.unit", 32),
            new Register.Column("head.severity", 14),
            new Register.Column("head.finding-code", 11),
            new Register.Column("head.file", 30),
            new Register.Column("head.sheet", 11),
            new Register.Column("head.cell", 8),
            new Register.Column("head.found", 18),
            new Register.Column("head.message", 50),
            new Register.Column("head.expected", 34),
            new Register.Column("head.proposal", 40),
            new Register.Column("head.keys", 24));

    private final Sentences sentences = Sentences.vietnamese();
    private final int style;
    private final int number;
    private int position;

    private FindingRegister(Looks looks) {
        this.style = looks.index(Look.CELL);
        this.number = looks.index(Look.NUMBER);
    }

    static void draw(CampaignState state, Page page, ReportBook book) {
        int findings = count(state);
        boolean tooMany = findings > DetailLines.MOST_LINES;
        int first = new Register(page, COLUMNS)
                .draw(
                        ReportWords.word("findings.title"),
                        ReportWords.word(tooMany ? "findings.csv" : "findings.note"),
                        tooMany ? 0 : findings);
        if (!tooMany) {
            FindingRegister register = new FindingRegister(page.looks());
            book.stream(page, rows -> register.write(state, rows, first));
        }
    }

    private static int count(CampaignState state) {
        try (Stream<OpenFinding> findings = state.findings()) {
            return (int) findings.filter(SlipRequest::concernsTheUnit).count();
        }
    }

    private void write(CampaignState state, RowStream rows, int first) {
        position = 0;
        try (Stream<OpenFinding> findings = state.findings()) {
            findings.filter(SlipRequest::concernsTheUnit).forEachOrdered(open -> {
                position++;
                write(rows, first + position - 1, open);
            });
        }
    }

    private void write(RowStream rows, int row, OpenFinding open) {
        List<String> texts = texts(open);
        int tallest = 1;
        for (int i = 0; i < texts.size(); i++) {
            tallest = Math.max(tallest, COLUMNS.get(i + 1).lines(texts.get(i)));
        }
        rows.row(row, TextFit.registerHeight(tallest)).number(0, number, Integer.toString(position));
        for (int i = 0; i < texts.size(); i++) {
            rows.text(i + 1, style, Cut.toCell(texts.get(i)));
        }
    }

    private List<String> texts(OpenFinding open) {
        Finding finding = open.finding();
        return List.of(
                open.unit().code(),
                open.unit().name(),
                ReportWords.word("severity." + finding.severity().name()),
                finding.code().printed(),
                open.file().file(),
                finding.place().sheet(),
                finding.place().cell(),
                finding.found(),
                PlacedSentence.withoutPlace(sentences.message(finding), finding.place()),
                sentences.expected(finding),
                sentences.proposal(finding),
                String.join(" ", finding.keys()));
    }
}
