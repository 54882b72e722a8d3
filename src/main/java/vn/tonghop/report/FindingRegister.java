package vn.tonghop.report;

import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.ClosedPoint;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.workbook.RowStream;

/**
 * {@code Lỗi}: every open finding that asks for something, with its sentence and what the unit says of it; behind them the points that
 * units wrote something about and that are settled. How things were read is told in the CSV alone.
 */
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
            new Register.Column("head.point-state", 16),
            new Register.Column("head.opinion", 34),
            new Register.Column("head.keys", 24));
    private static final String OPEN = ReportWords.word("point.open");
    private static final String EXPLAINED = ReportWords.word("point.explained");
    private static final String CLOSED = ReportWords.word("point.closed");

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
        try (Stream<List<String>> lines = lines(state)) {
            return (int) lines.count();
        }
    }

    private static Stream<List<String>> lines(CampaignState state) {
        Sentences sentences = Sentences.vietnamese();
        Form form = state.campaign().form();
        return Stream.concat(
                state.findings().filter(SlipRequest::concernsTheUnit).map(open -> texts(open, sentences)),
                state.closedPoints().map(closed -> texts(closed, form)));
    }

    private void write(CampaignState state, RowStream rows, int first) {
        position = 0;
        try (Stream<List<String>> lines = lines(state)) {
            lines.forEachOrdered(texts -> {
                position++;
                write(rows, first + position - 1, texts);
            });
        }
    }

    private void write(RowStream rows, int row, List<String> texts) {
        int tallest = 1;
        for (int i = 0; i < texts.size(); i++) {
            tallest = Math.max(tallest, COLUMNS.get(i + 1).lines(texts.get(i)));
        }
        rows.row(row, TextFit.registerHeight(tallest)).number(0, number, Integer.toString(position));
        for (int i = 0; i < texts.size(); i++) {
            rows.text(i + 1, style, Cut.toCell(texts.get(i)));
        }
    }

    private static List<String> texts(ClosedPoint closed, Form form) {
        AskedPoint point = closed.opinion().point();
        Place place = point.keys().stream()
                .flatMap(key -> form.find(key).stream())
                .map(Field::place)
                .findFirst()
                .orElse(Place.NONE);
        return List.of(
                closed.unit().code(),
                closed.unit().name(),
                "",
                point.code(),
                closed.file().file(),
                place.sheet(),
                place.cell(),
                point.found(),
                "",
                "",
                "",
                CLOSED,
                closed.opinion().text(),
                String.join(" ", point.keys()));
    }

    private static List<String> texts(OpenFinding open, Sentences sentences) {
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
                open.isExplained() ? EXPLAINED : OPEN,
                open.explanation(),
                String.join(" ", finding.keys()));
    }
}
