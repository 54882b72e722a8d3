package vn.tonghop.parse.mangling;

import java.util.List;

/** Labels, headers and keys retyped, swapped, replaced. */
final class LabelManglings {
    private LabelManglings() {}

    static List<Mangling> all() {
        return List.of(
                Mangling.of("a row label retyped", Sight::isGrid, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    List<Sight.Seen> labels = sight.labels(dice.pick(sight.bodyRows()));
                    labels.forEach(label -> label.write(label.spot().content.reworded("Số liệu đơn vị")));
                }),
                Mangling.of("all row labels retyped", Sight::isGrid, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    for (int row : sight.bodyRows()) {
                        sight.labels(row)
                                .forEach(label -> label.write(label.spot()
                                        .content
                                        .reworded("Mục " + label.spot().content.raw() + " (sửa)")));
                    }
                }),
                Mangling.of("year labels typed as numbers", Sight::isGrid, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    for (int row : sight.bodyRows()) {
                        for (Sight.Seen label : sight.labels(row)) {
                            String digits = label.spot().content.raw().replaceAll("\\D", "");
                            if (digits.length() == 4) {
                                label.write(Content.number(digits, Content.PRINTED, Meant.BLANK));
                            }
                        }
                    }
                }),
                Mangling.of("labels in capitals, without marks of tone", Sight::isGrid, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    for (int row : sight.bodyRows()) {
                        sight.labels(row)
                                .forEach(label -> label.write(label.spot()
                                        .content
                                        .reworded(java.text.Normalizer.normalize(
                                                        label.spot().content.raw(), java.text.Normalizer.Form.NFD)
                                                .toUpperCase(java.util.Locale.ROOT))));
                    }
                }),
                Mangling.of("one header retyped", Sight::hasHeader, (desk, sheet, dice) -> {
                    Sight.Seen header = dice.pick(new Sight(desk, sheet).header());
                    header.write(header.spot().content.reworded("Tiêu đề của đơn vị"));
                }),
                Mangling.of(
                        "all headers retyped",
                        Sight::isTabular,
                        (desk, sheet, dice) -> new Sight(desk, sheet)
                                .header()
                                .forEach(header -> header.write(header.spot()
                                        .content
                                        .reworded(header.spot().content.raw() + " (đơn vị)")))),
                Mangling.of("labels of two rows swapped", Sight::isSortable, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    List<Integer> rows = sight.bodyRows();
                    int one = dice.below(rows.size() - 1);
                    swapLabels(desk, sheet, rows.get(one), rows.get(one + 1));
                }),
                Mangling.of("a year written over another", Sight::isSortable, (desk, sheet, dice) -> {
                    Sight sight = new Sight(desk, sheet);
                    List<Integer> rows = sight.bodyRows();
                    int one = dice.below(rows.size() - 1);
                    for (Sight.Seen label : sight.labels(rows.get(one))) {
                        sheet.write(rows.get(one + 1), label.column(), label.spot().content);
                    }
                    desk.blur(sheet.row(rows.get(one + 1)).values().stream());
                }),
                Mangling.of(
                        "notes written into empty cells of the header",
                        Sight::isTabular,
                        (desk, sheet, dice) -> sheet.write(
                                new Sight(desk, sheet).firstRow() - 1,
                                sheet.lastColumn() + 1,
                                Content.printed("Ghi chú của đơn vị"))),
                Mangling.of("a digit replaced everywhere on the sheet", Sight::hasNumbers, Replacing::digits));
    }

    private static void swapLabels(Desk desk, DeskSheet sheet, int one, int other) {
        Sight sight = new Sight(desk, sheet);
        desk.blur(sheet.row(one).values().stream());
        desk.blur(sheet.row(other).values().stream());
        List<Sight.Seen> ofOne = sight.labels(one);
        List<Sight.Seen> ofOther = sight.labels(other);
        for (int i = 0; i < Math.min(ofOne.size(), ofOther.size()); i++) {
            Content kept = ofOne.get(i).spot().content;
            ofOne.get(i).write(ofOther.get(i).spot().content);
            ofOther.get(i).write(kept);
        }
    }
}
