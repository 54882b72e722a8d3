package vn.tonghop.parse.mangling;

import java.util.List;
import java.util.stream.Stream;

/** Everything that people are known to do to a workbook. */
final class Manglings {
    static final List<Mangling> ALL = Stream.of(
                    SheetManglings.all(),
                    RowManglings.all(),
                    ColumnManglings.all(),
                    CellManglings.all(),
                    LabelManglings.all(),
                    ValueManglings.all(),
                    OtherManglings.all())
            .flatMap(List::stream)
            .toList();

    private Manglings() {}
}
