package vn.tonghop.parse.mangling;

import vn.tonghop.answers.State;

/** Find and replace on a whole sheet: it changes figures, and labels and hidden keys with them. */
final class Replacing {
    private Replacing() {}

    /** The figures are then what they say; what their row or column is called, nobody knows any more where its name changed. */
    static void digits(Desk desk, DeskSheet sheet, Dice dice) {
        String from = Integer.toString(1 + dice.below(9));
        String to = Integer.toString(1 + dice.below(9));
        for (Spot spot : sheet.spots().toList()) {
            Content content = spot.content;
            if (spot.asks()) {
                desk.doubtful.set(spot.slot);
            }
            if (!content.isEmpty() && content.formula().isEmpty()) {
                String changed = content.raw().replace(from, to);
                Meant meant = content.meant().state() == State.VALUE
                        ? Meant.value(content.meant().value().replace(from, to))
                        : content.meant();
                spot.content = new Content(content.type(), changed, "", content.style(), content.home(), meant);
            }
        }
    }
}
