package vn.tonghop.rule;

import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** S-EMPTY: a return in which its unit filled nothing and declared nothing; the cover alone is no answer. */
final class NothingAnswered implements ReturnCheck {
    @Override
    public List<Finding> judge(Return sent, Answers left) {
        return holdsFor(sent) ? List.of(Finding.of(Code.NOTHING_ANSWERED, List.of(), Place.NONE, "")) : List.of();
    }

    static boolean holdsFor(Return sent) {
        return sent.answers().form().tables().stream()
                .filter(table -> table.shape() != Table.Shape.COVER)
                .noneMatch(table -> sent.answers().hasTyped(table, sent.unitType()));
    }
}
