package vn.tonghop.pipeline;

import java.util.List;
import java.util.Map;
import vn.tonghop.answers.State;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Verdict;

/**
 * What the command {@code check} says about one file.
 *
 * @param file as it was named on the command line; what is in a container as {@code box.zip!dir/a.xlsx}
 * @param sha256 "" for what could not be taken out of its container
 * @param reason why, in the reader's language; "" when the verdict says it all
 * @param campaign code; "" when unknown; likewise {@code unit}
 * @param states how many input fields of the unit's type are in which state; empty unless the file was read
 */
public record Checked(
        String file,
        String sha256,
        Verdict verdict,
        String reason,
        String campaign,
        String unit,
        Map<State, Integer> states,
        List<Finding> findings) {
    public Checked {
        states = Map.copyOf(states);
        findings = List.copyOf(findings);
    }
}
