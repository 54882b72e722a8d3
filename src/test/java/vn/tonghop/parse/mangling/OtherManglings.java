package vn.tonghop.parse.mangling;

import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.definition.Table;

/** Declarations, answers in prose, and sheets that belong to somebody else. */
final class OtherManglings {
    private OtherManglings() {}

    static List<Mangling> all() {
        return List.of(
                Mangling.of("a declaration dragged to the next cell", OtherManglings::declares, (desk, sheet, dice) -> {
                    Sight.Seen from = dice.pick(declarations(desk, sheet));
                    Content moved = from.spot().content;
                    from.write(Content.EMPTY);
                    sheet.write(from.row(), from.column() + 1, moved);
                }),
                Mangling.of(
                        "a declaration typed by hand",
                        OtherManglings::declares,
                        (desk, sheet, dice) -> declarations(desk, sheet)
                                .forEach(seen -> seen.write(seen.spot()
                                        .content
                                        .reworded(
                                                seen.spot().content.raw().toUpperCase(java.util.Locale.ROOT) + " ")))),
                Mangling.of("a declaration typed in other words", OtherManglings::declares, (desk, sheet, dice) -> {
                    Sight.Seen seen = dice.pick(declarations(desk, sheet));
                    Content content = seen.spot().content;
                    seen.write(Content.text("đã báo cáo", content.home(), Meant.UNCLEAR));
                }),
                Mangling.of(
                        "prose typed into a row inserted above an answer",
                        OtherManglings::isOutline,
                        (desk, sheet, dice) -> {
                            Sight.Seen answer = dice.pick(new Sight(desk, sheet).filled());
                            sheet.insertRows(answer.row(), 1);
                            sheet.write(
                                    answer.row(),
                                    answer.column(),
                                    Content.text("Ý thêm của đơn vị ngoài ô trả lời", Content.EXTRA, Meant.UNCLEAR));
                        }),
                Mangling.of(
                        "prose typed at the end of the outline",
                        OtherManglings::isOutline,
                        (desk, sheet, dice) -> sheet.write(
                                sheet.lastRow() + 3,
                                1,
                                Content.text("Kiến nghị thêm của đơn vị", Content.EXTRA, Meant.UNCLEAR))),
                Mangling.of(
                        "a sheet of another unit's workbook",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> recoded(sheet, desk.campaign, Optional.of("DV0002"))),
                Mangling.of(
                        "a sheet of another campaign's workbook",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> recoded(
                                sheet,
                                desk.campaign.equals("ket-luan-224") ? "quy-che-518" : "ket-luan-224",
                                Optional.of("DV0001"))));
    }

    private static boolean declares(Desk desk, DeskSheet sheet) {
        return Sight.holdsTable(desk, sheet) && !declarations(desk, sheet).isEmpty();
    }

    private static List<Sight.Seen> declarations(Desk desk, DeskSheet sheet) {
        Sight sight = new Sight(desk, sheet);
        return sight.all().stream()
                .filter(sight::declares)
                .filter(seen -> !seen.spot().content.isEmpty()
                        && desk.form.field(seen.spot().slot).filledBy(desk.unitType))
                .toList();
    }

    private static boolean isOutline(Desk desk, DeskSheet sheet) {
        return Sight.holdsTable(desk, sheet) && Sight.shape(desk, sheet) == Table.Shape.PROMPTS;
    }

    /** Its codes name somebody else: nothing of the file can be believed until the operator has asked. */
    private static void recoded(DeskSheet sheet, String campaign, Optional<String> unit) {
        for (Spot spot : sheet.spots().toList()) {
            Optional<IdentityCode> code = IdentityCode.parse(spot.content.raw());
            if (spot.content.isText() && code.isPresent()) {
                IdentityCode other = new IdentityCode(
                        campaign, code.get().form(), unit, code.get().table());
                spot.content = spot.content.reworded(other.anchor());
            }
        }
    }
}
