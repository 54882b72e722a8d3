package vn.tonghop.report;

import java.util.Optional;
import vn.tonghop.definition.Unit;

/** What the marked file and the plain text of a slip both say. */
final class SlipWords {
    private SlipWords() {}

    /** Until when to send the file back. */
    static String sendBack(SlipRequest request) {
        return request.sendBackBy()
                .map(day -> ReportWords.word("slip.by", VietnameseNumber.day(day)))
                .orElseGet(() -> ReportWords.word("slip.soon"));
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
