package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;

/** A return slip as plain text. */
final class SlipText {
    private static final String LINE = "\r\n";

    private SlipText() {}

    static String of(SlipRequest request, SlipPoints points) {
        List<String> lines = new ArrayList<>();
        lines.add(ReportWords.word("slip.title"));
        lines.add(ReportWords.word(
                "slip.to", request.unit().name(), request.unit().code()));
        lines.add(ReportWords.word(
                "slip.about", request.campaign().name(), request.file().file()));
        lines.add(ReportWords.word("slip.text.asks", SlipWords.sendBack(request)));
        SlipWords.contact(request).ifPresent(lines::add);
        SlipWords.progress(request).ifPresent(lines::add);
        add(lines, "slip.errors", points.errors());
        add(lines, "slip.warnings", points.warnings());
        add(lines, "slip.explained", points.explained());
        return String.join(LINE, lines) + LINE;
    }

    private static void add(List<String> lines, String heading, List<SlipPoints.Point> points) {
        if (points.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(ReportWords.word(heading, points.size()));
        for (int i = 0; i < points.size(); i++) {
            SlipPoints.Point point = points.get(i);
            lines.add((i + 1) + ". " + told(point));
        }
    }

    private static String told(SlipPoints.Point point) {
        if (!point.explanation().isEmpty()) {
            return ReportWords.word("slip.text.explained", point.sentence(), point.explanation());
        }
        return point.proposal().isEmpty()
                ? point.sentence()
                : ReportWords.word("slip.text.proposal", point.sentence(), point.proposal());
    }
}
