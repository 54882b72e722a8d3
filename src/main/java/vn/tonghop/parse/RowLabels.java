package vn.tonghop.parse;

import java.util.OptionalInt;

/** The visible texts that name the rows of one table in one sheet that came back. */
interface RowLabels {
    /** What the labels in a row of the sheet say of the row whose key stands there. */
    LabelFit fit(RowMark row, int at);

    /** The one row of the sheet that carries the labels and no other row's key; empty when there is none or several. */
    OptionalInt find(RowMark row);

    /** What stands where the label should, for findings. */
    String shown(RowMark row, int at);

    static RowLabels of(TableOnGrid on) {
        return switch (on.marks().table().shape()) {
            case GRID, LIST -> new LabelColumns(on);
            case FIGURES, COVER -> new LineLabels(on);
            case PROMPTS -> new HeadingLabels(on);
        };
    }
}
