package vn.tonghop.parse;

import java.util.List;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Line;

/**
 * A keyed row of the form: how to recognise it in a sheet that came back.
 *
 * @param index position among the keyed rows of its table
 * @param labels texts that name it, verbatim: one per label column of a grid, the question of an indicator, the heading above an answer
 * @param path the labels folded into one text that tells rows of a table apart
 * @param code what a column of codes shows for it; "" when nothing
 */
record RowMark(int index, Line line, List<String> labels, String path, String code) {
    static RowMark of(int index, Line line, List<String> labels, String code) {
        return new RowMark(index, line, List.copyOf(labels), path(labels), code);
    }

    String token() {
        return line.token();
    }

    /** Whether it is a row of figures below the header of a table. */
    boolean isBody() {
        return line.role() == Line.Role.BODY || line.role() == Line.Role.TOTAL || line.role() == Line.Role.FIGURE;
    }

    static String path(List<String> labels) {
        return joined(labels.stream().map(Fold::of).toList());
    }

    static String joined(List<String> folded) {
        return String.join("\n", folded);
    }

    /** As findings name it. */
    String name() {
        return labels.isEmpty() ? token().substring(token().indexOf('/') + 1) : String.join(" › ", labels);
    }
}
