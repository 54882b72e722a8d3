package vn.tonghop.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of the roster: a unit that reports, or a coordinating body.
 *
 * @param type slug of Loại
 * @param parent code of Cấp trên; empty when none
 * @param order Thứ tự; {@link Integer#MAX_VALUE} when not given
 * @param deadline Hạn nộp of this unit alone
 * @param rollsUp Gộp cấp dưới: its figures include its descendants'
 * @param campaigns Đợt, only in the common roster
 */
public record Unit(
        String code,
        String name,
        String type,
        String parent,
        int order,
        Optional<LocalDate> deadline,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> aliases,
        String contact,
        String phone,
        boolean rollsUp,
        List<String> campaigns) {
    public Unit {
        aliases = List.copyOf(aliases);
        campaigns = List.copyOf(campaigns);
    }

    public boolean isCoordinatingBody() {
        return type.equals(Owner.LOWER_BOARD);
    }

    /** This board's own body: sends nothing here. */
    public boolean isOwnBody() {
        return isCoordinatingBody() && parent.isEmpty();
    }

    /** A lower board, whose consolidated return fills every field. */
    public boolean isLowerBoard() {
        return isCoordinatingBody() && !parent.isEmpty();
    }

    /** File name part: code and name without marks, as `gui-don-vi` and `tra-lai` use it. */
    public String fileStem() {
        return code + "_" + Slug.of(name);
    }
}
