package vn.tonghop.report;

import java.util.List;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.finding.Severity;

/** The open points of a return slip in words: what must be corrected, what should be confirmed, what the unit has explained. */
final class SlipPoints {
    /**
     * One point.
     *
     * @param cells what to mark in the file that the slip is made from; empty when the point is in another file
     * @param here whether it is in the file that the slip is made from
     * @param place the cell; {@link Place#NONE} for the whole file
     * @param sentence what is wrong, place included
     * @param why the same for a reader who sees the place beside it
     * @param explanation why the unit leaves the figures as they are; "" when it gave no reason
     * @param mark what tells the point when the slip comes back
     */
    record Point(
            List<Place> cells,
            boolean here,
            Place place,
            String found,
            String sentence,
            String why,
            String proposal,
            String explanation,
            String mark) {
        /** For whoever stands in the cell itself. */
        String note() {
            return proposal.isEmpty() ? why : why + "\n→ " + proposal;
        }
    }

    private final SlipRequest request;
    private final Sentences sentences = Sentences.vietnamese();
    private final List<Point> errors;
    private final List<Point> warnings;
    private final List<Point> explained;

    SlipPoints(SlipRequest request) {
        this.request = request;
        this.errors = points(Severity.ERROR);
        this.warnings = points(Severity.WARNING);
        this.explained = request.open().stream()
                .filter(OpenFinding::isExplained)
                .map(this::point)
                .toList();
    }

    List<Point> errors() {
        return errors;
    }

    List<Point> warnings() {
        return warnings;
    }

    /** Errors and warnings that wait for a ruling: the unit need do no more. */
    List<Point> explained() {
        return explained;
    }

    private List<Point> points(Severity severity) {
        return request.of(severity).stream()
                .filter(open -> !open.isExplained())
                .map(this::point)
                .toList();
    }

    private Point point(OpenFinding open) {
        Finding finding = open.finding();
        boolean here = request.isInThisFile(open);
        String message = sentences.message(finding);
        return new Point(
                request.cells(open),
                here,
                finding.place(),
                finding.found(),
                named(open, here, message),
                named(open, here, PlacedSentence.withoutPlace(message, finding.place())),
                sentences.proposal(finding),
                open.explanation(),
                AskedPoint.of(finding).mark());
    }

    private String named(OpenFinding open, boolean here, String message) {
        String told = request.wasAsked(open) ? ReportWords.word("slip.again", message) : message;
        return here ? told : ReportWords.word("slip.other-file", open.file().file(), told);
    }
}
