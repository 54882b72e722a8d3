package vn.tonghop.parse.mangling;

import java.util.List;
import vn.tonghop.definition.FormWords;

/** Whole sheets renamed, moved, copied, deleted. */
final class SheetManglings {
    private SheetManglings() {}

    static List<Mangling> all() {
        return List.of(
                Mangling.of("nothing", Sight::holdsTable, (desk, sheet, dice) -> {}),
                Mangling.of(
                        "the sheet renamed",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> sheet.name = unused(desk, "Biểu mới")),
                Mangling.of("the sheet moved to the front", Sight::holdsTable, (desk, sheet, dice) -> {
                    desk.sheets.remove(sheet);
                    desk.sheets.add(0, sheet);
                }),
                Mangling.of("another sheet inserted", Sight::holdsTable, (desk, sheet, dice) -> {
                    DeskSheet note = new DeskSheet("", unused(desk, "Sheet"), false);
                    note.write(0, 0, Content.printed("Ghi chú riêng"));
                    note.write(1, 0, Content.printed("Số này lấy từ sổ"));
                    desk.sheets.add(dice.below(desk.sheets.size()), note);
                }),
                Mangling.of("the sheet copied", Sight::holdsTable, (desk, sheet, dice) -> copied(desk, sheet)),
                Mangling.of("the sheet copied, the original deleted", Sight::holdsTable, (desk, sheet, dice) -> {
                    copied(desk, sheet);
                    desk.sheets.remove(sheet);
                }),
                Mangling.of("the sheet copied, the original emptied", Sight::holdsTable, (desk, sheet, dice) -> {
                    copied(desk, sheet);
                    new Sight(desk, sheet).filled().forEach(seen -> seen.write(Content.EMPTY));
                }),
                Mangling.of("the sheet copied, figures of the copy changed", Sight::hasNumbers, (desk, sheet, dice) -> {
                    DeskSheet copy = copied(desk, sheet);
                    for (int i = 0; i < 3; i++) {
                        dice.pick(new Sight(desk, copy).filled())
                                .write(Content.number(Integer.toString(7001 + i), Content.PRINTED, Meant.UNCLEAR));
                    }
                }),
                Mangling.of("the sheet deleted", Sight::holdsTable, (desk, sheet, dice) -> desk.sheets.remove(sheet)),
                Mangling.of(
                        "only this sheet sent",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> desk.sheets.removeIf(other -> other != sheet)),
                Mangling.of(
                        "meta sheet, guide and check deleted",
                        Sight::holdsTable,
                        (desk, sheet, dice) ->
                                desk.sheets.removeIf(other -> List.of(FormWords.META, FormWords.GUIDE, FormWords.CHECK)
                                        .contains(other.name))),
                Mangling.of(
                        "everything unhidden",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> desk.sheets.forEach(other -> other.hidden = false)),
                Mangling.of(
                        "the whole book pasted as values",
                        Sight::holdsTable,
                        (desk, sheet, dice) ->
                                desk.sheets.stream().flatMap(DeskSheet::spots).forEach(SheetManglings::toValue)),
                Mangling.of("the visible part pasted into a new sheet", Sight::holdsTable, (desk, sheet, dice) -> {
                    new Sight(desk, sheet).keyRow().ifPresent(sheet::deleteRow);
                    new Sight(desk, sheet).keyColumn().ifPresent(sheet::deleteColumn);
                    sheet.merges.clear();
                    sheet.name = unused(desk, "Sheet");
                }),
                Mangling.of(
                        "only the printed table pasted into a new sheet", Sight::holdsTable, (desk, sheet, dice) -> {
                            int keys = new Sight(desk, sheet).keyRow().orElse(0);
                            new Sight(desk, sheet).keyColumn().ifPresent(sheet::deleteColumn);
                            for (int row = 0; row <= keys; row++) {
                                sheet.deleteRow(0);
                            }
                            sheet.name = unused(desk, "Sheet");
                        }));
    }

    private static DeskSheet copied(Desk desk, DeskSheet sheet) {
        DeskSheet copy = sheet.copy();
        copy.name = unused(desk, sheet.name.length() > 20 ? "Bản sao" : sheet.name);
        desk.sheets.add(copy);
        return copy;
    }

    private static String unused(Desk desk, String name) {
        int number = 2;
        while (desk.isUsed(name + " (" + number + ")")) {
            number++;
        }
        return name + " (" + number + ")";
    }

    /** Totals and rates lose their formulas, nothing else changes. */
    private static void toValue(Spot spot) {
        Content content = spot.content;
        if (!content.formula().isEmpty() && !content.raw().isEmpty()) {
            Meant meant = content.home() >= 0 ? Meant.value(content.raw()) : content.meant();
            spot.content = new Content(content.type(), content.raw(), "", content.style(), content.home(), meant);
        }
    }
}
