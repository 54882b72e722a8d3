package vn.tonghop.parse;

import java.util.List;
import vn.tonghop.definition.Fold;

/**
 * A keyed column of the form: how to recognise it in a sheet that came back.
 *
 * @param index position among the keyed columns of its table
 * @param column 0-based, in the form's own layout
 * @param label whether it names the rows instead of asking figures
 * @param path header texts from the top, verbatim; empty when the column has no printed header
 * @param folded the same texts folded
 */
record ColumnMark(int index, String token, int column, boolean label, List<String> path, List<String> folded) {
    static ColumnMark of(int index, String token, int column, boolean label, List<String> path) {
        return new ColumnMark(
                index,
                token,
                column,
                label,
                List.copyOf(path),
                path.stream().map(Fold::of).toList());
    }

    /** As findings name it. */
    String name() {
        return path.isEmpty() ? token.substring(token.indexOf('/') + 1) : String.join(" › ", path);
    }
}
