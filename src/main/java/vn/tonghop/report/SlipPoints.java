package vn.tonghop.report;

import java.util.List;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.finding.Severity;

/** The open points of a return slip in words: what must be corrected, what should be confirmed. */
final class SlipPoints {
    /**
     * One point.
     *
     * @param cells what to mark in the file that the slip is made from; empty when the point is in another file
     * @param here whether it is in the file that the slip is made from
     * @param place the cell; {@link Place#NONE} for the whole file
     * @param sentence what is wrong, place included
     * @param why the same for a reader who sees the place beside it
     */
    record Point(
            List<Place> cells, boolean here, Place place, String found, String sentence, String why, String proposal) {}

    private final SlipRequest request;
    private final Sentences sentences = Sentences.vietnamese();
    private final List<Point> errors;
    private final List<Point> warnings;

    SlipPoints(SlipRequest request) {
        this.request = request;
        this.errors = points(Severity.ERROR);
        this.warnings = points(Severity.WARNING);
    }

    List<Point> errors() {
        return errors;
    }

    List<Point> warnings() {
        return warnings;
    }

    private List<Point> points(Severity severity) {
        return request.of(severity).stream().map(this::point).toList();
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
                sentences.proposal(finding));
    }

    private static String named(OpenFinding open, boolean here, String message) {
        return here ? message : ReportWords.word("slip.other-file", open.file().file(), message);
    }
}
