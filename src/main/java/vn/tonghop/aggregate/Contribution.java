package vn.tonghop.aggregate;

import java.util.List;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.SourceFile;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Key;

/**
 * One figure of one unit that went into a total.
 *
 * @param role {@link #PART} or {@link #WHOLE} of a rate; "" otherwise
 * @param figure as the unit gave it; a lower board's part or whole of a rate carries the sum of what lies behind it
 * @param behind the figures behind a lower board's figure; empty for other units
 */
public record Contribution(Key key, String role, Figure figure, List<Behind> behind) {
    public static final String PART = "part";
    public static final String WHOLE = "whole";

    public Contribution {
        behind = List.copyOf(behind);
    }

    /**
     * A figure of one unit at a lower board.
     *
     * @param unit its code there, boards between in front of it ("TH2/DV0001")
     * @param files those it came through, one per part of the code, the last its own; empty when nobody told
     */
    public record Behind(String unit, Key key, Figure figure, List<SourceFile> files) {
        static Behind of(UnitRow row, Field field) {
            return new Behind(
                    row.unit(),
                    field.key(),
                    row.answers().get(field),
                    row.filesOf(field.key().table()));
        }
    }
}
