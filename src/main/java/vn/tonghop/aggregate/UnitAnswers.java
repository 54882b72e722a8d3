package vn.tonghop.aggregate;

import java.util.List;
import java.util.Map;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Unit;

/**
 * What counts of one unit: its tables put together from its files, errors excluded.
 *
 * @param files per table key the file whose figures count; a table that no return answered has none
 * @param below units behind a lower board
 */
public record UnitAnswers(Unit unit, Answers answers, Map<String, FileRef> files, List<UnitRow> below) {
    public UnitAnswers {
        files = Map.copyOf(files);
        below = List.copyOf(below);
    }
}
