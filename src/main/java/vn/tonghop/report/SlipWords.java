package vn.tonghop.report;

import java.util.List;
import java.util.Optional;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.AskedPoint;

/** What the marked file and the plain text of a slip both say. */
final class SlipWords {
    private SlipWords() {}

    /** Until when to send the file back. */
    static String sendBack(SlipRequest request) {
        return request.sendBackBy()
                .map(day -> ReportWords.word("slip.by", VietnameseNumber.day(day)))
                .orElseGet(() -> ReportWords.word("slip.soon"));
    }

    /** What became of the points of the last slip; empty when none came back. */
    static Optional<String> progress(SlipRequest request) {
        if (request.asked().isEmpty()) {
            return Optional.empty();
        }
        int explained = 0;
        int left = 0;
        for (AskedPoint asked : request.asked()) {
            List<OpenFinding> still = request.open().stream()
                    .filter(open -> asked.stillConcerns(open.finding()))
                    .toList();
            boolean all = still.stream().allMatch(OpenFinding::isExplained);
            explained += !still.isEmpty() && all ? 1 : 0;
            left += all ? 0 : 1;
        }
        int total = request.asked().size();
        return Optional.of(ReportWords.word("slip.progress", total, total - explained - left, explained, left));
    }

    /** Whom to ask; empty when the roster names nobody. */
    static Optional<String> contact(SlipRequest request) {
        return request.board().filter(board -> !board.contact().isEmpty()).map(SlipWords::contact);
    }

    private static String contact(Unit board) {
        return board.phone().isEmpty()
                ? ReportWords.word("slip.contact.name", board.contact())
                : ReportWords.word("slip.contact", board.contact(), board.phone());
    }
}
