package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Table;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** R-BLANK: required fields that say nothing at all, neither a figure nor a declaration; one finding a sheet. */
final class BlankFields implements ReturnCheck {
    @Override
    public List<Finding> judge(Return sent, Answers left) {
        if (NothingAnswered.holdsFor(sent)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Table table : left.form().tables()) {
            List<Field> required = left.form().fieldsOf(table).stream()
                    .filter(field -> field.required() && field.filledBy(sent.unitType()))
                    .toList();
            List<Field> blank = required.stream()
                    .filter(field -> left.get(field).state() == State.BLANK)
                    .toList();
            if (!blank.isEmpty()) {
                findings.add(finding(blank, required.size(), left));
            }
        }
        return findings;
    }

    private static Finding finding(List<Field> blank, int required, Answers answers) {
        return Finding.of(
                Code.RULE_BLANK,
                blank.stream().map(field -> field.key().toString()).toList(),
                answers.get(blank.get(0)).place(),
                "",
                Integer.toString(blank.size()),
                Integer.toString(required),
                new Citation(answers, blank).cells());
    }
}
