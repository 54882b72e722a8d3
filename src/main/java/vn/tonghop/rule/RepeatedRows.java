package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.ValueType;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/**
 * R-DUP: two rows of one open list say the same in every column, compared without case, blanks and tone placement; one finding a list.
 * Rows without any words say too little to be compared.
 */
final class RepeatedRows implements ReturnCheck {
    @Override
    public List<Finding> judge(Return sent, Answers left) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : left.form().tables()) {
            if (table.shape() == Table.Shape.LIST) {
                List<List<Field>> repeated = repeated(table, left);
                if (!repeated.isEmpty()) {
                    findings.add(finding(repeated, left));
                }
            }
        }
        return findings;
    }

    /** The typed cells of every row that has an equal. */
    private static List<List<Field>> repeated(Table list, Answers answers) {
        Map<Map<String, String>, List<List<Field>>> equal = new LinkedHashMap<>();
        for (List<Field> row : answers.filledRows(list)) {
            List<Field> typed =
                    row.stream().filter(field -> answers.get(field).isTyped()).toList();
            if (typed.stream().anyMatch(field -> field.type() == ValueType.TEXT)) {
                equal.computeIfAbsent(said(typed, answers), said -> new ArrayList<>())
                        .add(typed);
            }
        }
        return equal.values().stream()
                .filter(rows -> rows.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> said(List<Field> typed, Answers answers) {
        return typed.stream()
                .collect(Collectors.toMap(
                        field -> field.key().column(),
                        field -> Fold.of(
                                answers.get(field).counts()
                                        ? answers.get(field).value()
                                        : answers.get(field).asTyped())));
    }

    private static Finding finding(List<List<Field>> rows, Answers answers) {
        List<Field> first = rows.stream().map(row -> row.get(0)).toList();
        Citation citation = new Citation(answers, first);
        String lines = first.stream()
                .map(field -> Integer.toString(answers.get(field).place().row() + 1))
                .collect(Collectors.joining(", "));
        return Finding.of(
                Code.RULE_DUP,
                first.stream().map(field -> field.key().toString()).toList(),
                answers.get(first.get(0)).place(),
                citation.found(),
                lines,
                Integer.toString(rows.size()));
    }
}
