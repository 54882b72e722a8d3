package vn.tonghop.parse;

import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.Qualifier;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Finding;

/**
 * One cell, read for its field.
 *
 * @param findings how it was read, or why it could not be; an ERROR comes with an EXCLUDED figure
 */
record CellReading(Figure figure, List<Finding> findings) {
    static CellReading of(Figure figure) {
        return new CellReading(figure, List.of());
    }

    static CellReading of(Figure figure, Field field, Remark remark) {
        return new CellReading(figure, List.of(finding(field, figure.place(), figure.asTyped(), remark)));
    }

    static CellReading broken(Field field, Place place, String asTyped, Remark remark) {
        return of(Figure.excluded(asTyped, place), field, remark);
    }

    /** The same, with what was typed told as another text. */
    CellReading typedAs(String asTyped) {
        Figure typed = new Figure(figure.state(), figure.value(), figure.qualifier(), asTyped, figure.place());
        return new CellReading(typed, findings);
    }

    CellReading plus(Field field, Remark remark) {
        Finding more = finding(field, figure.place(), figure.asTyped(), remark);
        return new CellReading(
                figure, Stream.concat(findings.stream(), Stream.of(more)).toList());
    }

    boolean isBroken() {
        return findings.stream().anyMatch(Finding::isError);
    }

    static CellReading number(Field field, Place place, String asTyped, NumberReading reading, String plain) {
        Figure figure = switch (reading.state()) {
            case VALUE -> new Figure(reading.state(), plain, reading.qualifier(), asTyped, place);
            case NONE -> Figure.none(asTyped, place);
            case MISSING -> Figure.missing(asTyped, place);
            case BLANK -> Figure.blank(place);
            case EXCLUDED -> new Figure(reading.state(), "", Qualifier.EXACT, asTyped, place);
        };
        return reading.remark().map(remark -> of(figure, field, remark)).orElseGet(() -> of(figure));
    }

    private static Finding finding(Field field, Place place, String found, Remark remark) {
        return Finding.of(
                remark.code(),
                List.of(field.key().toString()),
                place,
                found,
                remark.args().toArray(String[]::new));
    }
}
