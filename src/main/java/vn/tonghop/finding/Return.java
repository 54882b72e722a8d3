package vn.tonghop.finding;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.UnitRow;

/**
 * What one unit sent in one file, read and checked.
 *
 * @param form hash of the form that the file was made from
 * @param unitType slug of Loại
 * @param submission {@code BIA/lan-nop/gt}, 1 when it cannot be read
 * @param savedAt the saved time inside the file; empty when absent
 * @param answers as read: figures that a rule breaks are still VALUE here, see {@link #counting}
 * @param computed constants found in place of our formulas, by ordinal, as numbers or texts typed
 * @param findings of reading and of the rules
 * @param below units behind a lower board's return
 * @param opinions what the unit wrote on a return slip that is still in the file, point by point, also where it wrote nothing
 */
public record Return(
        String campaign,
        String form,
        String unit,
        String unitType,
        int submission,
        Optional<Instant> savedAt,
        Answers answers,
        Map<Integer, String> computed,
        List<Finding> findings,
        List<UnitRow> below,
        List<Opinion> opinions) {
    public Return {
        computed = Map.copyOf(computed);
        findings = List.copyOf(findings);
        below = List.copyOf(below);
        opinions = List.copyOf(opinions);
    }

    /** A return without a slip in it. */
    public Return(
            String campaign,
            String form,
            String unit,
            String unitType,
            int submission,
            Optional<Instant> savedAt,
            Answers answers,
            Map<Integer, String> computed,
            List<Finding> findings,
            List<UnitRow> below) {
        this(campaign, form, unit, unitType, submission, savedAt, answers, computed, findings, below, List.of());
    }

    public Return withFindings(List<Finding> checked) {
        return new Return(
                campaign, form, unit, unitType, submission, savedAt, answers, computed, checked, below, opinions);
    }

    /** ACCEPTED, ACCEPTED_WITH_NOTES or RETURNED, by the gravest finding. */
    public Verdict verdict() {
        return verdict(findings);
    }

    public static Verdict verdict(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::isError)) {
            return Verdict.RETURNED;
        }
        boolean warned = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        return warned ? Verdict.ACCEPTED_WITH_NOTES : Verdict.ACCEPTED;
    }

    /** The answers that count: every field that one of these ERROR findings names is EXCLUDED. */
    public static Answers counting(Answers answers, List<Finding> open) {
        Set<Integer> excluded = new HashSet<>();
        open.stream()
                .filter(Finding::isError)
                .forEach(finding -> finding.keys()
                        .forEach(key -> answers.form()
                                .find(key)
                                .filter(field -> answers.get(field).counts())
                                .ifPresent(field -> excluded.add(field.ordinal()))));
        return answers.excluding(excluded.stream().mapToInt(Integer::intValue));
    }
}
