package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;

/** Part and whole of a rate in one row; a rate in the row of totals has one pair for each row above it. */
record RatePair(Field part, Field whole) {
    static List<RatePair> of(Form form, Field rate) {
        Field part = form.field(rate.operands().get(0));
        Field whole = form.field(rate.operands().get(1));
        if (!rate.isTotal()) {
            return List.of(new RatePair(part, whole));
        }
        List<RatePair> pairs = new ArrayList<>();
        for (int row = 0; row < part.operands().size(); row++) {
            pairs.add(new RatePair(
                    form.field(part.operands().get(row)),
                    form.field(whole.operands().get(row))));
        }
        return pairs;
    }

    /** Only a row in which both count says anything about the rate. */
    boolean countsIn(Answers answers) {
        return answers.get(part).counts() && answers.get(whole).counts();
    }
}
