package vn.tonghop.rule;

import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** A check that needs more than figures: who sent them, what stood in place of our formulas, what was not filled. */
interface ReturnCheck {
    /**
     * What is to be said about the return.
     *
     * @param left the answers that {@code Domain} leaves
     */
    List<Finding> judge(Return sent, Answers left);
}
