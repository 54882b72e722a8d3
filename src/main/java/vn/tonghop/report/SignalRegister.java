package vn.tonghop.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Contradiction;
import vn.tonghop.aggregate.Signal;
import vn.tonghop.definition.Unit;
import vn.tonghop.workbook.RowStream;

/** {@code Điểm cần hỏi}: what is worth a question across returns. Nobody has done wrong; no figure depends on it. */
final class SignalRegister {
    private static final List<Register.Column> COLUMNS = List.of(
            new Register.Column("head.number", 7),
            new Register.Column("head.signal", 20),
            new Register.Column("head.question", 60),
            new Register.Column("head.unit-code", 20),
            new Register.Column("head.unit", 40),
            new Register.Column("head.sheet", 11),
            new Register.Column("head.cell", 18),
            new Register.Column("head.evidence", 54),
            new Register.Column("head.similarity", 10));

    private static final int SIMILARITY = 8;
    private static final int MOST_SPOTS = 3;
    private static final int MOST_UNITS = 10;
    private static final int LONGEST_LABEL = 90;

    private final int style;
    private final int number;

    private SignalRegister(Looks looks) {
        this.style = looks.index(Look.CELL);
        this.number = looks.index(Look.NUMBER);
    }

    static void draw(CampaignState state, Page page, ReportBook book) {
        List<Signal> signals = state.signals();
        List<Contradiction> contradictions = state.contradictions();
        int first = new Register(page, COLUMNS)
                .draw(
                        ReportWords.word("signals.title"),
                        ReportWords.word("signals.note"),
                        signals.size() + contradictions.size());
        SignalRegister register = new SignalRegister(page.looks());
        book.stream(page, rows -> {
            for (int i = 0; i < signals.size(); i++) {
                register.write(rows, first + i, i + 1, texts(signals.get(i)))
                        .number(
                                SIMILARITY,
                                register.number,
                                Integer.toString(signals.get(i).percent()));
            }
            for (int i = 0; i < contradictions.size(); i++) {
                int at = signals.size() + i;
                register.write(rows, first + at, at + 1, ContradictionWords.texts(contradictions.get(i)))
                        .text(SIMILARITY, register.style, "");
            }
        });
    }

    private RowStream write(RowStream rows, int row, int position, List<String> texts) {
        int tallest = 1;
        for (int i = 0; i < texts.size(); i++) {
            tallest = Math.max(tallest, COLUMNS.get(i + 1).lines(texts.get(i)));
        }
        RowStream line = rows.row(row, TextFit.registerHeight(tallest)).number(0, number, Integer.toString(position));
        for (int i = 0; i < texts.size(); i++) {
            line.text(i + 1, style, Cut.toCell(texts.get(i)));
        }
        return line;
    }

    private static List<String> texts(Signal signal) {
        return List.of(
                ReportWords.word("signal-kind." + signal.kind()),
                question(signal),
                shortened(signal.units().stream().map(Unit::code).toList(), MOST_UNITS, "\n"),
                shortened(signal.units().stream().map(Unit::name).toList(), MOST_UNITS, "\n"),
                signal.spots().stream().map(Signal.Spot::sheet).distinct().collect(Collectors.joining("\n")),
                shortened(signal.spots().stream().map(Signal.Spot::cells).toList(), MOST_UNITS, "\n"),
                signal.evidence());
    }

    private static String question(Signal signal) {
        int units = signal.units().size();
        String key = "signal." + signal.kind() + (units > 2 ? ".many" : "");
        return ReportWords.word(
                key,
                where(signal),
                signal.units().get(0).name(),
                signal.units().get(units - 1).name(),
                units);
    }

    private static String where(Signal signal) {
        List<String> labels = signal.spots().stream()
                .map(spot ->
                        spot.label().isEmpty() ? ReportWords.word("signal.sheet", spot.sheet()) : cut(spot.label()))
                .toList();
        return shortened(labels, MOST_SPOTS, "; ");
    }

    static String cut(String label) {
        String line = label.replace('\n', ' ').replaceFirst("^[-+*•]\\s*", "").replaceFirst("[.:;]+$", "");
        return "\"" + (line.length() <= LONGEST_LABEL ? line : line.substring(0, LONGEST_LABEL) + "…") + "\"";
    }

    private static String shortened(List<String> all, int most, String between) {
        String shown = String.join(between, all.subList(0, Math.min(most, all.size())));
        return all.size() <= most ? shown : shown + between + ReportWords.word("signal.more", all.size() - most);
    }
}
