package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.UnitTypes;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** R-OWN: figures in fields that units of another type fill. Reading has taken them out already; here they are told, sheet by sheet. */
final class ForeignFigures implements ReturnCheck {
    @Override
    public List<Finding> judge(Return sent, Answers left) {
        Set<String> told = sent.findings().stream()
                .filter(Finding::isError)
                .flatMap(finding -> finding.keys().stream())
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (Table table : sent.answers().form().tables()) {
            List<Field> foreign = sent.answers().form().fieldsOf(table).stream()
                    .filter(field -> isForeign(field, sent))
                    .filter(field -> !told.contains(field.key().toString()))
                    .toList();
            if (!foreign.isEmpty()) {
                findings.add(finding(foreign, sent.answers()));
            }
        }
        return findings;
    }

    private static boolean isForeign(Field field, Return sent) {
        return field.input()
                && field.kind() != Kind.COVER
                && field.kind() != Kind.DECL
                && !field.owner().includes(sent.unitType())
                && sent.answers().get(field).isTyped();
    }

    private static Finding finding(List<Field> foreign, Answers answers) {
        Citation citation = new Citation(answers, foreign);
        String owners = foreign.get(0).owner().isNobody()
                ? RuleWords.VIETNAMESE.of("nobody")
                : foreign.get(0).owner().types().stream().map(UnitTypes::label).collect(Collectors.joining(", "));
        return Finding.of(
                Code.RULE_OWN,
                foreign.stream().map(field -> field.key().toString()).toList(),
                answers.get(foreign.get(0)).place(),
                citation.found(),
                Integer.toString(foreign.size()),
                citation.cells(),
                owners);
    }
}
